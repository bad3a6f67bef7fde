"""Choosing how an order that may still change shall travel."""

from __future__ import annotations

from decimal import Decimal

from embedded_saleor.checkout.methods import Method, with_exclusions
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import split_id
from embedded_saleor.models import Order, ShippingMethod, ShippingMethodChannelListing
from embedded_saleor.order.delivery import methods_for
from embedded_saleor.order.prices import forget_prices, fresh_prices, lines_of
from embedded_saleor.tax.rates import kept_tax_class
from embedded_saleor.webhook.delivery import call_sync

FILTER = "ORDER_FILTER_SHIPPING_METHODS"
FIELDS = [
    "shipping_method",
    "shipping_method_name",
    "shipping_tax_class",
    "shipping_tax_class_name",
    "base_shipping_amount",
    "prices_are_stale",
]
KINDS = ("ShippingMethod", "ShippingMethodType")


def offered_methods(order: Order, context: Context) -> list[Method]:
    """The ways the order can go, those that an app excludes inactive. Not within a transaction."""
    fresh_prices(order, context)
    methods = methods_for(order)
    if not (methods and order.is_editable and context.may_ask_apps):
        return methods
    answers = call_sync(FILTER, order, by=context.requestor, shipping_methods=methods)
    return with_exclusions(methods, [answer.data for answer in answers])


def method_meant(text_id: str | None, *, strictly: bool = False) -> ShippingMethod | None:
    """The shipping method an input names; None for none. Raises `Refused` for ids of anything else.

    `strictly`: ids of the type under which the shop's methods are set up are anything else, too.
    """
    if not text_id:
        return None
    kind, key = split_id(text_id) or ("", "")
    if kind not in (KINDS[:1] if strictly else KINDS) or not key.isdecimal():
        if strictly:
            wording = f"Invalid ID: {text_id}. Expected: ShippingMethod."
            raise refuse("shipping_method", "GRAPHQL_ERROR", wording)
        wording = "Must receive a ShippingMethod or ShippingMethodType id."
        raise refuse("shipping_method", "INVALID", wording)
    method: ShippingMethod | None = ShippingMethod.objects.filter(pk=key).first()
    if method is None:
        raise refuse("shipping_method", "NOT_FOUND", f"Couldn't resolve to a node: {text_id}")
    return method


def listing_of(order: Order, method: ShippingMethod) -> ShippingMethodChannelListing | None:
    found: ShippingMethodChannelListing | None = method.channel_listings.filter(
        channel=order.channel_id
    ).first()
    return found


def check_applicable(order: Order, method: ShippingMethod, context: Context) -> None:
    """An order that waits to be confirmed takes no method that could not carry it; a draft takes any."""
    if order.status == "DRAFT":
        return
    if order.shipping_address is None:
        wording = "Cannot choose a shipping method for an order without the shipping address."
        raise refuse("order", "ORDER_NO_SHIPPING_ADDRESS", wording)
    if not can_carry(order, method.pk, context):
        wording = "Shipping method cannot be used with this order."
        raise refuse("shipping_method", "SHIPPING_METHOD_NOT_APPLICABLE", wording)


def can_carry(order: Order, method_id: int | None, context: Context) -> bool:
    return any(one.built_in_id == method_id and one.active for one in offered_methods(order, context))


def choose(order: Order, method: ShippingMethod) -> None:
    """Set the method and its price in the order's channel. Does not save; see `FIELDS`."""
    listing = listing_of(order, method)
    if listing is None:
        wording = "Shipping method not available in the given channel."
        raise refuse("shipping_method", "SHIPPING_METHOD_NOT_APPLICABLE", wording)
    order.shipping_method, order.shipping_method_name = method, method.name
    order.shipping_tax_class = kept_tax_class(method.tax_class_id)
    order.shipping_tax_class_name = order.shipping_tax_class.name if order.shipping_tax_class else None
    travels = order.shipping_address is not None and any(
        line.is_shipping_required for line in lines_of(order)
    )
    order.base_shipping_amount = listing.price_amount if travels else Decimal(0)
    forget_prices(order)


def clear(order: Order) -> None:
    """No method any more. Does not save; see `FIELDS`."""
    order.shipping_method = order.shipping_method_name = None
    order.shipping_tax_class = order.shipping_tax_class_name = None
    order.base_shipping_amount = Decimal(0)
    forget_prices(order)


def is_chosen_already(order: Order, method: ShippingMethod) -> bool:
    """Whether the order has this method at the price it has now."""
    listing = listing_of(order, method)
    price = listing.price_amount if listing else Decimal(0)
    return method.pk == order.shipping_method_id and order.base_shipping_amount == price
