"""How an order travels: the way that was chosen for it, and the ways there are."""

from __future__ import annotations

from embedded_saleor.checkout.methods import Method
from embedded_saleor.checkout.rates import Measures, methods_to
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.standing import kept_channel
from embedded_saleor.models import Order
from embedded_saleor.models.base import related


def methods_for(order: Order) -> list[Method]:
    """The shop's own methods for the order's address: by zone, price of the lines, weight and products."""
    lines = related(order, "lines")
    address = order.shipping_address
    if address is None or not any(line.is_shipping_required for line in lines):
        return []
    measures = Measures(
        subtotal=order.subtotal_gross_amount,
        weight=order.weight,
        product_ids={line.variant.product_id for line in lines if line.variant},
    )
    return methods_to(address.country, kept_channel(order.channel_id), measures)


def method_of_order(order: Order) -> Method | None:
    """How the order travels, priced as it was ordered."""
    external = order.private_metadata.get("external_app_shipping_id")
    own = order.shipping_method_id
    if not external and own is None:
        return None
    return Method(
        id=external or global_id("ShippingMethod", own),
        name=order.shipping_method_name or "",
        price=order.base_shipping_amount,
        currency=order.currency,
        built_in_id=own,
    )
