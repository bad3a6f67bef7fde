"""Turning a checkout into an order: once, paid, and with every piece set aside under lock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from embedded_saleor.account.addresses import copied, recheck_address
from embedded_saleor.checkout.collection import collection_points, sources_of
from embedded_saleor.checkout.deliveries import are_stale, gather_deliveries
from embedded_saleor.checkout.lines import shown_name, unavailable_variants
from embedded_saleor.checkout.ordering import new_order, order_line
from embedded_saleor.checkout.prices import checkout_of, country_of, fresh_prices, lines_of
from embedded_saleor.checkout.rates import needs_shipping
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Refused, refuse
from embedded_saleor.core.ids import global_id
from embedded_saleor.models import (
    Checkout,
    CheckoutDelivery,
    CheckoutLine,
    Order,
    OrderLine,
    Payment,
    TransactionItem,
    Warehouse,
)
from embedded_saleor.order.money import sum_up
from embedded_saleor.order.placing import tell_placed
from embedded_saleor.order.stock import InsufficientStock, set_aside
from embedded_saleor.payment.old_payments import active_payments, process

TAX_FAULT = "Configured Tax App returned invalid response."
ATTEMPTS = 5
ZERO = Decimal(0)


def order_of(checkout_id: UUID | str) -> Order | None:
    """The order a checkout became."""
    found: Order | None = next(iter(Order.objects.filter(checkout_id=checkout_id).order_by()[:1]), None)
    return found


def complete(
    *,
    checkout: Checkout,
    redirect_url: str | None,
    context: Context,
    check: Callable[[Checkout, Context], None] | None = None,
    keep: bool = False,
) -> Order:
    """Make the order, or answer the one that was made. Raises `Refused` with the reason why not.

    Apps are asked (delivery, taxes) before anything is locked. Then the checkout's row is locked; if it was
    changed meanwhile, everything is checked again. `check` stands in for a buyer's checks; `keep`: the
    checkout stays beside the order.
    """
    for _ in range(ATTEMPTS):
        try:
            (check or _check)(checkout, context)
        except Refused:
            # Its lines may be gone because another request makes the order at this moment.
            if placed := order_of(checkout.pk):
                return placed
            raise
        with transaction.atomic():
            row = locked_row(checkout)
            if row is None:
                break
            if row.changed_at == checkout.last_change:
                payments = _old_payments(checkout, to_process=check is None) if row.has_payments else None
                return _place(checkout, payments, redirect_url, context, keep=keep)
        now = checkout_of(checkout.pk)
        if now is None:
            break
        checkout = now
    placed = order_of(checkout.pk)
    if placed is None:
        raise refuse("checkout", "NOT_FOUND", "Checkout does not exist anymore.")
    return placed


@dataclass(frozen=True)
class LockedRow:
    """What is read of a checkout's row along with its lock."""

    changed_at: datetime
    has_payments: bool


def locked_row(checkout: Checkout) -> LockedRow | None:
    """The checkout's row, locked now; None when it is gone."""
    rows = Checkout.objects.select_for_update(of=("self",)).filter(pk=checkout.pk).order_by()
    paid = Exists(Payment.objects.filter(checkout=OuterRef("pk")).order_by())
    found = next(iter(rows.values_list("last_change", paid)), None)
    return None if found is None else LockedRow(*found)


def _old_payments(checkout: Checkout, *, to_process: bool) -> list[Payment]:
    """The active payments of before transactions, the last one processed where nothing else covers it all."""
    active = list(active_payments(checkout=checkout).select_for_update(of=("self",)))
    if to_process and active and checkout.authorize_status != "FULL":
        process(active[-1])
    return active


def _check(checkout: Checkout, context: Context) -> None:
    """Everything that can be told without a lock, in the order Saleor looks at it."""
    if not checkout.email:
        raise refuse(None, "EMAIL_NOT_SET", "Checkout email must be set.")
    gone = unavailable_variants(checkout, now=context.now)
    if gone:
        raise refuse(
            "lines",
            "UNAVAILABLE_VARIANT_IN_CHANNEL",
            "Some of the checkout lines variants are unavailable.",
            variants=gone,
        )
    if not lines_of(checkout):
        raise refuse("lines", "NO_LINES", "Cannot complete checkout without lines.")
    check_shipping(checkout, context)
    if checkout.billing_address is None:
        raise refuse("billing_address", "BILLING_ADDRESS_NOT_SET", "Billing address is not set")
    recheck_address(checkout.billing_address, address_type="BILLING")
    fresh_prices(checkout, context, force=checkout.tax_error is not None)
    if checkout.tax_error is not None:
        raise refuse(None, "TAX_ERROR", TAX_FAULT)
    check_covered(checkout)


