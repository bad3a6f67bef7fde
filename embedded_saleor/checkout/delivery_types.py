"""Ways of delivery and of payment in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.checkout.deliveries import method_of
from embedded_saleor.checkout.methods import Method
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.scalars import JSONString
from embedded_saleor.core.types import ModelType, Money, listed, money
from embedded_saleor.warehouse.types import Warehouse


class ShippingMethod(ModelType):
    """A way of delivery as it is offered to a checkout or kept by an order."""

    class Meta:
        model = Method
        metadata = ("MANAGE_SHIPPING",)

    name = graphene.String(required=True)
    description = JSONString()
    maximum_delivery_days = graphene.Int()
    minimum_delivery_days = graphene.Int()
    price = graphene.Field(Money, required=True)
    active = graphene.Boolean(required=True)
    message = graphene.String()

    @classmethod
    def resolve_id(cls, root: Method, info: Any) -> str:
        return root.id

    @staticmethod
    def resolve_price(root: Method, info: Any) -> Money | None:
        return money(root.price, root.currency)


class Delivery(graphene.ObjectType):
    id = graphene.ID(required=True)
    shipping_method = graphene.Field(ShippingMethod)

    @staticmethod
    def resolve_id(root: models.CheckoutDelivery, info: Any) -> str:
        return global_id("CheckoutDelivery", root.pk)

    @staticmethod
    def resolve_shipping_method(root: models.CheckoutDelivery, info: Any) -> Method:
        return method_of(root)


class DeliveryMethod(graphene.Union):
    class Meta:
        types = (Warehouse, ShippingMethod)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> Any:
        return Warehouse if isinstance(instance, models.Warehouse) else ShippingMethod


class GatewayConfigLine(graphene.ObjectType):
    field = graphene.String(required=True)
    value = graphene.String()


class PaymentGateway(graphene.ObjectType):
    name = graphene.String(required=True)
    id = graphene.ID(required=True)
    config = listed(GatewayConfigLine)
    currencies = listed(graphene.String)
