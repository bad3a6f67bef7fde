"""The shop's own ways of delivery: which zones, prices and weights they are meant for, and what they cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from embedded_saleor.checkout.methods import Method
from embedded_saleor.checkout.prices import lines_of, unit_price
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.standing import standing
from embedded_saleor.models import (
    Channel,
    Checkout,
    CheckoutLine,
    ProductVariant,
    ShippingMethod,
    ShippingMethodChannelListing,
)


def needs_shipping(lines: Sequence[CheckoutLine]) -> bool:
    return any(line.variant.product.product_type.is_shipping_required for line in lines)


def built_in_methods(checkout: Checkout) -> list[Method]:
    """The shop's own methods for the address: by zone, order price, weight and excluded products."""
    lines = lines_of(checkout)
    address = checkout.shipping_address
    if address is None or not needs_shipping(lines):
        return []
    measures = Measures(
        subtotal=sum((unit_price(line) * line.quantity for line in lines), Decimal(0)),
        weight=sum(weight_of(line.variant) * line.quantity for line in lines),
        product_ids={line.variant.product_id for line in lines},
    )
    return methods_to(address.country, checkout.channel, measures)


@dataclass(frozen=True)
class Measures:
    """What decides which methods suit: price of the goods, kilograms, and which products they are."""

    subtotal: Decimal
    weight: float
    product_ids: set[int]


def methods_to(country: str, channel: Channel, measures: Measures) -> list[Method]:
    """The shop's own methods to a country for goods of these measures, the cheapest first."""
    return [
        rate.method
        for rate in rates_to(country, channel)
        if rate.suits(measures.subtotal, measures.weight) and not rate.excluded & measures.product_ids
    ]


def weight_of(variant: ProductVariant) -> float:
    """Kilograms of one piece: its own, its product's, or its product type's."""
    product = variant.product
    found: float = variant.weight or product.weight or product.product_type.weight or 0.0
    return found


@dataclass(frozen=True)
class Rate:
    """A method of the shop in a channel, and for which checkouts it is meant."""

    method: Method
    by_weight: bool
    least: Decimal | float | None
    most: Decimal | float | None
    excluded: frozenset[int]

    def suits(self, subtotal: Decimal, weight: float) -> bool:
        measure = weight if self.by_weight else subtotal
        return (self.least is None or self.least <= measure) and (self.most is None or measure <= self.most)


def rates_to(country: str, channel: Channel) -> list[Rate]:
    """The shop's methods in zones of the channel and the country, the cheapest first."""
    name = f"shipping rates:{channel.pk}:{country}"
    return standing(name, lambda: _rates_to(country, channel.pk, channel.currency_code))


def _rates_to(country: str, channel_id: int, currency: str) -> list[Rate]:
    listings = (
        ShippingMethodChannelListing.objects.filter(
            channel_id=channel_id,
            shipping_method__shipping_zone__channels=channel_id,
            shipping_method__shipping_zone__countries__contains=[country],
        )
        .select_related("shipping_method__tax_class")
        .prefetch_related("shipping_method__excluded_products")
        .order_by("price_amount", "shipping_method_id")
        .distinct()
    )
    return [as_rate(one, currency) for one in listings]


def as_rate(listing: ShippingMethodChannelListing, currency: str) -> Rate:
    method: ShippingMethod = listing.shipping_method
    by_weight = method.type == "WEIGHT"
    return Rate(
        method=as_method(listing, currency),
        by_weight=by_weight,
        least=method.minimum_order_weight if by_weight else listing.minimum_order_price_amount,
        most=method.maximum_order_weight if by_weight else listing.maximum_order_price_amount,
        excluded=frozenset(product.pk for product in method.excluded_products.all()),
    )


def as_method(listing: ShippingMethodChannelListing, currency: str) -> Method:
    method: ShippingMethod = listing.shipping_method
    return Method(
        id=global_id("ShippingMethod", method.pk),
        name=method.name,
        price=listing.price_amount,
        currency=currency,
        description=method.description,
        minimum_delivery_days=method.minimum_delivery_days,
        maximum_delivery_days=method.maximum_delivery_days,
        metadata=method.metadata,
        private_metadata=method.private_metadata,
        tax_class_id=method.tax_class_id,
        tax_class_name=method.tax_class.name if method.tax_class else None,
        built_in_id=method.pk,
    )
