"""Granted refunds in the schema."""

from __future__ import annotations

from typing import Any

import graphene
from graphql import GraphQLError

from embedded_saleor import models
from embedded_saleor.account.types import User
from embedded_saleor.app.types import App
from embedded_saleor.core.enums import enum
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.types import Money, listed, money
from embedded_saleor.models.base import related
from embedded_saleor.order.line_types import (
    OrderLine,
)
from embedded_saleor.payment.types import TransactionEvent, TransactionItem

OrderGrantedRefundStatusEnum = enum("OrderGrantedRefundStatusEnum", "NONE PENDING SUCCESS FAILURE")


class OrderGrantedRefundLine(graphene.ObjectType):
    id = graphene.ID(required=True)
    quantity = graphene.Int(required=True)
    order_line = graphene.Field(OrderLine, required=True)
    reason = graphene.String()

    @staticmethod
    def resolve_id(root: models.OrderGrantedRefundLine, info: Any) -> str:
        return global_id("OrderGrantedRefundLine", root.pk)


class OrderGrantedRefund(graphene.ObjectType):
    id = graphene.ID(required=True)
    created_at = DateTime(required=True)
    updated_at = DateTime(required=True)
    amount = graphene.Field(Money, required=True)
    reason = graphene.String()
    user = graphene.Field(User)
    app = graphene.Field(App)
    shipping_costs_included = graphene.Boolean(required=True)
    lines = listed(OrderGrantedRefundLine, required=False)
    status = OrderGrantedRefundStatusEnum(required=True)
    transaction_events = listed(TransactionEvent, required=False)
    transaction = graphene.Field(TransactionItem)

    @staticmethod
    def resolve_id(root: models.OrderGrantedRefund, info: Any) -> str:
        return global_id("OrderGrantedRefund", root.pk)

    @staticmethod
    def resolve_amount(root: models.OrderGrantedRefund, info: Any) -> Money | None:
        if root.amount is None:
            raise GraphQLError("Cannot return null for non-nullable field OrderGrantedRefund.amount.")
        return money(root.amount, root.currency)

    @staticmethod
    def resolve_user(root: models.OrderGrantedRefund, info: Any) -> models.User | None:
        if root.user_id is not None and root.user != info.context.user:
            info.context.require("MANAGE_USERS", "MANAGE_STAFF")
        return root.user

    @staticmethod
    def resolve_lines(root: models.OrderGrantedRefund, info: Any) -> list[models.OrderGrantedRefundLine]:
        return related(root, "lines")

    @staticmethod
    def resolve_transaction_events(
        root: models.OrderGrantedRefund, info: Any
    ) -> list[models.TransactionEvent]:
        return related(root, "events")
