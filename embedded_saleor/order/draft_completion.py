"""Placing a draft: checked, its pieces set aside under lock, told as any other order."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.db import transaction

from embedded_saleor.checkout.offers import Offer, offer_of, offered_variants
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.core.ids import global_id
from embedded_saleor.models import Order, OrderLine, User
from embedded_saleor.order import shipping
from embedded_saleor.order.addresses import keep_addresses
from embedded_saleor.order.fulfilment import locked_order
from embedded_saleor.order.money import sum_up_and_store
from embedded_saleor.order.placing import tell_placed
from embedded_saleor.order.prices import country_of, fresh_prices, lines_of, rules_for
from embedded_saleor.order.stock import InsufficientStock, available_quantities, set_aside

TAX_FAULT = "Configured Tax App returned invalid response."
ATTEMPTS = 5


def complete_draft(*, order: Order, context: Context) -> Order:
    """Make the draft an order. Raises `Refused` with everything that is missing.

    Apps are asked (taxes, delivery) before anything is locked; a draft that was changed meanwhile is checked
    again.
    """
    for _ in range(ATTEMPTS):
        _check(order, context)
        with transaction.atomic():
            now = locked_order(order)
            if now.updated_at == order.updated_at and now.status == "DRAFT":
                return _place(now, context)
        order = now
    raise refuse("id", "INVALID", "The order is not draft.")


def _check(order: Order, context: Context) -> None:
    fresh_prices(order, context, force=order.tax_error is not None)
    if order.tax_error is not None:
        raise refuse(None, "TAX_ERROR", TAX_FAULT)
    if order.status != "DRAFT":
        raise refuse("id", "INVALID", "The order is not draft.")
    if problems := list(problems_of(order, context)):
        raise Refused(problems)


def problems_of(order: Order, context: Context) -> Iterator[Problem]:
    """What a draft lacks before it can be placed, in Saleor's order."""
    lines = lines_of(order)
    if order.billing_address is None:
        wording = "Can't finalize draft with no billing address."
        yield Problem("order", "BILLING_ADDRESS_NOT_SET", wording)
    if any(line.is_shipping_required for line in lines):
        yield from _shipping_problems(order, context)
    if not sum(line.quantity for line in lines):
        yield Problem("lines", "REQUIRED", "Could not create order without any products.")
    yield from _stock_problems(order, lines)
    if not order.channel.is_active:
        wording = "Cannot complete draft order with inactive channel."
        yield Problem("channel", "CHANNEL_INACTIVE", wording)
    yield from _offer_problems(order, lines, context)


def _shipping_problems(order: Order, context: Context) -> Iterator[Problem]:
    if order.shipping_address is None:
        wording = "Can't finalize draft with no shipping address."
        yield Problem("order", "ORDER_NO_SHIPPING_ADDRESS", wording)
    found = _method_problem(order, context)
    if found:
        yield Problem("shipping", *found)


def _method_problem(order: Order, context: Context) -> tuple[str, str] | None:
    method, address = order.shipping_method, order.shipping_address
    code = "SHIPPING_METHOD_NOT_APPLICABLE"
    if method is None:
        return "SHIPPING_METHOD_REQUIRED", "Shipping method is required."
    zone = method.shipping_zone
    if address is not None and address.country not in zone.countries:
        return code, "Shipping method is not valid for chosen shipping address"
    in_channel = zone.channels.filter(pk=order.channel_id).exists()
    if not in_channel or shipping.listing_of(order, method) is None:
        return code, "Shipping method not available in given channel."
    if not shipping.can_carry(order, method.pk, context):
        return code, "Shipping method cannot be used with this order."
    return None


def _stock_problems(order: Order, lines: list[OrderLine]) -> Iterator[Problem]:
    counted = [line.variant_id for line in lines if line.variant and line.variant.track_inventory]
    left = available_quantities(order.channel, country_of(order), [pk for pk in counted if pk])
    for line in lines:
        if line.variant is None:
            wording = "Could not create orders with non-existing products."
            yield Problem("lines", "NOT_FOUND", wording)
        elif line.variant.track_inventory and left.get(line.variant.pk, 0) < line.quantity:
            yield _shortage(line)


def _shortage(line: OrderLine | None) -> Problem:
    lines = [global_id("OrderLine", line.pk)] if line else []
    return Problem("lines", "INSUFFICIENT_STOCK", "Insufficient product stock.", {"order_lines": lines})


def _offer_problems(order: Order, lines: list[OrderLine], context: Context) -> Iterator[Problem]:
    offers = _offers(order, lines)
    if any(not offer.is_shown(now=context.now) for offer in offers.values()):
        wording = "Can't finalize draft with unpublished product."
        yield Problem("lines", "PRODUCT_NOT_PUBLISHED", wording)
    unsold = [
        global_id("OrderLine", line.pk)
        for line in lines
        if line.variant_id in offers and not offers[line.variant_id].is_sold(now=context.now)
    ]
    if unsold:
        wording = "Can't finalize draft with product unavailable for purchase."
        yield Problem("lines", "PRODUCT_UNAVAILABLE_FOR_PURCHASE", wording, {"order_lines": unsold})
    unpriced = [global_id("ProductVariant", pk) for pk, offer in offers.items() if offer.price is None]
    if unpriced:
        wording = "Cannot add lines with unavailable variants."
        yield Problem("lines", "NOT_AVAILABLE_IN_CHANNEL", wording, {"variants": unpriced})


def _offers(order: Order, lines: list[OrderLine]) -> dict[int, Offer]:
    keys = [line.variant_id for line in lines if line.variant_id]
    return {row.pk: offer_of(row) for row in offered_variants(order.channel).filter(pk__in=keys)}


def _place(order: Order, context: Context) -> Order:
    """Everything that changes, in one transaction with the order locked."""
    lines = lines_of(order)
    confirmed = order.channel.automatically_confirm_all_new_orders
    order.status = "UNFULFILLED" if confirmed else "UNCONFIRMED"
    order.display_gross_prices = rules_for(order).display_gross_prices
    _find_customer(order)
    if not any(line.is_shipping_required for line in lines):
        _travel_nowhere(order)
    for line in lines:
        line.draft_price_expires_at = None
    OrderLine.objects.bulk_update(lines, ["draft_price_expires_at"])
    try:
        set_aside(lines, channel=order.channel, country=country_of(order))
    except InsufficientStock as shortage:
        raise Refused([_shortage(one.order_line) for one in shortage.shortages]) from shortage
    keep_addresses(order)
    order.save()
    sum_up_and_store(order)
    tell_placed(order, context, entry="PLACED_FROM_DRAFT")
    return order


def _find_customer(order: Order) -> None:
    if order.user is not None:
        order.user_email = order.user.email
    elif order.user_email:
        order.user = User.objects.filter(email=order.user_email).first()


def _travel_nowhere(order: Order) -> None:
    """Nothing is sent, so nobody pays for sending it, whatever was chosen before."""
    address, order.shipping_address = order.shipping_address, None
    order.shipping_method = order.shipping_method_name = None
    for side in ("net", "gross"):
        sent_for = getattr(order, f"shipping_{side}_amount")
        for total in ("total", "undiscounted_total"):
            name = f"{total}_{side}_amount"
            setattr(order, name, getattr(order, name) - sent_for)
    order.base_shipping_amount = order.shipping_net_amount = order.shipping_gross_amount = Decimal(0)
    if address is not None:
        address.delete()
