"""A collection for each brand, in the channels of every market."""

from collections.abc import Iterator
from functools import partial

from catalog.publication.structure.places import markets
from catalog.publication.structure.survey import Site
from marketplace.consortia.models import Brand
from marketplace.kernel.languages import LANGUAGES, pick
from marketplace.saleor.generated import enums, input_types
from marketplace.saleor.pages import LANGUAGE, rich_text
from marketplace.saleor.session import accepted
from marketplace.saleor.types import Kind, Step, Verb


def plan_collections(site: Site) -> Iterator[Step]:
    slugs = [market.channel_slug for market in markets()]
    brands = {brand.slug: brand for brand in Brand.objects.all()}
    for slug, brand in brands.items():
        found = site.there[Kind.COLLECTION].get(slug)
        if found is None:
            yield Step(Verb.MAKE, Kind.COLLECTION, slug, partial(make_collection, site, brand))
        there = (found.channel_listings if found else None) or []
        shown = {listing.channel.slug for listing in there if listing.is_published}
        lacking = [channel for channel in slugs if channel not in shown]
        if lacking:
            act = partial(show_collection, site, slug, lacking)
            yield Step(Verb.CHANGE, Kind.COLLECTION, slug, act, "shown in " + ", ".join(lacking))
    for slug in site.there[Kind.COLLECTION]:
        if slug not in brands:
            yield Step(Verb.REMOVE, Kind.COLLECTION, slug, partial(remove_collection, site, slug))


def make_collection(site: Site, brand: Brand) -> None:
    asked = input_types.CollectionCreateInput(
        name=brand.name_in(LANGUAGE),
        slug=brand.slug,
        description=rich_text([pick(brand.promise, LANGUAGE)]),
    )
    answer = site.saleor.create_collection(asked).collection_create
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.collection is not None
    site.known.keep(Kind.COLLECTION, {brand.slug: answer.collection.id})
    for language in LANGUAGES:
        if language.code != LANGUAGE and brand.name.get(language.code):
            translate_collection(site, brand, language.code)


def translate_collection(site: Site, brand: Brand, language: str) -> None:
    told = input_types.TranslationInput(
        name=brand.name_in(language), description=rich_text([pick(brand.promise, language)])
    )
    collection = site.known.get(Kind.COLLECTION, brand.slug)
    code = enums.LanguageCodeEnum(language.upper())
    answer = site.saleor.translate_collection(collection, code, told).collection_translate
    accepted(answer.errors if answer else [])


def show_collection(site: Site, slug: str, channels: list[str]) -> None:
    rows = [
        input_types.PublishableChannelListingInput(
            channelId=site.known.get(Kind.CHANNEL, channel), isPublished=True
        )
        for channel in channels
    ]
    asked = input_types.CollectionChannelListingUpdateInput(addChannels=rows)
    answer = site.saleor.list_collection(site.known.get(Kind.COLLECTION, slug), asked)
    listed = answer.collection_channel_listing_update
    accepted(listed.errors if listed else [])


def remove_collection(site: Site, slug: str) -> None:
    answer = site.saleor.delete_collection(site.known.get(Kind.COLLECTION, slug)).collection_delete
    accepted(answer.errors if answer else [])
    site.known.forget(Kind.COLLECTION, {slug})
