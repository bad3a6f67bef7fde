"""Slow things that pages show, read once and kept until one of their tables changes.

What comes from here is shared between requests: nobody may change it.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import TypeVar, cast

from django.db.models import QuerySet

from catalog.models import Listing
from catalog.search.labels import value_labels
from marketplace.consortia.models import Brand
from marketplace.markets.models import Market
from marketplace.markets.policy import Verdict, decide
from marketplace.markets.queries import open_markets
from marketplace.storefront.freshness import Sources
from marketplace.storefront.kept import Kept
from marketplace.storefront.types import Shop
from shipping.queries import quote
from shipping.types import Item, Quote
from storytelling import queries as storytelling
from storytelling.types import StoryCard, Text

Thing = TypeVar("Thing")
MOST_THINGS, MOST_PAGES = 4000, 200
THINGS: Kept[object] = Kept(MOST_THINGS)
PAGES: Kept[object] = Kept(MOST_PAGES)

MARKETS = ("markets_market",)
POLICY = ("markets_policyrule",)
POST = ("shipping_rulesversion", "markets_exchangerate")
PLACES = ("consortia_place",)
BRANDS = (
    *PLACES,
    "consortia_consortium",
    "consortia_brand",
    "consortia_brandrule",
    "consortia_certificate",
)
STORIES = (
    "storytelling_storypage",
    "storytelling_subjecttext",
    "wagtailcore_page",
    "wagtailcore_locale",
    "wagtailimages_image",
)


def kept(sources: Sources | None, names: tuple[str, ...], key: Hashable, make: Callable[[], Thing]) -> Thing:
    """What `make` returns, remembered under `key` while none of the named sources changes."""
    if sources is None:
        return make()
    version = sources.of(*names)
    held = cast(tuple[Thing] | None, THINGS.get(key, version))
    if held is None:
        # In a tuple, so that nothing found is remembered too.
        held = (make(),)
        THINGS.put(key, version, held)
    return held[0]


def kept_page(shop: Shop, key: Hashable, make: Callable[[], Thing]) -> Thing:
    """All that a page shows, remembered while nothing changes, for readers whose page is their own."""
    if shop.sources is None:
        return make()
    whole, version = (key, shop.market.code, shop.language, shop.country), shop.sources.version
    held = cast(tuple[Thing] | None, PAGES.get(whole, version))
    if held is None:
        held = (make(),)
        if not shop.makeshift:
            PAGES.put(whole, version, held)
    return held[0]


def markets(sources: Sources | None) -> tuple[Market, ...]:
    """All that are open, in their order."""
    return kept(sources, MARKETS, "markets", lambda: tuple(open_markets()))


def whole_brands() -> QuerySet[Brand]:
    """Brands with consortium and seat, rules and certificates."""
    return Brand.objects.select_related("consortium__seat").prefetch_related("rules", "certificates")


def brands(shop: Shop) -> tuple[Brand, ...]:
    """Every brand."""
    return kept(shop.sources, BRANDS, "brands", lambda: tuple(whole_brands()))


def brand_of(shop: Shop, listing: Listing) -> Brand:
    """The brand a piece is sold under."""
    found = whole_brands().filter(consortium=listing.consortium_id)
    return kept(shop.sources, BRANDS, ("brand", listing.consortium_id), found.get)


def facet_labels(shop: Shop) -> Callable[[str, Iterable[str], str], dict[str, str]]:
    """As `value_labels`, asking the database only for names it has not told yet."""

    def labels(facet: str, slugs: Iterable[str], language: str) -> dict[str, str]:
        wanted = tuple(slugs)
        key = ("facet", facet, frozenset(wanted), language)
        return kept(shop.sources, BRANDS, key, lambda: value_labels(facet, wanted, language))

    return labels


def story_cards(shop: Shop, limit: int) -> tuple[StoryCard, ...]:
    """The first stories, in the editors' order."""

    def cards() -> tuple[StoryCard, ...]:
        return tuple(storytelling.story_cards(shop.language, limit=limit))

    return kept(shop.sources, STORIES, ("stories", shop.language, limit), cards)


def story_of_piece(shop: Shop, piece_id: str) -> StoryCard | None:
    key = ("story of piece", piece_id, shop.language)
    return kept(shop.sources, STORIES, key, lambda: storytelling.story_of_piece(piece_id, shop.language))


def maker_text(shop: Shop, workshop_slug: str) -> Text | None:
    key = ("maker", workshop_slug, shop.language)
    return kept(shop.sources, STORIES, key, lambda: storytelling.maker_text(workshop_slug, shop.language))


def verdict(shop: Shop, *, origin: str, hs_code: str, on: date) -> Verdict:
    """What the legality gate says of goods sent from `origin` to this shop's country."""
    key = ("verdict", origin, shop.country, hs_code, on)

    def asked() -> Verdict:
        return decide(origin=origin, destination=shop.country, hs_code=hs_code, payment_method="", on=on)

    return kept(shop.sources, POLICY, key, asked)


def postage(shop: Shop, item: Item, *, origin: str, on: date) -> Quote:
    """What the post says of one piece, sent from `origin` to this shop's country."""
    key = ("postage", item, origin, shop.country, on)

    def asked() -> Quote:
        return quote([item], origin=origin, destination=shop.country, currency=item.value.currency, on=on)

    return kept(shop.sources, POST, key, asked)
