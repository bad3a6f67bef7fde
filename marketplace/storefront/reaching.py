"""Where pieces can be sent and what they then cost, reckoned beforehand, so that lists can be narrowed by it.

The arithmetic is that of a piece's own page. What was reckoned holds until its basis changes: a rule of the
posts, a rate, the law, a day on which one of them begins or ends, or the piece and its price themselves.
"""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from django.apps import apps
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from catalog.models import Listing, MarketPrice
from catalog.search.models import Reach
from catalog.search.sources import published_in
from catalog.search.tasks import index_listings
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.markets.dated import DatedRow
from marketplace.markets.models import Market
from marketplace.markets.queries import open_markets
from marketplace.storefront.freshness import Sources, sources_of
from marketplace.storefront.known import POLICY, POST
from marketplace.storefront.landed import landed_price
from marketplace.storefront.types import Shop

AT_ONCE = 100
PATIENCE = timedelta(seconds=20)
MARK = 16


def reckon(listing_ids: Sequence[int]) -> None:
    """Reckon these listings' reaches in every market that sells them, where they are out of date."""
    now = timezone.now()
    for market in open_markets():
        sources = sources_of(market.code, "", now)
        _reckon_in(market, listing_ids, rules_mark(market, sources), sources)


def reckon_stale(now: datetime) -> int:
    """For some seconds: reckon what is out of date and have it indexed; the number of pieces."""
    done = 0
    for market in open_markets():
        sources = sources_of(market.code, "", now)
        mark = rules_mark(market, sources)
        while (ids := _stale(market, mark)) and timezone.now() - now < PATIENCE:
            _reckon_in(market, ids, mark, sources)
            # What somebody changed goes first.
            index_listings.configure(priority=-1).defer(listing_ids=[*ids])
            done += len(ids)
    return done


def rules_mark(market: Market, sources: Sources) -> str:
    """Another text when the answer may be another for any piece of the market."""
    tokens = sources.of(*POST, *POLICY)
    return _marked([*tokens, *market.countries, market.currency, *_bounds_passed(sources.day, tokens)])


@lru_cache(maxsize=8)
def _bounds_passed(day: date, tokens: tuple[str, ...]) -> tuple[str, ...]:
    """How many dated facts have begun and ended, by table: it changes on the days when something does.

    Counted once a day, or until a token tells that the facts are others.
    """
    facts = [model for model in apps.get_models() if issubclass(model, DatedRow)]
    begun = Count("pk", filter=Q(valid_from__lte=day))
    ended = Count("pk", filter=Q(valid_to__lt=day))
    return tuple(str(model._default_manager.aggregate(begun=begun, ended=ended)) for model in facts)


def _marked(told: Sequence[object]) -> str:
    return hashlib.sha256("\n".join(map(str, told)).encode()).hexdigest()[:MARK]


def _stale(market: Market, mark: str) -> list[int]:
    """Some pieces whose reach is missing, or was reckoned by other rules; the newest first."""
    current = Reach.objects.filter(listing=OuterRef("pk"), market=market, basis__startswith=mark)
    stale = published_in(market).filter(~Exists(current)).order_by("-pk")
    return list(stale.values_list("pk", flat=True)[:AT_ONCE])


def _reckon_in(market: Market, listing_ids: Sequence[int], mark: str, sources: Sources) -> None:
    prices = MarketPrice.objects.filter(market=market, listing__in=listing_ids, listing__state="published")
    known = dict(
        Reach.objects.filter(market=market, listing__in=listing_ids).values_list("listing_id", "basis")
    )
    shops = [Shop(market, market.default_language, country, (), sources) for country in market.countries]
    rows = []
    for price in prices.select_related("listing__consortium"):
        basis = f"{mark}:{_piece_mark(price.listing, price.money)}"
        if known.get(price.listing_id) != basis:
            landed = _landed(price.listing, price.money, shops, sources.day)
            rows.append(Reach(listing=price.listing, market=market, landed=landed, basis=basis))
    Reach.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["listing", "market"],
        update_fields=["landed", "basis"],
    )


def _piece_mark(listing: Listing, price: Money) -> str:
    return _marked(
        [
            price, listing.width_cm, listing.length_cm, listing.weight_kg, listing.may_be_folded,
            listing.year_to, listing.packing_structure, listing.hs_code, listing.country_of_origin,
            listing.attributes,
        ]
    )  # fmt: skip


def _landed(listing: Listing, price: Money, shops: Sequence[Shop], on: date) -> dict[str, str]:
    """By country, the most the piece may cost all in; without those it cannot be sent to."""
    found = {}
    for shop in shops:
        try:
            answer = landed_price(shop, listing, price, on)
        except Refusal:
            # Nobody knows how it packs, or a rate is missing: nothing can be promised.
            continue
        if answer and answer.about:
            found[shop.country] = str(answer.about.amount)
    return found
