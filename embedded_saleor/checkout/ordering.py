"""The order that a checkout becomes: its lines, totals, delivery and customer."""

from collections.abc import Sequence

from embedded_saleor.account.addresses import keep_in_book
from embedded_saleor.checkout.prices import rules_for, unit_price
from embedded_saleor.checkout.rates import needs_shipping, weight_of
from embedded_saleor.core.context import Context
from embedded_saleor.models import (
    Checkout,
    CheckoutLine,
    Order,
    OrderLine,
    OrderNumber,
    User,
)
from embedded_saleor.order.goods import facts_of
from embedded_saleor.tax.rates import kept_tax_class, with_flat_rate
from embedded_saleor.tax.rounding import rounded


def new_order(
    checkout: Checkout,
    lines: Sequence[CheckoutLine],
    redirect_url: str | None,
    context: Context,
    *,
    is_paid: bool,
) -> Order:
    """An order not stored yet, with the checkout's customer, addresses, totals and delivery."""
    confirmed = checkout.channel.automatically_confirm_all_new_orders and is_paid
    user = _user_of(checkout)
    if user is not None:
        _keep_addresses(user, checkout)
    order = Order(
        number=OrderNumber.objects.create().pk,
        channel=checkout.channel,
        currency=checkout.currency,
        status="UNFULFILLED" if confirmed else "UNCONFIRMED",
        checkout_id=checkout.pk,
        user=user,
        user_email=checkout.email or "",
        language_code=checkout.language_code,
        customer_note=checkout.customer_note,
        redirect_url=redirect_url or checkout.redirect_url,
        billing_address=checkout.billing_address,
        shipping_address=checkout.shipping_address if needs_shipping(lines) else None,
        weight=sum(weight_of(line.variant) * line.quantity for line in lines),
        display_gross_prices=rules_for(checkout).display_gross_prices,
        tax_exemption=checkout.tax_exemption,
        tax_error=checkout.tax_error,
        metadata=dict(checkout.metadata),
        private_metadata=dict(checkout.private_metadata),
        created_at=context.now,
    )
    _take_totals(order, checkout)
    _take_delivery(order, checkout)
    return order


def _take_totals(order: Order, checkout: Checkout) -> None:
    for name in (
        "total_net_amount",
        "total_gross_amount",
        "subtotal_net_amount",
        "subtotal_gross_amount",
        "shipping_net_amount",
        "shipping_gross_amount",
        "shipping_tax_rate",
    ):
        setattr(order, name, getattr(checkout, name))


def _take_delivery(order: Order, checkout: Checkout) -> None:
    """How the order travels; an app's own method is remembered in the private metadata."""
    delivery, point = checkout.delivery, checkout.collection_point
    if point is not None:
        order.collection_point, order.collection_point_name = point, point.name
    if delivery is None:
        return
    order.shipping_method_id = delivery.built_in_method_id
    order.shipping_method_name = delivery.name
    order.shipping_tax_class = kept_tax_class(delivery.tax_class_id)
    order.shipping_tax_class_name = delivery.tax_class_name
    order.base_shipping_amount = delivery.price_amount
    if delivery.is_external:
        order.private_metadata["external_app_shipping_id"] = delivery.external_method_id


def order_line(order: Order, line: CheckoutLine) -> OrderLine:
    """A line not stored yet, at the price that the checkout ended with."""
    currency = order.currency
    entered_with_tax = order.channel.tax_configuration.prices_entered_with_tax
    plain = line.undiscounted_unit_price_amount
    listed = with_flat_rate(
        plain, percent=line.tax_rate * 100, entered_with_tax=entered_with_tax, currency=currency
    )
    unit_net = rounded(line.total_net_amount / line.quantity, currency)
    unit_gross = rounded(line.total_gross_amount / line.quantity, currency)
    same = plain == unit_price(line)
    undiscounted = (unit_net, unit_gross) if same else (listed.net, listed.gross)
    return OrderLine(
        order=order,
        **facts_of(line.variant),
        quantity=line.quantity,
        base_unit_amount=unit_price(line),
        is_price_overridden=line.price_override is not None,
        price_override_reason=line.price_override_reason,
        unit_net_amount=unit_net,
        unit_gross_amount=unit_gross,
        undiscounted_unit_net_amount=undiscounted[0],
        undiscounted_unit_gross_amount=undiscounted[1],
        total_net_amount=line.total_net_amount,
        total_gross_amount=line.total_gross_amount,
        undiscounted_total_net_amount=undiscounted[0] * line.quantity,
        undiscounted_total_gross_amount=undiscounted[1] * line.quantity,
        tax_rate=line.tax_rate,
        metadata=dict(line.metadata),
        private_metadata=dict(line.private_metadata),
    )


def _user_of(checkout: Checkout) -> User | None:
    """The customer of the checkout, or the one whom its e-mail belongs to."""
    if checkout.user is not None:
        return checkout.user
    rows = User.objects.filter(email__iexact=checkout.email or "", is_active=True).order_by()
    return next(iter(rows[:1]), None)


def _keep_addresses(user: User, checkout: Checkout) -> None:
    """Put the checkout's addresses into the customer's address book, unless asked not to."""
    if checkout.user_id is None:
        return
    for wanted, address in (
        (checkout.save_billing_address, checkout.billing_address),
        (checkout.save_shipping_address, checkout.shipping_address),
    ):
        if wanted and address is not None:
            keep_in_book(user, address)
