"""Which ways of sending a set of pieces has: each workshop posts its own, the buyer sees one choice."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.measures import age_years
from catalog.models import Listing, MarketPrice
from marketplace.consortia.models import Workshop
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money, total
from marketplace.markets.models import Market
from marketplace.orders.identities import raj_of
from shipping.queries import asked
from shipping.quoting import Quoting
from shipping.types import DeliveryTerm, Item, Option, Prepayment, Quote, ServiceKind

USUAL_STRUCTURE = "textile"
KIND_NAMES = {
    ServiceKind.LETTER: _("Letter post"),
    ServiceKind.PARCEL: _("Parcel post"),
    ServiceKind.EMS: _("Express post (EMS)"),
    ServiceKind.CARGO: _("Air cargo"),
}


@dataclass(frozen=True)
class Part:
    """The pieces of one workshop, and what the post says of them."""

    workshop: Workshop
    listings: tuple[Listing, ...]
    quote: Quote
    quoting: Quoting

    def option_of(self, kind: str) -> Option | None:
        """The cheapest service of a kind, else the cheapest of any."""
        alike = (option for option in self.quote.options if option.kind == kind)
        return next(alike, self.quote.cheapest)


@dataclass(frozen=True)
class Choice:
    """One way of sending everything: a service for each part, and who pays duty and tax.

    `price` is postage and, where the term has it, what is paid beforehand.
    """

    kind: str
    options: tuple[Option, ...]
    price: Money
    term: DeliveryTerm = DeliveryTerm.DAP

    @property
    def id(self) -> str:
        return self.kind if self.term is DeliveryTerm.DAP else f"{self.kind}-{self.term}"

    @property
    def name(self) -> str:
        way = str(KIND_NAMES[ServiceKind(self.kind)])
        if self.term is DeliveryTerm.DAP:
            return way
        return gettext("%(way)s, duty and tax paid (%(term)s)") % {"way": way, "term": self.term.upper()}

    @property
    def prepayments(self) -> tuple[Prepayment | None, ...]:
        """What is paid beforehand for each part; none under DAP."""
        return tuple(option.prepaid(self.term) for option in self.options)

    @property
    def prepaid(self) -> Money:
        return total((paid.amount for paid in self.prepayments if paid), self.price.currency)

    @property
    def days_min(self) -> int:
        return max(option.days_min for option in self.options)

    @property
    def days_max(self) -> int:
        return max(option.days_max for option in self.options)

    @property
    def parcel_count(self) -> int:
        return sum(len(option.parcels) for option in self.options)


def origin_of(listing: Listing) -> str:
    """Where a piece was made (ISO 3166-1 alpha-2)."""
    return listing.country_of_origin or listing.consortium.country


def item_of(listing: Listing, value: Money, *, description: str = "", on: date | None = None) -> Item:
    """The piece as the post sees it, as old as it is `on` a day (today).

    Refusal `not_measured` (field: its id) when its size is unknown.
    """
    if listing.width_cm is None or listing.length_cm is None:
        raise Refusal("not_measured", _("This piece has not been measured yet."), listing.piece_id)
    return Item(
        ref=listing.piece_id,
        structure=listing.packing_structure or USUAL_STRUCTURE,
        width_cm=listing.width_cm,
        length_cm=listing.length_cm,
        weight_kg=listing.weight_kg,
        foldable=listing.may_be_folded,
        hs_code=listing.hs_code,
        value=value,
        origin=origin_of(listing),
        description=description,
        raj=raj_of(listing),
        age_years=age_years(listing.year_to, (on or timezone.localdate()).year),
    )


def prices_in(market: Market, listings: Iterable[Listing]) -> dict[int, Money]:
    """Listing's primary key → its price in the market; one without a price is left out."""
    rows = MarketPrice.objects.filter(market=market, listing__in=[listing.pk for listing in listings])
    return {row.listing_id: row.money for row in rows}


def parts_of(listings: Sequence[Listing], *, market: Market, destination: str, on: date) -> list[Part]:
    """One quote a workshop. Refusal `no_price` for a piece that the market does not offer."""
    prices = prices_in(market, listings)
    for listing in listings:
        if listing.pk not in prices:
            raise Refusal("no_price", _("This piece is not sold here."), listing.piece_id)
    ordered = sorted(listings, key=lambda listing: (listing.workshop_id, listing.piece_id))
    parts = []
    for _workshop, group in groupby(ordered, key=lambda listing: listing.workshop_id):
        pieces = tuple(group)
        quoting, answer = asked(
            [item_of(piece, prices[piece.pk], on=on) for piece in pieces],
            origin=origin_of(pieces[0]),
            destination=destination,
            currency=market.currency,
            on=on,
        )
        parts.append(Part(pieces[0].workshop, pieces, answer, quoting))
    return parts


def choices_of(parts: Sequence[Part]) -> list[Choice]:
    """Ways of sending all parts, cheapest first; none when any part cannot be sent at all."""
    if not parts or not all(part.quote.options for part in parts):
        return []
    choices: dict[tuple[str, ...], Choice] = {}
    for kind in dict.fromkeys(option.kind for part in parts for option in part.quote.options):
        options = tuple(option for part in parts if (option := part.option_of(kind)))
        price = total((option.price for option in options), options[0].price.currency)
        services = tuple(option.service for option in options)
        choices.setdefault(services, Choice(str(kind), options, price))
    offered = [term for choice in choices.values() for term in (choice, *prepaid_choices(choice))]
    return sorted(offered, key=lambda choice: (choice.price.amount, choice.days_max))


def prepaid_choices(choice: Choice) -> Iterator[Choice]:
    """The same way with duty and tax paid beforehand, under each term that every part offers."""
    for term in DeliveryTerm:
        paid = [option.prepaid(term) for option in choice.options]
        amounts = [each.amount for each in paid if each is not None]
        if amounts and len(amounts) == len(paid):
            price = choice.price + total(amounts, choice.price.currency)
            yield replace(choice, term=term, price=price)
