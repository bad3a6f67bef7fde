"""What a checkout costs. Prices are kept for an hour, or until something they depend on changes."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Prefetch, prefetch_related_objects

from embedded_saleor.checkout.offers import offer_of, offered_lines
from embedded_saleor.core.context import Context
from embedded_saleor.core.standing import kept_channel
from embedded_saleor.models import Checkout, CheckoutLine, TransactionItem
from embedded_saleor.models.base import is_loaded, make_peers, peers, related, store_all
from embedded_saleor.payment.statuses import checkout_authorize_status, checkout_charge_status
from embedded_saleor.tax.apps import ask_for_taxes
from embedded_saleor.tax.calculation import Basket, Entered, bill_for
from embedded_saleor.tax.rules import TaxRules, rules_in

KEPT_FOR = timedelta(hours=1)
ZERO = Decimal(0)
CHECKOUT_PRICES = [
    "total_net_amount",
    "total_gross_amount",
    "subtotal_net_amount",
    "subtotal_gross_amount",
    "shipping_net_amount",
    "shipping_gross_amount",
    "shipping_tax_rate",
    "prices_expire_at",
    "tax_error",
    "authorize_status",
    "charge_status",
]
LINE_PRICES = ["undiscounted_unit_price_amount", "total_net_amount", "total_gross_amount", "tax_rate"]


def checkout_of(key: str | UUID | None, *, lock: bool = False) -> Checkout | None:
    """The checkout with what pricing reads of it, locked until the end of the transaction where asked."""
    if key is None:
        return None
    rows = Checkout.objects.select_related(
        "delivery", "billing_address", "shipping_address", "collection_point"
    )
    if lock:
        rows = rows.select_for_update(of=("self",))
    found: Checkout | None = next(iter(rows.filter(pk=key).order_by()[:1]), None)
    if found is not None:
        found.channel = kept_channel(found.channel_id)
    return found


def lines_of(checkout: Checkout) -> list[CheckoutLine]:
    """The lines with what pricing needs, loaded at once for the checkout and its peers."""
    if not is_loaded(checkout, "lines"):
        together: list[Any] = list(peers(checkout))
        prefetch_related_objects(together, Prefetch("lines", offered_lines()))
        variants = [line.variant for one in together for line in one.lines.all()]
        products = [variant.product for variant in variants]
        for kin in (variants, products, [product.product_type for product in products]):
            make_peers(kin)
    lines: list[CheckoutLine] = list(checkout.lines.all())
    for line in lines:
        line.checkout = checkout
    return lines


def forget_prices(checkout: Checkout, *, now: datetime) -> None:
    """Something changed that prices depend on; they are computed when next asked for."""
    checkout.prices_expire_at = now


def list_price(line: CheckoutLine) -> Decimal:
    """The price of one piece before anything is taken off; the last known one if it is not sold any more."""
    known = offer_of(line).price
    return line.undiscounted_unit_price_amount if known is None else known


def unit_price(line: CheckoutLine) -> Decimal:
    """The price of one piece as entered: an app's own price goes before the listed one."""
    return list_price(line) if line.price_override is None else line.price_override


def shipping_price(checkout: Checkout) -> Decimal:
    return checkout.delivery.price_amount if checkout.delivery else ZERO


def country_of(checkout: Checkout) -> str:
    """Where the checkout is taxed: shipping address, billing address, then the channel's country."""
    address = checkout.shipping_address or checkout.billing_address
    return address.country if address and address.country else checkout.channel.default_country


def fresh_prices(checkout: Checkout, context: Context, *, force: bool = False) -> None:
    """Compute and keep the prices unless those kept still hold. May ask a tax app."""
    if not force and checkout.prices_expire_at > context.now:
        return
    lines = lines_of(checkout)
    before = [prices_on(line) for line in lines]
    for line in lines:
        line.undiscounted_unit_price_amount = list_price(line)
    _price(checkout, lines, context)
    update_statuses(checkout)
    checkout.prices_expire_at = context.now + KEPT_FOR
    _store(checkout, [line for line, prices in zip(lines, before, strict=True) if prices_on(line) != prices])


def prices_on(line: CheckoutLine) -> list[Decimal]:
    return [getattr(line, name) for name in LINE_PRICES]


def _store(checkout: Checkout, lines: Sequence[CheckoutLine]) -> None:
    """Keep the prices, unless the checkout was changed meanwhile: then they are not its prices any more."""
    with transaction.atomic(savepoint=False):
        unchanged = Checkout.objects.filter(pk=checkout.pk, last_change=checkout.last_change)
        if unchanged.update(**{name: getattr(checkout, name) for name in CHECKOUT_PRICES}):
            store_all(lines, LINE_PRICES)


def update_statuses(checkout: Checkout, transactions: Sequence[TransactionItem] | None = None) -> None:
    """How far the checkout is paid, by its total as last computed; pending money counts."""
    paid = related(checkout, "transactions") if transactions is None else transactions
    charged = sum((item.charged + item.charge_pending for item in paid), ZERO)
    authorized = sum((item.authorized + item.authorize_pending for item in paid), ZERO)
    total = checkout.total_gross_amount
    has_lines = total > 0 or bool(lines_of(checkout))
    checkout.charge_status = checkout_charge_status(total=total, charged=charged, has_lines=has_lines)
    checkout.authorize_status = checkout_authorize_status(
        total=total, covered=authorized + charged, has_lines=has_lines
    )


def rules_for(checkout: Checkout) -> TaxRules:
    """How the checkout is taxed where it goes to."""
    return rules_in(country_of(checkout), checkout.channel.tax_configuration)


def _price(checkout: Checkout, lines: Sequence[CheckoutLine], context: Context) -> None:
    basket = _basket(checkout, lines)
    app = basket.rules.tax_app_id
    bill = bill_for(basket, lambda: ask_for_taxes(checkout, context, lines=len(lines), identifier=app))
    checkout.tax_error = bill.fault
    for line, price in zip(lines, bill.lines, strict=True):
        line.total_net_amount, line.total_gross_amount, line.tax_rate = price.net, price.gross, price.rate
    checkout.shipping_net_amount, checkout.shipping_gross_amount = bill.shipping.net, bill.shipping.gross
    checkout.shipping_tax_rate = bill.shipping.rate
    checkout.subtotal_net_amount = sum((price.net for price in bill.lines), ZERO)
    checkout.subtotal_gross_amount = sum((price.gross for price in bill.lines), ZERO)
    checkout.total_net_amount = checkout.subtotal_net_amount + checkout.shipping_net_amount
    checkout.total_gross_amount = checkout.subtotal_gross_amount + checkout.shipping_gross_amount


def _basket(checkout: Checkout, lines: Sequence[CheckoutLine]) -> Basket:
    delivery = checkout.delivery
    return Basket(
        lines=[Entered(unit_price(line) * line.quantity, tax_class_of(line)) for line in lines],
        shipping=Entered(shipping_price(checkout), delivery.tax_class_id if delivery else None),
        country=country_of(checkout),
        currency=checkout.currency,
        rules=rules_for(checkout),
        exempt=checkout.tax_exemption,
    )


def tax_class_of(line: CheckoutLine) -> int | None:
    product = line.variant.product
    own: int | None = product.tax_class_id or product.product_type.tax_class_id
    return own
