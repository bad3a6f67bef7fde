"""A checkout of what was ordered before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.checkout.lines import Wish, put, shown_name
from embedded_saleor.checkout.offers import Offer, offer_of, offered_variants
from embedded_saleor.checkout.types import Checkout
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import enum
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import global_id, local_id
from embedded_saleor.core.mutations import BaseMutation, error_type
from embedded_saleor.core.standing import kept_channel, kept_shop
from embedded_saleor.core.types import listed
from embedded_saleor.models.base import related
from embedded_saleor.order.stock import available_quantities
from embedded_saleor.webhook.delivery import trigger_async

CheckoutCreateFromOrderError = error_type(
    "CheckoutCreateFromOrder", "GRAPHQL_ERROR INVALID ORDER_NOT_FOUND CHANNEL_INACTIVE TAX_ERROR"
)
UnavailableVariantErrorCode = enum(
    "CheckoutCreateFromOrderUnavailableVariantErrorCode",
    "NOT_FOUND PRODUCT_UNAVAILABLE_FOR_PURCHASE UNAVAILABLE_VARIANT_IN_CHANNEL PRODUCT_NOT_PUBLISHED"
    " QUANTITY_GREATER_THAN_LIMIT INSUFFICIENT_STOCK",
)


class CheckoutCreateFromOrderUnavailableVariant(graphene.ObjectType):
    message = graphene.String(required=True)
    code = UnavailableVariantErrorCode(required=True)
    variant_id = graphene.ID(required=True)
    line_id = graphene.ID(required=True)


class CheckoutCreateFromOrder(BaseMutation):
    """What was ordered before, once more: whatever of it is sold now."""

    unavailable_variants = listed(CheckoutCreateFromOrderUnavailableVariant, required=False)
    checkout = graphene.Field(Checkout)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = CheckoutCreateFromOrderError

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        key = local_id(id, "Order")
        order = models.Order.objects.filter(pk=key).first() if key else None
        if order is None:
            raise refuse("id", "ORDER_NOT_FOUND", f"Couldn't resolve to a node: {id}")
        channel = kept_channel(order.channel_id)
        hindrances = hindrances_of(order, channel, context)
        checkout = models.Checkout.objects.create(
            channel=channel,
            currency=order.currency,
            country=channel.default_country,
            user=context.user,
            email=context.user.email if context.user else None,
            created_at=context.now,
            prices_expire_at=context.now,
        )
        lines = [line for line in related(order, "lines") if line.pk not in hindrances]
        put(checkout, [Wish(variant_id=line.variant_id, quantity=line.quantity) for line in lines], ())
        trigger_async("CHECKOUT_CREATED", checkout, by=context.requestor)
        return {"checkout": checkout, "unavailable_variants": list(hindrances.values())}


def hindrances_of(
    order: models.Order, channel: models.Channel, context: Context
) -> dict[Any, CheckoutCreateFromOrderUnavailableVariant]:
    """By the key of its line: why it cannot be bought again now."""
    lines = related(order, "lines")
    rows = offered_variants(channel).filter(pk__in=[line.variant_id for line in lines])
    variants = {variant.pk: variant for variant in rows}
    sale = Sale(context, left_of(order, channel, variants), pieces_of(lines))
    found = {}
    for line in lines:
        reason = sale.reason_against(line, variants.get(line.variant_id))
        if reason:
            found[line.pk] = CheckoutCreateFromOrderUnavailableVariant(
                code=reason[0],
                message=reason[1],
                variant_id=line.product_variant_id or "",
                line_id=global_id("OrderLine", line.pk),
            )
    return found


def pieces_of(lines: Sequence[models.OrderLine]) -> dict[int | None, int]:
    wanted: dict[int | None, int] = defaultdict(int)
    for line in lines:
        wanted[line.variant_id] += line.quantity
    return wanted


def left_of(
    order: models.Order, channel: models.Channel, variants: Mapping[int, models.ProductVariant]
) -> Mapping[int, int]:
    address = order.shipping_address or order.billing_address
    country = address.country if address else channel.default_country
    tracked = [pk for pk, variant in variants.items() if variant.track_inventory]
    return available_quantities(channel, country, tracked) if tracked else {}


@dataclass(frozen=True)
class Sale:
    """What is left, and how much is wanted of each variant."""

    context: Context
    left: Mapping[int, int]
    wanted: Mapping[int | None, int]

    def reason_against(
        self, line: models.OrderLine, variant: models.ProductVariant | None
    ) -> tuple[str, str] | None:
        """(code, wording), in the order in which Saleor looks."""
        if variant is None:
            return "NOT_FOUND", "Product variant not found"
        return self._not_offered(offer_of(variant)) or self._too_many(line, variant)

    def _not_offered(self, offer: Offer) -> tuple[str, str] | None:
        if offer.price is None:
            return "UNAVAILABLE_VARIANT_IN_CHANNEL", "Cannot add lines with unavailable variants."
        if not offer.is_published:
            return "PRODUCT_NOT_PUBLISHED", "Cannot add lines for unpublished variants."
        if not offer.is_sold(now=self.context.now):
            wording = "Cannot add lines for unavailable for purchase variants."
            return "PRODUCT_UNAVAILABLE_FOR_PURCHASE", wording
        return None

    def _too_many(self, line: models.OrderLine, variant: models.ProductVariant) -> tuple[str, str] | None:
        bound = variant.quantity_limit_per_customer or kept_shop().limit_quantity_per_checkout
        if bound is not None and line.quantity > bound:
            wording = f"Cannot add more than {bound} times this item: {shown_name(variant)}."
            return "QUANTITY_GREATER_THAN_LIMIT", wording
        left = self.left.get(variant.pk, 0)
        if variant.track_inventory and left < self.wanted[variant.pk]:
            wording = f"Could not add items {shown_name(variant)}. Only {left} remaining in stock."
            return "INSUFFICIENT_STOCK", wording
        return None
