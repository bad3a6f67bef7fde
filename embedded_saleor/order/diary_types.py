"""The diary of an order in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.types import User
from embedded_saleor.app.types import App
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.types import ModelType, listed
from embedded_saleor.order.events_enum import OrderEventsEnum
from embedded_saleor.order.line_types import (
    FulfillmentLine,
)
from embedded_saleor.warehouse.types import Warehouse


class OrderEvent(ModelType):
    class Meta:
        model = models.OrderEvent

    date = DateTime()
    type = OrderEventsEnum()
    user = graphene.Field(User)
    app = graphene.Field(App)
    message = graphene.String()
    quantity = graphene.Int()
    composed_id = graphene.String()
    order_number = graphene.String()
    fulfilled_items = listed(FulfillmentLine, required=False)
    warehouse = graphene.Field(Warehouse)
    reference = graphene.String()

    @staticmethod
    def resolve_message(root: models.OrderEvent, info: Any) -> Any:
        return root.parameters.get("message")

    @staticmethod
    def resolve_quantity(root: models.OrderEvent, info: Any) -> Any:
        return root.parameters.get("quantity")

    @staticmethod
    def resolve_composed_id(root: models.OrderEvent, info: Any) -> Any:
        return root.parameters.get("composed_id")

    @staticmethod
    def resolve_order_number(root: models.OrderEvent, info: Any) -> str:
        return str(root.order.number)

    @staticmethod
    def resolve_fulfilled_items(root: models.OrderEvent, info: Any) -> list[models.FulfillmentLine]:
        keys = root.parameters.get("fulfilled_items", [])
        return list(models.FulfillmentLine.objects.filter(pk__in=keys)) if keys else []

    @staticmethod
    def resolve_warehouse(root: models.OrderEvent, info: Any) -> models.Warehouse | None:
        key = root.parameters.get("warehouse")
        found: models.Warehouse | None = models.Warehouse.objects.filter(pk=key).first() if key else None
        return found

    @staticmethod
    def resolve_reference(root: models.OrderEvent, info: Any) -> Any:
        return root.parameters.get("reference")
