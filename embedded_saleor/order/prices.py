"""What an order costs while it may still change: a draft, or one that waits to be confirmed.

Its lines hold a base price each, as entered in the channel; totals and taxes follow from it, and are computed
anew when they are asked for after something they depend on changed.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction

from embedded_saleor.core.context import Context
from embedded_saleor.core.standing import kept_channel
from embedded_saleor.models import Order, OrderLine, ProductVariantChannelListing
from embedded_saleor.models.base import related, store_all
from embedded_saleor.tax.apps import ask_for_taxes
from embedded_saleor.tax.calculation import Basket, Bill, Entered, bill_for
from embedded_saleor.tax.rates import Taxed, with_flat_rate
from embedded_saleor.tax.rounding import rounded
from embedded_saleor.tax.rules import TaxRules, rules_in

ZERO = Decimal(0)
ORDER_PRICES = [
    "subtotal_net_amount",
    "subtotal_gross_amount",
    "shipping_net_amount",
    "shipping_gross_amount",
    "shipping_tax_rate",
    "total_net_amount",
    "total_gross_amount",
    "undiscounted_total_net_amount",
    "undiscounted_total_gross_amount",
    "prices_are_stale",
    "tax_error",
]
LINE_PRICES = [
    "base_unit_amount",
    "draft_price_expires_at",
    "unit_net_amount",
    "unit_gross_amount",
    "undiscounted_unit_net_amount",
    "undiscounted_unit_gross_amount",
    "total_net_amount",
    "total_gross_amount",
    "undiscounted_total_net_amount",
    "undiscounted_total_gross_amount",
    "tax_rate",
]


def lines_of(order: Order) -> list[OrderLine]:
    found: list[OrderLine] = related(order, "lines")
    return found


def country_of(order: Order) -> str:
    """Where the order is taxed: shipping address, billing address, then the channel's country."""
    address = order.shipping_address or order.billing_address
    return address.country if address and address.country else order.channel.default_country


def rules_for(order: Order) -> TaxRules:
    """How the order is taxed where it goes to."""
    return rules_in(country_of(order), kept_channel(order.channel_id).tax_configuration)


def forget_prices(order: Order) -> None:
    """Something changed that prices depend on; they are computed when next asked for. Does not save."""
    if order.is_editable:
        order.prices_are_stale = True


def price_expiry(order: Order, *, now: datetime) -> datetime | None:
    """Until when a listed price holds in a draft; None: for good."""
    hours = order.channel.draft_order_line_price_freeze_period
    return now + timedelta(hours=hours) if order.status == "DRAFT" and hours else None


def are_stale(order: Order, context: Context) -> bool:
    if not order.is_editable:
        return False
    return order.prices_are_stale or bool(_expired(order, context.now))


def _expired(order: Order, now: datetime) -> list[OrderLine]:
    if order.status != "DRAFT":
        return []
    return [
        line for line in lines_of(order) if line.draft_price_expires_at and line.draft_price_expires_at < now
    ]


def fresh_prices(order: Order, context: Context, *, force: bool = False) -> None:
    """Compute and keep the prices of an editable order, unless those kept still hold. May ask a tax app."""
    if not order.is_editable or not (force or are_stale(order, context)):
        return
    rules = rules_for(order)
    if rules.by_app and not context.may_ask_apps:
        return
    lines = lines_of(order)
    _renew(order, _expired(order, context.now), context.now)
    # From here on the prices count as fresh: a tax app that reads them while it is asked asks nobody.
    order.prices_are_stale = False
    app = rules.tax_app_id
    bill = bill_for(
        _basket(order, lines, rules),
        lambda: ask_for_taxes(order, context, lines=len(lines), identifier=app),
    )
    order.tax_error = bill.fault
    _set(order, lines, bill, entered_with_tax=rules.prices_entered_with_tax)
    _store(order, lines)


