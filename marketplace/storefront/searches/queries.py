"""A person's searches, and what came to each since she was told."""

from dataclasses import replace

from django.db.models import QuerySet
from django.http import QueryDict

from catalog.models import Listing
from catalog.search.types import Hit, Sort
from marketplace.consortia.models import Person
from marketplace.markets.queries import open_markets
from marketplace.storefront import browsing
from marketplace.storefront.finding import find
from marketplace.storefront.models import SavedSearch
from marketplace.storefront.types import Shop

# The page on which a list narrowed by a scope stands.
PAGES = {"consortium": "brand", "maker": "maker", "place": "place"}


def searches_of(person: Person) -> QuerySet[SavedSearch]:
    """Hers alone, the latest first."""
    return SavedSearch.objects.filter(person=person).select_related("market")


def shop_of(search: SavedSearch) -> Shop:
    """The shop in which the search was kept, even if its doors have closed since."""
    return Shop(search.market, search.language, search.country, tuple(open_markets()))


def address_of(search: SavedSearch) -> str:
    """The list's own page."""
    facet, _equals, slug = search.scope.partition("=")
    shop = shop_of(search)
    page = shop.url(PAGES[facet], slug=slug) if facet else shop.url("pieces")
    return f"{page}?{search.query}" if search.query else page


def news_of(search: SavedSearch) -> tuple[list[Hit], dict[str, Listing]]:
    """Pieces that came since she was told, the newest first, with their listings by id; nothing while the
    search engine is out of reach, for then nobody knows what fits."""
    shop = shop_of(search)
    facet, _equals, slug = search.scope.partition("=")
    scope = {facet: (slug,)} if facet else {}
    wish = browsing.wish_of(shop, QueryDict(search.query), **scope)
    found = find(shop, replace(wish, sort=Sort.NEWEST, counted=(), measured=()))
    if not found.is_whole:
        return [], {}
    fresh = Listing.objects.filter(
        piece_id__in=[hit.piece_id for hit in found.hits],
        state=Listing.State.PUBLISHED,
        published_at__gt=search.told_until,
    )
    listings = {listing.piece_id: listing for listing in fresh}
    return [hit for hit in found.hits if hit.piece_id in listings], listings
