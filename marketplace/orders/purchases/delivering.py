"""How it is sent: Saleor asks our own hook, so that any of its clients sees the same choices."""

import json
from base64 import b64decode
from datetime import datetime
from typing import Protocol

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from marketplace.kernel.errors import Refusal
from marketplace.orders.models import Purchase
from marketplace.orders.postage import choices_of, parts_of
from marketplace.orders.purchases.beginning import check_open, listings_of
from marketplace.orders.terms import Agreed, agree, kept
from marketplace.orders.types import DeliveryOption, DeliveryRefusal
from marketplace.saleor.manifest import APP_IDENTIFIER
from marketplace.saleor.session import Amount, accepted, client, installation, money


class Method(Protocol):
    """What Saleor 3.22 and 3.23 both tell of a shipping method."""

    id: str
    name: str
    description: str | None
    active: bool
    minimum_delivery_days: int | None
    maximum_delivery_days: int | None

    @property
    def price(self) -> Amount: ...


def delivery_options(purchase: Purchase) -> list[DeliveryOption]:
    """Ways to send everything to the address, cheapest first; none: ask `refusals` why."""
    if not purchase.saleor_checkout_id:
        raise Refusal("no_contact", _("Tell us first where to send it."))
    if installation().knows_deliveries:
        answer = client().calculate_deliveries(purchase.saleor_checkout_id).delivery_options_calculate
        deliveries = answer.deliveries if answer else []
        offered = [
            option_of(delivery.id, delivery.shipping_method)
            for delivery in deliveries
            if delivery.shipping_method and is_ours(delivery.shipping_method)
        ]
    else:
        checkout = client().shipping_methods(purchase.saleor_checkout_id).checkout
        methods = checkout.shipping_methods if checkout else []
        offered = [option_of(method.id, method) for method in methods if is_ours(method)]
    return sorted(offered, key=lambda option: (option.price.amount, option.days_max or 0))


def is_ours(method: Method) -> bool:
    return method.active and bool(own_id(method))


def own_id(method: Method) -> str:
    """Our id of a method, which Saleor writes as base64 of `app:<identifier>:<id>`; "" for another's."""
    try:
        text = b64decode(method.id).decode()
    except ValueError:
        return ""
    ours = f"app:{APP_IDENTIFIER}:"
    return text.removeprefix(ours) if text.startswith(ours) else ""


def option_of(option_id: str, method: Method) -> DeliveryOption:
    return DeliveryOption(
        id=option_id,
        name=method.name,
        price=money(method.price),
        days_min=method.minimum_delivery_days,
        days_max=method.maximum_delivery_days,
        description=plain(method.description or ""),
        way=own_id(method),
    )


def plain(description: str) -> str:
    """Saleor hands an App's description on as a JSON string."""
    if not description.startswith('"'):
        return description
    return str(json.loads(description))


def refusals(purchase: Purchase) -> list[DeliveryRefusal]:
    """Why pieces of the purchase cannot be sent to its address, and what would help."""
    listings = listings_of(purchase)
    today = timezone.now().date()
    with override(purchase.language):
        parts = parts_of(listings, market=purchase.market, destination=purchase.country, on=today)
        return [
            DeliveryRefusal(listing.piece_id, str(refusal.reason), str(refusal.way_out))
            for part in parts
            if not part.quote.options
            for listing in part.listings
            for refusal in part.quote.refusals
        ]


def agreed_about(purchase: Purchase, way: str, now: datetime) -> Agreed:
    """What the chosen way says of duty and tax, with the quotes that it relies on kept."""
    parts = parts_of(
        listings_of(purchase), market=purchase.market, destination=purchase.country, on=now.date()
    )
    choice = next((each for each in choices_of(parts) if each.id == way), None)
    if choice is None:
        raise Refusal("delivery_not_offered", _("This delivery is not offered any more. Choose again."))
    return agree(parts, choice, now)


def choose_delivery(*, purchase: Purchase, option_id: str, now: datetime) -> Purchase:
    """Choose one of `delivery_options`. Refusal `delivery_not_offered` when it is none of them now."""
    check_open(purchase)
    option = next((found for found in delivery_options(purchase) if found.id == option_id), None)
    if option is None:
        raise Refusal("delivery_not_offered", _("This delivery is not offered any more. Choose again."))
    answer = client().choose_delivery(purchase.saleor_checkout_id, option_id)
    assert answer.checkout_delivery_method_update is not None
    accepted(answer.checkout_delivery_method_update.errors)
    totals = answer.checkout_delivery_method_update.checkout
    assert totals is not None
    purchase.delivery_id, purchase.delivery_name = option.id, option.name
    purchase.subtotal_amount = money(totals.subtotal_price.gross).amount
    purchase.shipping_amount = money(totals.shipping_price.gross).amount
    purchase.agreed = kept(agreed_about(purchase, option.way, now))
    purchase.state = Purchase.State.PAYMENT
    purchase.save()
    return purchase
