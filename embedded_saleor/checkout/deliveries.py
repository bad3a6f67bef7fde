"""Delivery options of a checkout: gathered from the shop and from apps, kept for a day, chosen by the buyer.

A chosen delivery is never changed under the buyer's hands when options are calculated anew: if its price,
name or days changed, it stays as it was and becomes invalid, and the changed offer gets an id of its own.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from embedded_saleor.checkout.methods import Method, read_offers, with_exclusions
from embedded_saleor.checkout.prices import lines_of
from embedded_saleor.checkout.rates import built_in_methods, needs_shipping
from embedded_saleor.core.context import Context
from embedded_saleor.core.ids import global_id
from embedded_saleor.models import (
    Checkout,
    CheckoutDelivery,
)
from embedded_saleor.webhook.delivery import call_sync

KEPT_FOR = timedelta(hours=24)
LIST = "SHIPPING_LIST_METHODS_FOR_CHECKOUT"
FILTER = "CHECKOUT_FILTER_SHIPPING_METHODS"
OFFER = (
    "name",
    "description",
    "price_amount",
    "currency",
    "minimum_delivery_days",
    "maximum_delivery_days",
    "metadata",
    "private_metadata",
    "active",
    "message",
    "tax_class_id",
    "tax_class_name",
)
TELLING = ("name", "price_amount", "tax_class_id", "minimum_delivery_days", "maximum_delivery_days")


def make_stale(checkout: Checkout, *, now: datetime) -> None:
    """Lines or address changed, so the options known may not hold any more."""
    if needs_shipping(lines_of(checkout)):
        checkout.deliveries_stale_at = now


def are_stale(checkout: Checkout, *, now: datetime) -> bool:
    return checkout.deliveries_stale_at is None or checkout.deliveries_stale_at <= now


def known_deliveries(checkout: Checkout, context: Context) -> list[CheckoutDelivery]:
    """Options that hold; gathered anew when they are stale. Here a chosen one follows its offer."""
    if are_stale(checkout, now=context.now):
        return gather_deliveries(checkout, context, follow=True)
    return valid_deliveries(checkout)


def valid_deliveries(checkout: Checkout) -> list[CheckoutDelivery]:
    return list(CheckoutDelivery.objects.filter(checkout=checkout, is_valid=True))


def gather_deliveries(
    checkout: Checkout, context: Context, *, follow: bool = False
) -> list[CheckoutDelivery]:
    """Ask the shop and the apps, keep what they offer, and return what can be offered to the buyer.

    `follow`: a chosen delivery takes over what changed in its offer instead of becoming invalid.
    """
    offers = {method.id: method for method in offered_methods(checkout, context)}
    expiry = checkout.prices_expire_at
    with transaction.atomic():
        checkout.deliveries_stale_at = context.now + KEPT_FOR
        same = Checkout.objects.filter(pk=checkout.pk, delivery_id=checkout.delivery_id)
        if not same.update(deliveries_stale_at=checkout.deliveries_stale_at):
            return []
        chosen = checkout.delivery
        if chosen is not None:
            _settle_chosen(checkout, chosen, offers.get(method_id(chosen)), follow=follow)
        kept = _keep(checkout, offers)
        if checkout.prices_expire_at != expiry:
            same.update(prices_expire_at=checkout.prices_expire_at)
    return kept


def offered_methods(checkout: Checkout, context: Context) -> list[Method]:
    """Every method for the checkout, the excluded ones inactive. An app that fails offers nothing."""
    built_in = built_in_methods(checkout)
    by = context.requestor
    methods = list(built_in)
    for answer in call_sync(LIST, checkout, by=by, shipping_methods=built_in):
        identifier = answer.app.identifier or str(answer.app.pk)
        methods += read_offers(answer.data, app_identifier=identifier, currency=checkout.currency)
    filtered = call_sync(FILTER, checkout, by=by, shipping_methods=methods) if methods else []
    return with_exclusions(methods, [answer.data for answer in filtered])


def method_id(delivery: CheckoutDelivery) -> str:
    """The global id of the delivery's shipping method."""
    return delivery.external_method_id or global_id("ShippingMethod", delivery.built_in_method_id)