def _renew(order: Order, lines: Sequence[OrderLine], now: datetime) -> None:
    """Take the listed prices of today for lines whose price has expired."""
    if not lines:
        return
    rows = ProductVariantChannelListing.objects.filter(
        channel=order.channel_id, variant__in=[line.variant_id for line in lines]
    )
    listed = {row.variant_id: row.price_amount for row in rows}
    for line in lines:
        price = listed.get(line.variant_id or 0)
        line.base_unit_amount = line.base_unit_amount if price is None else price
        line.draft_price_expires_at = price_expiry(order, now=now)


def _basket(order: Order, lines: Sequence[OrderLine], rules: TaxRules) -> Basket:
    shipping_class_gone = _is_gone(order.shipping_tax_class_id, order.shipping_tax_class_name)
    return Basket(
        lines=[
            Entered(
                line.base_unit_amount * line.quantity,
                line.tax_class_id,
                line.tax_rate * 100 if _is_gone(line.tax_class_id, line.tax_class_name) else None,
            )
            for line in lines
        ],
        shipping=Entered(
            order.base_shipping_amount,
            order.shipping_tax_class_id,
            order.shipping_tax_rate * 100 if shipping_class_gone else None,
        ),
        country=country_of(order),
        currency=order.currency,
        rules=rules,
        exempt=order.tax_exemption,
        gross_stays=True,
    )


def _is_gone(tax_class_id: int | None, name: str | None) -> bool:
    """Whether there was a tax class that has been removed since."""
    return tax_class_id is None and name is not None


def _set(order: Order, lines: Sequence[OrderLine], bill: Bill, *, entered_with_tax: bool) -> None:
    def listed(amount: Decimal, price: Taxed) -> Taxed:
        """The amount as entered with the tax of a price; the price itself where they are the same."""
        if amount == (price.gross if entered_with_tax else price.net):
            return price
        percent = price.rate * 100
        return with_flat_rate(
            amount, percent=percent, entered_with_tax=entered_with_tax, currency=order.currency
        )

    totals = []
    for line, price in zip(lines, bill.lines, strict=True):
        unit = _unit(line, price, order.currency) if bill.by_app else listed(line.base_unit_amount, price)
        total = listed(line.base_unit_amount * line.quantity, price)
        totals.append(total)
        _put(line, "unit", unit)
        _put(line, "total", price)
        _put(line, "undiscounted_unit", listed(line.base_unit_amount, unit))
        _put(line, "undiscounted_total", total)
        line.tax_rate = price.rate
    _put(order, "shipping", bill.shipping)
    order.shipping_tax_rate = bill.shipping.rate
    _put(order, "subtotal", _sum(bill.lines))
    _put(order, "total", _sum([*bill.lines, bill.shipping]))
    shipping = listed(order.base_shipping_amount, bill.shipping)
    _put(order, "undiscounted_total", _sum([*totals, shipping]))


def _unit(line: OrderLine, price: Taxed, currency: str) -> Taxed:
    """What a tax app told of all pieces, for one."""
    quantity = line.quantity or 1
    return Taxed(
        rounded(price.net / quantity, currency), rounded(price.gross / quantity, currency), price.rate
    )


def _put(row: Any, name: str, price: Taxed) -> None:
    setattr(row, f"{name}_net_amount", price.net)
    setattr(row, f"{name}_gross_amount", price.gross)


def _sum(prices: Sequence[Taxed]) -> Taxed:
    return Taxed(sum((one.net for one in prices), ZERO), sum((one.gross for one in prices), ZERO))


def _store(order: Order, lines: Sequence[OrderLine]) -> None:
    """Keep the prices, unless the order was changed meanwhile: then they are not its prices any more."""
    with transaction.atomic(savepoint=False):
        unchanged = Order.objects.filter(pk=order.pk, updated_at=order.updated_at)
        if unchanged.update(**{name: getattr(order, name) for name in ORDER_PRICES}):
            store_all(lines, LINE_PRICES)


def priced(root: Any, context: Context) -> Any:
    """An order, or a line of one, with prices that hold."""
    if isinstance(root, Order):
        fresh_prices(root, context)
        return root
    order = root.order
    if not are_stale(order, context):
        return root
    fresh_prices(order, context)
    return next((line for line in lines_of(order) if line.pk == root.pk), root)
