"""Answers to Saleor's webhooks: translate in, one call, translate out. Local tables only."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from catalog import holds
from catalog.models import Hold, Listing
from marketplace.kernel.errors import Refusal
from marketplace.kernel.languages import is_known
from marketplace.markets.models import Market
from marketplace.orders import tasks
from marketplace.orders.hearing import order_was_paid
from marketplace.orders.legality import first_refusal
from marketplace.orders.models import Order, Purchase
from marketplace.orders.operations.giving_back import settle_refund
from marketplace.orders.operations.handing_over import hear_of_parcel
from marketplace.orders.operations.transfers import close_order
from marketplace.orders.postage import Choice, choices_of, parts_of
from marketplace.orders.purchases.paying import HOLD_TIME
from marketplace.payments import answers, sessions
from marketplace.payments.events import PaymentMoved, RefundSettled
from shipping.events import ParcelMoved

Payload = dict[str, Any]


def language_of(checkout: Payload) -> str:
    code = str(checkout.get("languageCode") or "en").split("_")[0].lower()
    return code if is_known(code) else "en"


def listings_in(source: Payload) -> list[Listing]:
    """The pieces of a checkout; what is not ours cannot be sent by us."""
    skus = [line["variant"]["sku"] for line in source.get("lines") or [] if line.get("variant")]
    rows = Listing.objects.select_related("consortium", "workshop", "made_in").filter(piece_id__in=skus)
    found = {listing.piece_id: listing for listing in rows}
    return [found[sku] for sku in skus if sku in found]


def destination_of(checkout: Payload) -> str:
    address = checkout.get("shippingAddress") or {}
    return str((address.get("country") or {}).get("code") or "")


def choices_for(checkout: Payload) -> list[Choice]:
    """What may be offered; nothing without an address, an unknown piece or a lawful way."""
    listings, destination = listings_in(checkout), destination_of(checkout)
    market = Market.objects.filter(channel_slug=checkout["channel"]["slug"]).first()
    if market is None or destination not in market.countries or len(listings) < len(checkout["lines"]):
        return []
    today = timezone.now().date()
    if first_refusal(listings, destination=destination, payment_method="", on=today) is not None:
        return []
    try:
        return choices_of(parts_of(listings, market=market, destination=destination, on=today))
    except Refusal:
        return []


def list_methods(payload: Payload) -> list[dict[str, Any]]:
    """SHIPPING_LIST_METHODS_FOR_CHECKOUT."""
    checkout = payload["checkout"]
    with override(language_of(checkout)):
        return [method_of(choice) for choice in choices_for(checkout)]


def method_of(choice: Choice) -> dict[str, Any]:
    kg = sum(option.kg for option in choice.options)
    words = ngettext(
        "%(count)s parcel, about %(kg)s kg", "%(count)s parcels, about %(kg)s kg", choice.parcel_count
    )
    return {
        "id": choice.id,
        "name": choice.name[:100],
        "amount": answers.as_number(choice.price.rounded().amount),
        "currency": choice.price.currency,
        "minimum_delivery_days": choice.days_min,
        "maximum_delivery_days": choice.days_max,
        "description": (words % {"count": choice.parcel_count, "kg": f"{kg:.1f}"})[:255],
    }


def filter_methods(payload: Payload) -> dict[str, Any]:
    """CHECKOUT_FILTER_SHIPPING_METHODS: nothing at all where the law says no, and nothing but ours."""
    checkout = payload["checkout"]
    with override(language_of(checkout)):
        listings, destination = listings_in(checkout), destination_of(checkout)
        if not destination:
            return {"excluded_methods": []}
        today = timezone.now().date()
        verdict = first_refusal(listings, destination=destination, payment_method="", on=today)
        if verdict is None:
            return {"excluded_methods": []}
        reason = verdict.reason_in(language_of(checkout))
        return {
            "excluded_methods": [
                {"id": method["id"], "reason": reason} for method in payload.get("shippingMethods") or []
            ]
        }


def gateway(payload: Payload) -> dict[str, Any]:
    """PAYMENT_GATEWAY_INITIALIZE_SESSION."""
    slug = ((payload.get("sourceObject") or {}).get("channel") or {}).get("slug", "")
    market = Market.objects.filter(channel_slug=slug).first()
    if market is None:
        return {"data": {"methods": []}}
    return sessions.gateway(payload, market.payment_methods, market.currency)


def initialize(payload: Payload) -> dict[str, Any]:
    """TRANSACTION_INITIALIZE_SESSION: whoever pays, through our shop or not, holds the pieces first."""
    source = payload["sourceObject"]
    language = language_of(source)
    with override(language):
        listings = listings_in(source)
        refused = hold_for_payment(source["id"], listings)
        if refused is not None:
            return answers.failure(str(payload["idempotencyKey"]), str(refused))
        names = ", ".join(listing.piece_id for listing in listings) or source["id"]
        description = _("Pieces %(names)s") % {"names": names}
        return sessions.initialize(payload, description=description, language=language)


def hold_for_payment(source_id: str, listings: list[Listing]) -> Refusal | None:
    """Take or keep the holds of a checkout; why not, when somebody else has them."""
    purchase = Purchase.objects.filter(saleor_checkout_id=source_id).first()
    now = timezone.now()
    try:
        holds.take_holds(
            listings=listings,
            owner=Hold.Owner.CHECKOUT,
            owner_ref=purchase.public_id if purchase else source_id[:120],
            expires_at=now + HOLD_TIME,
            now=now,
        )
    except Refusal as refusal:
        return refusal
    return None


def process(payload: Payload) -> dict[str, Any]:
    """TRANSACTION_PROCESS_SESSION."""
    with override(language_of(payload["sourceObject"])):
        return sessions.process(payload)


def order_created(payload: Payload) -> None:
    tasks.take_in_order.defer(saleor_id=payload["order"]["id"])


def order_fully_paid(payload: Payload) -> None:
    order_was_paid(saleor_id=payload["order"]["id"], now=timezone.now())


def order_cancelled(payload: Payload) -> None:
    """Called off in Saleor's dashboard before it was paid."""
    order = Order.objects.filter(saleor_id=payload["order"]["id"]).first()
    if order is not None and order.state == Order.State.AWAITING_PAYMENT:
        close_order(order, None, timezone.now())


def payment_moved(event: PaymentMoved) -> None:
    tasks.follow_payment.defer(saleor_transaction_id=event.saleor_transaction_id)


def refund_settled(event: RefundSettled) -> None:
    settle_refund(
        saleor_transaction_id=event.saleor_transaction_id,
        amount=event.amount,
        done=event.done,
        now=timezone.now(),
    )


def parcel_moved(event: ParcelMoved) -> None:
    """A tracker told something new of a parcel."""
    hear_of_parcel(consignment_ref=event.consignment_ref, now=timezone.now())
