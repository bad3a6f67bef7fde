"""Pieces as the desk's tables and pages show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalog import composition, photos, pricing
from catalog.models import Listing, ListingEvent
from catalog.photos import PhotoSources
from marketplace.desk.forms import state_label
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.markets.models import Market


@dataclass(frozen=True)
class PieceRow:
    """A piece in a table: composed, never stored."""

    listing: Listing
    title: str
    family: str
    state: str
    picture: PhotoSources | None


VERBS: dict[str, Promise] = {
    "started": _("The draft was begun."),
    "changed": _("Something was changed."),
    "submitted": _("The family sent it in."),
    "approved": _("It was approved."),
    "change-asked": _("The family was asked for a change."),
    "refused": _("It was refused."),
    "priced": _("A price was set."),
    "price-withdrawn": _("It was taken out of one market."),
    "published": _("It was put on sale."),
    "retired": _("It was withdrawn."),
    "reopened": _("It was taken up again."),
    "sold": _("It was sold."),
    "relisted": _("It came back on sale."),
}


@dataclass(frozen=True)
class Happening:
    """A line of a piece's history, in the reader's words."""

    event: ListingEvent
    words: str


@dataclass(frozen=True)
class WorkingLine:
    text: str
    amount: Money


@dataclass(frozen=True)
class PriceRow:
    """A market's price: what stands, what is suggested and how it was reached, or why nothing is."""

    market: Market
    set_amount: Decimal | None
    suggestion: pricing.Suggestion | None
    working: tuple[WorkingLine, ...]
    trouble: str = ""

    @property
    def standing(self) -> Money | None:
        return None if self.set_amount is None else Money(self.set_amount, self.market.currency)

    @property
    def amount(self) -> Decimal | None:
        """What the field starts with: the price that stands, else the suggestion."""
        if self.set_amount is not None:
            return self.set_amount.quantize(Decimal("0.01"))
        return self.suggestion.amount.amount if self.suggestion else None


def row_of(listing: Listing, language: str) -> PieceRow:
    first = next(iter(listing.photos.all()), None)
    return PieceRow(
        listing,
        composition.title(listing, language),
        listing.workshop.name_in(language),
        state_label(listing.state),
        photos.sources(first, language) if first else None,
    )


def rows_of(listings: Iterable[Listing], language: str) -> list[PieceRow]:
    return [row_of(listing, language) for listing in listings]


def pictures_of(listing: Listing, language: str) -> list[PhotoSources]:
    return [photos.sources(photo, language) for photo in listing.photos.all()]


def history_of(listing: Listing) -> list[Happening]:
    """What happened to a piece, the newest first."""
    events = listing.events.select_related("by").order_by("-at", "-pk")
    return [Happening(event, str(VERBS.get(event.verb, event.verb))) for event in events]


def price_rows(listing: Listing, markets: Sequence[Market]) -> list[PriceRow]:
    """One row for each market, suggested from the family's wish of today."""
    standing = {price.market_id: price.amount for price in listing.prices.all()}
    return [_price_row(listing, market, standing.get(market.pk)) for market in markets]


def _price_row(listing: Listing, market: Market, set_amount: Decimal | None) -> PriceRow:
    if listing.wish is None:
        return PriceRow(market, set_amount, None, ())
    try:
        suggestion = pricing.suggest(
            wish=listing.wish,
            commission=listing.consortium.commission,
            postage=None,
            market=market,
            on=timezone.localdate(),
        )
    except Refusal as refusal:
        return PriceRow(market, set_amount, None, (), str(refusal))
    working = tuple(
        WorkingLine(pricing.describe(line), Money.of(line["amount"], line["currency"]))
        for line in suggestion.working
    )
    return PriceRow(market, set_amount, suggestion, working)
