"""Brands, families and stories as models of Saleor: told once and when they change, and what is public."""

import json

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from wagtail.models import Page

from catalog.publication.models import family_facts, keep_models
from catalog.publication.tasks import keep_brands_and_families
from marketplace.consortia.models import Workshop
from marketplace.saleor.models import Installation
from marketplace.saleor.types import Kind
from storytelling import publication, tasks
from storytelling.models import StoryPage
from storytelling.wagtail_hooks import tell_saleor
from tests.shop import now
from tests.stories import tell_a_story

PAGE = """query asked($slug: String!, $language: LanguageCodeEnum!) {
  page(slug: $slug) {
    title content isPublished pageType { slug }
    translation(languageCode: $language) { title content }
    attributes { attribute { slug } values { name reference } }
  }
}"""
PRODUCT = """query asked($reference: String!) {
  product(externalReference: $reference) {
    collections { slug }
    attributes { attribute { slug } values { name reference } }
  }
}"""


def ask(engine, query, **variables):
    return engine.get_data(engine.execute(query, "asked", variables))


def page(engine, slug, language="FA"):
    return ask(engine, PAGE, slug=slug, language=language)["page"]


def values(found, slug):
    for row in found["attributes"]:
        if row["attribute"]["slug"] == slug:
            return [value["reference"] or value["name"] for value in row["values"]]
    return None


@pytest.fixture
def told(engine, known):
    return keep_models(known, engine)


def test_a_family_stands_there_in_its_languages(engine, known, told, shop):
    family = shop.weavers
    found = page(engine, family.slug)
    assert told > 0
    assert found["title"] == family.name_in("en")
    assert found["translation"]["title"] == family.name_in("fa")
    assert found["pageType"]["slug"] == "producer-family"
    assert values(found, "family-brand") == [known.get(Kind.PAGE, shop.carpets.brand.slug)]
    assert values(found, "family-country") == [family.place.country]


def test_telling_again_costs_nothing(known, told):
    assert keep_models(known, saleor=None) == 0, "there is nobody to ask"


def test_what_changed_is_told(engine, known, told, shop):
    Workshop.objects.filter(pk=shop.weavers.pk).update(
        voice={"en": "We knot by daylight.", "fa": "در روز می‌بافیم."}
    )
    assert keep_models(known, engine) == 1
    found = page(engine, shop.weavers.slug)
    assert "We knot by daylight." in found["content"]
    assert json.loads(found["translation"]["content"])["blocks"][0]["data"]["text"] == "در روز می‌بافیم."


def test_a_family_that_left_is_hidden(engine, known, told, shop):
    Workshop.objects.filter(pk=shop.weavers.pk).update(is_active=False, voice={"en": "Ours alone."})
    assert keep_models(known, engine) == 1
    found = page(engine, shop.weavers.slug)
    assert found["isPublished"] is False
    assert "Ours alone." not in found["content"]
    assert values(found, "family-place") in ([], [""], None)


def test_only_public_facts_are_told(shop):
    facts = family_facts(Workshop.objects.get(pk=shop.weavers.pk))
    assert set(facts.values) == {"family-brand", "family-place", "family-country", "family-founded"}


def test_a_product_points_to_its_maker_its_brand_and_its_collection(engine, known, carpet):
    found = ask(engine, PRODUCT, reference=carpet.piece_id)["product"]
    assert values(found, "maker") == [known.get(Kind.PAGE, carpet.workshop.slug)]
    assert values(found, "brand") == [known.get(Kind.PAGE, carpet.consortium.brand.slug)]
    assert [each["slug"] for each in found["collections"]] == [carpet.consortium.brand.slug]


def test_a_story_is_told_and_its_piece_points_to_it(engine, known, told, carpet):
    tell_a_story()
    StoryPage.objects.update(piece_ids=[carpet.piece_id], workshop_slug=carpet.workshop.slug)
    assert publication.keep_stories(known, engine) == 1
    (story,) = list(publication.stories())
    slug = publication.slug_of(story)
    found = page(engine, slug)
    assert found["pageType"]["slug"] == "story"
    assert story[0].intro in found["content"]
    assert values(found, "story-makers") == [known.get(Kind.PAGE, carpet.workshop.slug)]
    product = ask(engine, PRODUCT, reference=carpet.piece_id)["product"]
    assert values(product, "stories") == [known.get(Kind.PAGE, slug)]
    assert publication.keep_stories(known, saleor=None) == 0, "there is nobody to ask"


def test_a_story_that_was_withdrawn_goes(engine, known, told):
    tell_a_story()
    publication.keep_stories(known, engine)
    (story,) = list(publication.stories())
    slug = publication.slug_of(story)
    StoryPage.objects.update(live=False)
    assert publication.keep_stories(known, engine) == 1
    assert page(engine, slug) is None
    assert known.find(Kind.PAGE, slug) is None


def test_a_piece_published_after_its_story_points_to_it(engine, known, told, carpet):
    tell_a_story()
    StoryPage.objects.update(piece_ids=["CRP-00999"])
    publication.keep_stories(known, engine)
    StoryPage.objects.update(piece_ids=[carpet.piece_id])
    assert publication.speaks_of(carpet.piece_id)
    publication.point_to_stories(carpet.piece_id, known, engine)
    product = ask(engine, PRODUCT, reference=carpet.piece_id)["product"]
    assert len(values(product, "stories")) == 1


def jobs(name):
    return ProcrastinateJob.objects.filter(task_name=name).count()


def test_an_editors_publication_is_told_soon(shop):
    tell_a_story()
    tell_saleor(None, StoryPage.objects.get().page_ptr)
    assert jobs("storytelling.tell") == 1
    tell_saleor(None, Page.get_first_root_node())
    assert jobs("storytelling.tell") == 1


def test_only_a_piece_with_a_story_waits_for_its_telling(shop, carpet):
    before = jobs("storytelling.point")
    tasks.hear_of_piece(carpet.piece_id)
    assert jobs("storytelling.point") == before
    tell_a_story()
    StoryPage.objects.update(piece_ids=[carpet.piece_id])
    tasks.hear_of_piece(carpet.piece_id)
    assert jobs("storytelling.point") == before + 1


def test_what_is_told_every_ten_minutes(engine, known, shop):
    tell_a_story()
    keep_brands_and_families(0)
    tasks.tell_stories_again(0)
    (story,) = list(publication.stories())
    assert page(engine, publication.slug_of(story)) is not None
    assert page(engine, shop.weavers.slug)["translation"] is not None


def test_nothing_is_told_to_a_saleor_that_removed_us(shop):
    Installation.objects.update(removed_at=now())
    keep_brands_and_families(0)
    tasks.tell_stories_again(0)
