"""The families' listings: on sale with a price in every market, and some still on their way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction

from catalog import pricing
from catalog.models import Listing, ListingEvent, MarketPrice
from catalog.operations import next_piece_id
from demo.world.pieces import PIECES_A_WORKSHOP, Piece, pieces_of
from marketplace.consortia.models import Consortium, Person, Workshop
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.markets.queries import RateTable, converted, stored_rates

State = Listing.State
# What the first workshops of each consortium have on the way, beyond what is on sale.
ON_THE_WAY = (State.SUBMITTED, State.REVISION_ASKED, State.SUBMITTED, State.DRAFT, State.APPROVED)
WISH_STEPS = {"IRR": Decimal(500_000), "ILS": Decimal(10)}
REASON = "Please add a photo of the back, with a ruler on it."


@dataclass(frozen=True)
class Terms:
    """What the listings of a consortium share."""

    markets: tuple[Market, ...]
    rates: RateTable
    manager: Person | None
    now: datetime


def stock_workshops(now: datetime) -> None:
    """Each workshop's pieces, once: a workshop that has listings is left alone."""
    markets, rates = tuple(Market.objects.all()), stored_rates(now.date())
    for consortium in Consortium.objects.all():
        managers = Person.objects.filter(memberships__consortium=consortium, memberships__role="manager")
        terms = Terms(markets, rates, managers.first(), now)
        for number, workshop in enumerate(consortium.workshops.order_by("pk")):
            if not workshop.listings.exists():
                _stock(workshop, number, terms)


@transaction.atomic
def _stock(workshop: Workshop, number: int, terms: Terms) -> None:
    """All of a workshop's pieces or none, so that a load cut short goes on with the next whole one."""
    family = Person.objects.filter(workshop_memberships__workshop=workshop).first()
    states = [State.PUBLISHED] * PIECES_A_WORKSHOP + list(ON_THE_WAY[number : number + 1])
    pieces = pieces_of(workshop.consortium.slug, workshop.slug, len(states))
    listings = Listing.objects.bulk_create(
        _listing(workshop, piece, state, family, terms, _told_at(place, number, terms.now))
        for place, (piece, state) in enumerate(zip(pieces, states, strict=True))
    )
    ListingEvent.objects.bulk_create(
        event for listing in listings for event in _history(listing, family, terms.manager)
    )
    on_sale = [listing for listing in listings if listing.state == State.PUBLISHED]
    MarketPrice.objects.bulk_create(price for listing in on_sale for price in _prices(listing, terms))


def _told_at(place: int, number: int, now: datetime) -> datetime:
    """Over the last weeks, the families in turn."""
    return now - timedelta(days=3 + (place * 7 + number * 3) % 80, hours=place)


def _listing(
    workshop: Workshop, piece: Piece, state: State, family: Person | None, terms: Terms, told_at: datetime
) -> Listing:
    currency = workshop.consortium.family_currency
    wish = converted(Money(piece.wish_eur, "EUR"), currency, terms.now.date(), terms.rates)
    return Listing(
        piece_id=next_piece_id(workshop.consortium),
        consortium=workshop.consortium,
        workshop=workshop,
        state=state,
        craft=piece.craft,
        object_kind=piece.object_kind,
        attributes=piece.attributes,
        width_cm=piece.width_cm,
        length_cm=piece.length_cm,
        weight_kg=piece.weight_kg,
        year_from=piece.year,
        year_to=piece.year,
        made_in=workshop.place,
        country_of_origin=workshop.consortium.country,
        hs_code=piece.hs_code if state in (State.PUBLISHED, State.APPROVED) else "",
        packing_structure=piece.packing_structure,
        may_be_folded=piece.may_be_folded,
        uniqueness=piece.uniqueness,
        making_days=piece.making_days,
        wish_amount=wish.rounded_up_to(WISH_STEPS[currency]).amount,
        wish_currency=currency,
        created_by=family,
        created_at=told_at,
        submitted_at=None if state == State.DRAFT else told_at + timedelta(hours=2),
        published_at=told_at + timedelta(days=1) if state == State.PUBLISHED else None,
    )


def _history(listing: Listing, family: Person | None, manager: Person | None) -> Iterator[ListingEvent]:
    """The steps that brought a listing to its state."""
    hours = timedelta(hours=1)
    steps = [("started", State.DRAFT, family, 0, ""), ("submitted", State.SUBMITTED, family, 2, "")]
    if listing.state in (State.APPROVED, State.PUBLISHED):
        steps.append(("approved", State.APPROVED, manager, 20, ""))
    if listing.state == State.PUBLISHED:
        steps.append(("published", State.PUBLISHED, manager, 24, ""))
    if listing.state == State.REVISION_ASKED:
        steps.append(("change-asked", State.REVISION_ASKED, manager, 20, REASON))
    for verb, state, by, after, reason in steps[: 1 if listing.state == State.DRAFT else None]:
        at = listing.created_at + after * hours
        yield ListingEvent(listing=listing, at=at, by=by, verb=verb, state=state, reason=reason)


def _prices(listing: Listing, terms: Terms) -> Iterator[MarketPrice]:
    """The suggestion, as a manager in a hurry would set it."""
    if listing.wish is None:
        raise ValueError(f"{listing.piece_id} has no wish")
    for market in terms.markets:
        suggestion = pricing.suggest(
            wish=listing.wish,
            commission=listing.consortium.commission,
            postage=None,
            market=market,
            on=terms.now.date(),
            look_up=terms.rates,
        )
        yield MarketPrice(
            listing=listing,
            market=market,
            amount=suggestion.amount.amount,
            currency=market.currency,
            suggested_amount=suggestion.amount.amount,
            working=suggestion.working,
            set_by=terms.manager,
            set_at=listing.created_at,
        )
