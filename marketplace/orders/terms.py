"""What was agreed about duty and tax when the delivery was chosen: the term, each part's sum, its quote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import override

from catalog.models import Listing
from marketplace.kernel.errors import Refusal
from marketplace.orders.models import Order, Purchase
from marketplace.orders.postage import Choice, Part, choices_of, parts_of
from shipping.keeping import keep_quote
from shipping.types import DeliveryTerm


@dataclass(frozen=True)
class AgreedPart:
    """Of one workshop's pieces: what is prepaid, under which registration, and the kept quote."""

    prepaid: Decimal = Decimal(0)
    number: str = ""
    quote_ref: str = ""


@dataclass(frozen=True)
class Agreed:
    """The term of a sale, and its parts by the workshop's primary key."""

    term: DeliveryTerm
    parts: Mapping[int, AgreedPart]

    def part(self, workshop_id: int) -> AgreedPart:
        return self.parts.get(workshop_id, AgreedPart())

    @property
    def prepaid(self) -> Decimal:
        return sum((part.prepaid for part in self.parts.values()), Decimal(0))


NOTHING = Agreed(DeliveryTerm.DAP, {})


def agree(parts: Sequence[Part], choice: Choice, now: datetime) -> Agreed:
    """Keep the quotes that a choice relies on."""
    agreed = {}
    for part, paid in zip(parts, choice.prepayments, strict=True):
        kept = keep_quote(part.quoting, part.quote, now)
        agreed[part.workshop.pk] = AgreedPart(
            paid.amount.amount if paid else Decimal(0), paid.number if paid else "", kept.public_id
        )
    return Agreed(choice.term, agreed)


def kept(agreed: Agreed) -> dict[str, Any]:
    """As a purchase keeps it."""
    parts = {
        str(pk): {"prepaid": str(part.prepaid), "number": part.number, "quote": part.quote_ref}
        for pk, part in agreed.parts.items()
    }
    return {"term": str(agreed.term), "parts": parts}


def agreed_in(purchase: Purchase) -> Agreed:
    """What a purchase keeps; before a delivery is chosen nothing is agreed."""
    if not purchase.agreed:
        return NOTHING
    parts = {
        int(pk): AgreedPart(Decimal(part["prepaid"]), part["number"], part["quote"])
        for pk, part in purchase.agreed["parts"].items()
    }
    return Agreed(DeliveryTerm(purchase.agreed["term"]), parts)


def agreed_for(order: Order, purchase: Purchase | None, listings: Sequence[Listing], now: datetime) -> Agreed:
    """What the buyer chose; of an order of another client of Saleor, by its delivery's name."""
    if purchase is not None and purchase.agreed:
        agreed = agreed_in(purchase)
        return agreed if agreed.prepaid <= order.shipping_amount else NOTHING
    try:
        parts = parts_of(listings, market=order.market, destination=order.country, on=now.date())
    except Refusal:
        return NOTHING
    with override(order.language):
        chosen = next((each for each in choices_of(parts) if each.name == order.delivery_name), None)
    if chosen is None or chosen.prepaid.amount > order.shipping_amount:
        return NOTHING
    return agree(parts, chosen, now)