def check_covered(checkout: Checkout) -> None:
    """Raise `Refused` unless transactions or active payments cover the total, or the channel trusts."""
    if checkout.authorize_status == "FULL" or checkout.channel.allow_unpaid_orders:
        return
    payments = list(active_payments(checkout=checkout))
    if not payments or sum((payment.total for payment in payments), ZERO) < checkout.total_gross_amount:
        raise unpaid(checkout, by_transactions=not payments and checkout.transactions.exists())


def unpaid(checkout: Checkout, *, by_transactions: bool) -> Refused:
    """Saleor words it by who was to pay: a transaction, or a payment or nothing yet."""
    code = "CHECKOUT_NOT_FULLY_PAID"
    if by_transactions:
        return refuse("id", code, "The authorized amount doesn't cover the checkout's total amount.")
    return refuse(None, code, "Provided payment methods can not cover the checkout's total amount")


def check_shipping(checkout: Checkout, context: Context) -> None:
    """Raise `Refused` unless what is to be sent has an address and a way that leads there. May ask Apps."""
    if not needs_shipping(lines_of(checkout)):
        return
    if checkout.collection_point is not None:
        check_collection(checkout, checkout.collection_point)
        return
    if checkout.delivery is None:
        raise refuse("shipping_method", "SHIPPING_METHOD_NOT_SET", "Shipping method is not set")
    if are_stale(checkout, now=context.now):
        gather_deliveries(checkout, context, follow=True)
        checkout.delivery.refresh_from_db()
    if checkout.shipping_address is None:
        raise refuse("shipping_address", "SHIPPING_ADDRESS_NOT_SET", "Shipping address is not set")
    if not (checkout.delivery.is_valid and checkout.delivery.active):
        raise refuse(
            "shipping_method",
            "INVALID_SHIPPING_METHOD",
            "Delivery method is not valid for your shipping address",
        )
    recheck_address(checkout.shipping_address, address_type="SHIPPING")


def check_collection(checkout: Checkout, point: Warehouse) -> None:
    """Raise `Refused` unless the pieces can be collected there."""
    if checkout.shipping_address is None:
        raise refuse("shipping_address", "SHIPPING_ADDRESS_NOT_SET", "Shipping address is not set")
    if point not in collection_points(checkout):
        wording = "Delivery method is not valid for your shipping address"
        raise refuse("shipping_method", "INVALID_SHIPPING_METHOD", wording)


def _place(
    checkout: Checkout,
    payments: Sequence[Payment] | None,
    redirect_url: str | None,
    context: Context,
    *,
    keep: bool,
) -> Order:
    """Everything that changes, in one transaction with the checkout locked.

    `payments`: the active ones of before transactions; None where there never was any.
    """
    lines = lines_of(checkout)
    paid = list(TransactionItem.objects.select_for_update().filter(checkout=checkout).order_by("pk"))
    order = new_order(checkout, lines, redirect_url, context, is_paid=bool(paid or payments))
    order_lines = [order_line(order, line) for line in lines]
    order.undiscounted_total_net_amount = order.base_shipping_amount + sum(
        (line.undiscounted_total_net_amount for line in order_lines), ZERO
    )
    order.undiscounted_total_gross_amount = order.base_shipping_amount + sum(
        (line.undiscounted_total_gross_amount for line in order_lines), ZERO
    )
    sum_up(order, paid, payments=payments or ())
    order.save(force_insert=True)
    OrderLine.objects.bulk_create(order_lines)
    try:
        set_aside(
            order_lines,
            channel=checkout.channel,
            country=country_of(checkout),
            warehouse_ids=sources_of(checkout),
        )
    except InsufficientStock as shortage:
        raise _short_of(shortage) from shortage
    TransactionItem.objects.filter(checkout=checkout).update(order=order, checkout=None)
    if payments is not None:
        Payment.objects.filter(checkout=checkout).update(order=order, checkout=None)
    if keep:
        _give_own_addresses(checkout)
    else:
        _remove(checkout)
    tell_placed(order, context, payments=payments or ())
    return order


def _give_own_addresses(checkout: Checkout) -> None:
    """The order took the addresses of the checkout that stays."""
    for name in ("shipping_address", "billing_address"):
        if getattr(checkout, name) is not None:
            setattr(checkout, name, copied(getattr(checkout, name)))
    checkout.save(update_fields=["shipping_address", "billing_address"])


def _remove(checkout: Checkout) -> None:
    """Without looking for more to remove: the row is locked, and nothing else hangs on it any more."""
    for model, owner in ((CheckoutLine, "checkout"), (CheckoutDelivery, "checkout"), (Checkout, "pk")):
        rows = model._default_manager.filter(**{owner: checkout.pk})
        rows._raw_delete(rows.db)


def _short_of(shortage: InsufficientStock) -> Refused:
    names = ", ".join(shown_name(one.variant) for one in shortage.shortages)
    return refuse(
        None,
        "INSUFFICIENT_STOCK",
        f"Insufficient product stock: {names}",
        variants=[global_id("ProductVariant", one.variant.pk) for one in shortage.shortages],
    )