def method_of(delivery: CheckoutDelivery) -> Method:
    """The shipping method as it was offered; not active once the offer does not hold any more."""
    return Method(
        id=method_id(delivery),
        name=delivery.name,
        price=delivery.price_amount,
        currency=delivery.currency,
        description=delivery.description,
        minimum_delivery_days=delivery.minimum_delivery_days,
        maximum_delivery_days=delivery.maximum_delivery_days,
        metadata=delivery.metadata,
        private_metadata=delivery.private_metadata,
        active=delivery.active and delivery.is_valid,
        message=delivery.message,
        built_in_id=delivery.built_in_method_id,
    )


def _row(checkout: Checkout, method: Method) -> CheckoutDelivery:
    return CheckoutDelivery(
        checkout=checkout,
        built_in_method_id=method.built_in_id,
        external_method_id=None if method.built_in_id else method.id,
        name=method.name,
        description=method.description,
        price_amount=method.price,
        currency=method.currency,
        minimum_delivery_days=method.minimum_delivery_days,
        maximum_delivery_days=method.maximum_delivery_days,
        metadata=dict(method.metadata),
        private_metadata=dict(method.private_metadata),
        active=method.active,
        message=method.message,
        tax_class_id=method.tax_class_id,
        tax_class_name=method.tax_class_name,
    )


def _siblings(delivery: CheckoutDelivery) -> Q:
    """Other rows of the same method of the same checkout."""
    return Q(
        checkout_id=delivery.checkout_id,
        built_in_method_id=delivery.built_in_method_id,
        external_method_id=delivery.external_method_id,
    ) & ~Q(pk=delivery.pk)


def _settle_chosen(
    checkout: Checkout, chosen: CheckoutDelivery, offer: Method | None, *, follow: bool
) -> None:
    """Decide whether the chosen delivery still holds."""
    changed = offer is not None and _differs(chosen, _row(checkout, offer))
    if offer is None or (changed and not follow):
        _mark(chosen, valid=False)
        return
    if changed:
        if chosen.price_amount != offer.price or chosen.tax_class_id != offer.tax_class_id:
            checkout.prices_expire_at = checkout.created_at
        _overwrite(chosen, offer)
    _mark(chosen, valid=True)


def _differs(chosen: CheckoutDelivery, offered: CheckoutDelivery) -> bool:
    return any(getattr(chosen, name) != getattr(offered, name) for name in TELLING)


def _overwrite(chosen: CheckoutDelivery, offer: Method) -> None:
    offered = _row(chosen.checkout, offer)
    for name in OFFER:
        setattr(chosen, name, getattr(offered, name))
    chosen.save()


def _mark(delivery: CheckoutDelivery, *, valid: bool) -> None:
    CheckoutDelivery.objects.filter(_siblings(delivery), is_valid=valid).delete()
    if delivery.is_valid != valid:
        delivery.is_valid = valid
        delivery.save(update_fields=["is_valid"])


def _keep(checkout: Checkout, offers: Mapping[str, Method]) -> list[CheckoutDelivery]:
    """Store the offers; rows of methods that are not offered go, the chosen one always stays.

    Returns the rows that hold, in the order in which they were first offered.
    """
    kept: dict[str, CheckoutDelivery] = {}
    gone = []
    for row in CheckoutDelivery.objects.filter(checkout=checkout):
        if method_id(row) not in offers and row.pk != checkout.delivery_id:
            gone.append(row.pk)
        elif row.is_valid:
            kept[method_id(row)] = row
    if gone:
        CheckoutDelivery.objects.filter(pk__in=gone).delete()
    fresh = {identifier: _row(checkout, method) for identifier, method in offers.items()}
    for identifier in offers.keys() & kept.keys():
        if any(getattr(kept[identifier], name) != getattr(fresh[identifier], name) for name in OFFER):
            _overwrite(kept[identifier], offers[identifier])
    new = [row for identifier, row in fresh.items() if identifier not in kept]
    CheckoutDelivery.objects.bulk_create(new)
    return [row for identifier, row in kept.items() if identifier in offers] + new
