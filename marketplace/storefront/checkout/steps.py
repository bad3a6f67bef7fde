"""The checkout as an ordered list of steps. Each knows whether it applies and whether it is done."""

from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from marketplace.orders.models import Purchase
from marketplace.storefront.types import Shop


class Step(Protocol):
    """One page of the checkout; `code` names it."""

    @property
    def code(self) -> str: ...

    @property
    def title(self) -> Promise: ...

    def is_applicable(self, purchase: Purchase) -> bool: ...

    def is_completed(self, purchase: Purchase) -> bool: ...


class ContactStep:
    """Who buys, and where it goes."""

    code = "contact"
    title = _("Address")

    def is_applicable(self, purchase: Purchase) -> bool:
        return True

    def is_completed(self, purchase: Purchase) -> bool:
        return bool(purchase.email and purchase.country)


class DeliveryStep:
    """How it is sent."""

    code = "delivery"
    title = _("Delivery")

    def is_applicable(self, purchase: Purchase) -> bool:
        return True

    def is_completed(self, purchase: Purchase) -> bool:
        return bool(purchase.delivery_id)


class PaymentStep:
    """How it is paid; a free purchase would skip it."""

    code = "payment"
    title = _("Payment")

    def is_applicable(self, purchase: Purchase) -> bool:
        return purchase.subtotal_amount is None or purchase.subtotal_amount > 0

    def is_completed(self, purchase: Purchase) -> bool:
        return purchase.state == Purchase.State.DONE


class ConfirmStep:
    """The order stands: its own page."""

    code = "confirm"
    title = _("Order")

    def is_applicable(self, purchase: Purchase) -> bool:
        return True

    def is_completed(self, purchase: Purchase) -> bool:
        return purchase.state == Purchase.State.DONE


STEPS: tuple[Step, ...] = (ContactStep(), DeliveryStep(), PaymentStep(), ConfirmStep())


@dataclass(frozen=True)
class ShownStep:
    """A step as the row of steps shows it."""

    title: Promise
    state: str
    address: str


def first_open(purchase: Purchase) -> Step:
    """The first step that applies and is not done; the last one when all are."""
    open_steps = (step for step in STEPS if step.is_applicable(purchase) and not step.is_completed(purchase))
    return next(open_steps, STEPS[-1])


def may_enter(purchase: Purchase, code: str) -> bool:
    """Whether everything before the step is done."""
    for step in STEPS:
        if step.code == code:
            return step.is_applicable(purchase)
        if step.is_applicable(purchase) and not step.is_completed(purchase):
            return False
    return False


def address_of(shop: Shop, purchase: Purchase, step: Step) -> str:
    return shop.url(f"checkout_{step.code}", purchase_id=purchase.public_id)


def row_of_steps(shop: Shop, purchase: Purchase, now_at: str) -> list[ShownStep]:
    """All steps that apply, for the row above the page."""
    shown = []
    for step in STEPS:
        if step.is_applicable(purchase):
            done = "done" if step.is_completed(purchase) else "later"
            state = "now" if step.code == now_at else done
            shown.append(ShownStep(step.title, state, address_of(shop, purchase, step)))
    return shown
