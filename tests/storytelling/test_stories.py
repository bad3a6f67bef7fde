from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image as PillowImage

from storytelling.models import StoryPage
from storytelling.operations import keep_image, tell_story, write_text
from storytelling.queries import brand_text, maker_text, story_by_slug, story_cards, story_of_piece
from tests.people import make_cast

pytestmark = pytest.mark.django_db
BODY = [
    ("text", "<p>She dyes the wool with <b>madder</b>.</p>"),
    ("quote", {"words": "Red is a patient colour.", "who": "Anahita"}),
]


@pytest.fixture
def picture():
    content = BytesIO()
    PillowImage.new("RGB", (1400, 900), "#8a2b2b").save(content, "JPEG")
    return keep_image(title="madder", name="madder.jpg", file=ImageFile(content))


def tell(
    picture, slug: str = "madder", languages: tuple[str, ...] = ("en", "ru"), **subjects: object
) -> None:
    texts = {
        language: {
            "title": f"Madder {language}",
            "intro": "A root.",
            "body": BODY,
            "image_alt": "Madder roots",
        }
        for language in languages
    }
    tell_story(slug=slug, texts=texts, image=picture, subjects={"craft": "carpet", **subjects})


def test_a_story_is_told_in_the_readers_language(picture) -> None:
    tell(picture)
    story = story_by_slug("madder", "ru")
    assert story is not None
    assert (story.language, story.title) == ("ru", "Madder ru")
    assert story.translations == {"en": "madder", "ru": "madder-ru"}
    assert "<b>madder</b>" in story.body_html
    assert "Red is a patient colour." in story.body_html


def test_a_language_without_the_story_gets_english(picture) -> None:
    tell(picture)
    assert [card.title for card in story_cards("tr")] == ["Madder en"]
    story = story_by_slug("madder-ru", "tr")
    assert story is not None
    assert story.language == "en"


def test_a_story_is_told_once_however_often_it_is_loaded(picture) -> None:
    tell(picture)
    tell(picture)
    assert StoryPage.objects.count() == 2


def test_an_unpublished_story_is_not_told(picture) -> None:
    tell(picture, languages=("en",))
    StoryPage.objects.get().unpublish()
    assert story_by_slug("madder", "en") is None
    assert story_cards("en") == []


def test_stories_are_found_by_what_they_speak_of(picture) -> None:
    tell(picture, piece_ids=["GT-000001"], workshop_slug="anahita-family", position=2)
    tell(picture, slug="felt-horns", craft="felt", position=1)
    assert [card.slug for card in story_cards("en")] == ["felt-horns", "madder"]
    assert [card.slug for card in story_cards("en", craft="felt")] == ["felt-horns"]
    assert [card.slug for card in story_cards("en", workshop="anahita-family")] == ["madder"]
    card = story_of_piece("GT-000001", "en")
    assert card is not None
    assert card.slug == "madder"
    assert story_of_piece("GT-999999", "en") is None


def test_a_picture_comes_in_two_widths_with_its_words(picture) -> None:
    tell(picture)
    found = story_cards("en")[0].picture
    assert found is not None
    assert found.alt == "Madder roots"
    assert found.srcset.count("w,") == 1
    assert (found.width, found.height) == (1280, 822)


def test_texts_of_makers_and_brands_fall_back_too() -> None:
    write_text(
        kind="maker",
        subject="anahita-family",
        texts={"en": {"title": "The family", "intro": "Weavers.", "body": "<p>Four looms.</p>"}},
        image=None,
    )
    text = maker_text("anahita-family", "fa")
    assert text is not None
    assert (text.language, text.body_html) == ("en", "<p>Four looms.</p>")
    assert brand_text("anahita-family", "en") is None


def test_the_editor_opens_a_story_in_a_market_that_reads_it(picture) -> None:
    make_cast()
    tell(picture)
    assert StoryPage.objects.get(slug="madder-ru").url == "/ru/ru/stories/madder-ru/"


def rename(old: str, new: str) -> None:
    """As an editor does it: a revision with another slug is published."""
    page = StoryPage.objects.get(slug=old)
    page.slug = new
    page.save_revision().publish()


def test_a_renamed_story_is_found_under_every_slug_it_had(picture) -> None:
    tell(picture)
    rename("madder", "madder-root")
    rename("madder-root", "root-of-madder")
    for slug in ("madder", "madder-root", "root-of-madder", "madder-ru"):
        story = story_by_slug(slug, "en")
        assert story is not None, slug
        assert story.slug == "root-of-madder"
    assert story_by_slug("never", "en") is None


def test_a_slug_that_another_story_has_now_is_that_storys(picture) -> None:
    tell(picture)
    rename("madder", "madder-root")
    tell(picture, slug="felt-horns")
    rename("felt-horns", "madder")
    story = story_by_slug("madder", "en")
    assert story is not None
    assert story.slug == "madder"
    assert story.translations["ru"] == "felt-horns-ru"


def test_a_slug_that_was_only_drafted_was_never_read(picture) -> None:
    tell(picture)
    page = StoryPage.objects.get(slug="madder")
    page.slug = "draft"
    page.save_revision()
    assert story_by_slug("draft", "en") is None
    rename("madder", "madder-root")
    assert story_by_slug("draft", "en") is None


@pytest.mark.parametrize(("asked", "answer"), [("madder", 302), ("root", 200), ("none", 404)])
def test_the_shop_leads_from_an_old_address_to_the_new(picture, client, asked: str, answer: int) -> None:
    make_cast()
    tell(picture)
    rename("madder", "root")
    response = client.get(f"/de/en/stories/{asked}/")
    assert response.status_code == answer
    if answer == 302:
        assert response["Location"] == "/de/en/stories/root/"
