"""What stands between a checkout and an order, as `problems` tells it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from embedded_saleor.checkout.lines import left_for
from embedded_saleor.checkout.offers import offer_of
from embedded_saleor.checkout.prices import lines_of
from embedded_saleor.core.context import Context
from embedded_saleor.models import Checkout, CheckoutDelivery, CheckoutLine


@dataclass(frozen=True)
class InsufficientStockProblem:
    line: CheckoutLine
    available_quantity: int


@dataclass(frozen=True)
class VariantNotAvailableProblem:
    line: CheckoutLine


@dataclass(frozen=True)
class DeliveryStaleProblem:
    delivery: CheckoutDelivery


@dataclass(frozen=True)
class DeliveryInvalidProblem:
    delivery: CheckoutDelivery


LineProblem = InsufficientStockProblem | VariantNotAvailableProblem
Problem = LineProblem | DeliveryStaleProblem | DeliveryInvalidProblem


def checkout_problems(checkout: Checkout, context: Context) -> list[Problem]:
    found: list[Problem] = list(known_line_problems(checkout, context))
    now = context.now
    if checkout.delivery is not None:
        if checkout.deliveries_stale_at is not None and checkout.deliveries_stale_at <= now:
            found.append(DeliveryStaleProblem(checkout.delivery))
        if not (checkout.delivery.is_valid and checkout.delivery.active):
            found.append(DeliveryInvalidProblem(checkout.delivery))
    return found


def known_line_problems(checkout: Checkout, context: Context) -> list[LineProblem]:
    """Looked for once, however many lines are asked about theirs."""
    known = context.cache.setdefault("line problems", {})
    if checkout.pk not in known:
        known[checkout.pk] = line_problems(checkout, now=context.now)
    found: list[LineProblem] = known[checkout.pk]
    return found


def line_problems(checkout: Checkout, *, now: datetime) -> list[LineProblem]:
    """Lines that are not for sale any more, and lines of which there is too little."""
    lines = lines_of(checkout)
    gone = [line for line in lines if not is_for_sale(line, now=now)]
    here = [line for line in lines if line not in gone and line.variant.track_inventory]
    left = left_for(checkout, [line.variant_id for line in here]) if here else {}
    wanted: dict[int, int] = defaultdict(int)
    for line in here:
        wanted[line.variant_id] += line.quantity
    short = [line for line in here if left.get(line.variant_id, 0) < wanted[line.variant_id]]
    return [
        *(VariantNotAvailableProblem(line) for line in gone),
        *(InsufficientStockProblem(line, left.get(line.variant_id, 0)) for line in short),
    ]


def is_for_sale(line: CheckoutLine, *, now: datetime) -> bool:
    """Published, not to be sold only later, and priced in the checkout's channel."""
    offer = offer_of(line)
    return offer.is_published and not offer.is_sold_later(now=now) and offer.price is not None
