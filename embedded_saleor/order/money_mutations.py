"""Mutations of money that staff settle by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor.core.context import Context
from embedded_saleor.core.mutations import BaseMutation, found, fresh
from embedded_saleor.order.by_hand import mark_as_paid, void_payment
from embedded_saleor.order.errors import OrderError
from embedded_saleor.order.types import Order

MANAGE = ("MANAGE_ORDERS",)


class OrderMarkAsPaid(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)
        transaction_reference = graphene.String()

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    order = graphene.Field(Order)

    @classmethod
    def perform(
        cls, context: Context, *, id: str, transaction_reference: str | None = None
    ) -> Mapping[str, Any]:
        order = mark_as_paid(order=found(id, Order), reference=transaction_reference, context=context)
        return {"order": fresh(order)}


class OrderVoid(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    order = graphene.Field(Order)

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        return {"order": fresh(void_payment(order=found(id, Order), context=context))}
