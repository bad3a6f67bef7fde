"""Problems of checkouts in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.checkout.delivery_types import Delivery
from embedded_saleor.checkout.problems import (
    DeliveryInvalidProblem,
    DeliveryStaleProblem,
    InsufficientStockProblem,
    VariantNotAvailableProblem,
)
from embedded_saleor.product.visibility import in_channel

LINE = "embedded_saleor.checkout.types.CheckoutLine"
VARIANT = "embedded_saleor.product.variant_types.ProductVariant"


class CheckoutLineProblemInsufficientStock(graphene.ObjectType):
    available_quantity = graphene.Int()
    line = graphene.Field(LINE, required=True)
    variant = graphene.Field(VARIANT, required=True)

    @staticmethod
    def resolve_variant(root: InsufficientStockProblem, info: Any) -> models.ProductVariant:
        return variant_of(root.line)


class CheckoutLineProblemVariantNotAvailable(graphene.ObjectType):
    line = graphene.Field(LINE, required=True)


class CheckoutProblemDeliveryMethodStale(graphene.ObjectType):
    delivery = graphene.Field(Delivery, required=True)


class CheckoutProblemDeliveryMethodInvalid(graphene.ObjectType):
    delivery = graphene.Field(Delivery, required=True)


PROBLEM_TYPES: dict[type, type[graphene.ObjectType]] = {
    InsufficientStockProblem: CheckoutLineProblemInsufficientStock,
    VariantNotAvailableProblem: CheckoutLineProblemVariantNotAvailable,
    DeliveryStaleProblem: CheckoutProblemDeliveryMethodStale,
    DeliveryInvalidProblem: CheckoutProblemDeliveryMethodInvalid,
}


class CheckoutLineProblem(graphene.Union):
    class Meta:
        types = (CheckoutLineProblemInsufficientStock, CheckoutLineProblemVariantNotAvailable)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> Any:
        return PROBLEM_TYPES[type(instance)]


class CheckoutProblem(graphene.Union):
    class Meta:
        types = tuple(PROBLEM_TYPES.values())

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> Any:
        return PROBLEM_TYPES[type(instance)]


def variant_of(line: models.CheckoutLine) -> models.ProductVariant:
    """The line's variant, priced as in the checkout's channel."""
    (variant,) = in_channel([line.variant], line.checkout.channel.slug)
    found: models.ProductVariant = variant
    return found
