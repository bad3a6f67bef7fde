"""A market's home, and what search machines read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from catalog.models import Listing
from catalog.search.types import FacetValue, Hit, Sort
from marketplace.consortia.models import Workshop
from marketplace.storefront import known
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.finding import find, wish
from marketplace.storefront.sharing import shared
from marketplace.storefront.types import Shop, ShopRequest
from marketplace.storefront.views.people import Wall, wall_of

NEW, CRAFTS = 12, 3


@dataclass(frozen=True)
class CraftCard:
    """A craft with its newest piece for a face."""

    craft: FacetValue
    hit: Hit


def newest(shop: Shop, size: int, **facets: tuple[str, ...]) -> tuple[Hit, ...]:
    query = wish(shop, facets=facets, sort=Sort.NEWEST, page_size=size, counted=())
    return find(shop, query).hits


def craft_cards(shop: Shop) -> list[CraftCard]:
    """The crafts that offer most, each with a piece that is not the page's large one."""
    crafts = find(shop, wish(shop, page_size=1, counted=("craft",))).facets["craft"][:CRAFTS]
    cards = []
    for craft in crafts:
        faces = [hit for hit in newest(shop, 6, craft=(craft.slug,)) if hit.image]
        if faces:
            cards.append(CraftCard(craft, faces[-1]))
    return cards


def brand_of_the_day(shop: Shop, today: date) -> Wall | None:
    """Brands take turns on the wall; one without pieces here is passed over."""
    brands = known.brands(shop)
    for turn in range(len(brands)):
        wall = wall_of(shop, brands[(today.toordinal() + turn) % len(brands)], size=4)
        if wall.total:
            return wall
    return None


def maker_of(hit: Hit) -> Workshop | None:
    listing = Listing.objects.select_related("workshop__place").filter(piece_id=hit.piece_id).first()
    return listing.workshop if listing else None


def one_a_maker(hits: Sequence[Hit]) -> list[Hit]:
    """Pieces of different makers first, so that no family fills the page."""
    seen: set[str] = set()
    first = [hit for hit in hits if not (hit.maker in seen or seen.add(hit.maker))]  # type: ignore[func-returns-value]
    return first + [hit for hit in hits if hit not in first]


@require_safe
@shared
@in_shop
def home(request: ShopRequest) -> HttpResponse:
    """One large piece, three crafts, a brand's wall, new pieces, a story, and how it reaches you."""
    shop = request.shop
    shown = known.kept_page(shop, "home", lambda: home_context(shop, timezone.now().date()))
    return render(request, "storefront/home.html", shown)


def home_context(shop: Shop, today: date) -> dict[str, object]:
    """All that home shows."""
    hits = one_a_maker(newest(shop, 2 * NEW))
    stories = known.story_cards(shop, limit=1)
    return {
        "hero": hits[0] if hits else None,
        "hero_maker": maker_of(hits[0]) if hits else None,
        "crafts": craft_cards(shop),
        "wall": brand_of_the_day(shop, today),
        "new": hits[1 : NEW + 1],
        "story": stories[0] if stories else None,
    }
