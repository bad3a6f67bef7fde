"""Mutations of granted refunds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, refuse
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.mutations import BaseMutation, found, fresh
from embedded_saleor.order import inputs, refunds
from embedded_saleor.order.mutations import MANAGE
from embedded_saleor.order.refund_types import OrderGrantedRefund
from embedded_saleor.order.types import Order
from embedded_saleor.payment.mutations import item_meant


class GrantMutation(BaseMutation):
    class Meta:
        abstract = True

    order = graphene.Field(Order)
    granted_refund = graphene.Field(OrderGrantedRefund)

    @classmethod
    def line_faults(cls, problem: Problem, field: str, kind: Any) -> Any:
        """The problem with its faulty lines as errors of their own."""
        faults = [
            kind(field=fault.field, message=fault.message, code=fault.code, line_id=fault.line_id)
            for fault in problem.extra.get("lines", ())
        ]
        given = Problem(problem.field, problem.code, problem.message, {field: faults or None})
        return super().error(given)


class OrderGrantRefundCreate(GrantMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = inputs.OrderGrantRefundCreateInput(required=True)

    class Meta:
        error_type = inputs.OrderGrantRefundCreateError
        permissions = MANAGE

    @classmethod
    def perform(cls, context: Context, *, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        order = found(id, Order)
        grant = refunds.grant_refund(
            order=order,
            item=transaction_of(order, input["transaction_id"]),
            amount=input.get("amount"),
            lines=inputs.grant_lines(input.get("lines")),
            with_shipping=bool(input.get("grant_refund_for_shipping")),
            reason=input.get("reason") or "",
            context=context,
        )
        return {"order": fresh(order), "granted_refund": grant}

    @classmethod
    def error(cls, problem: Problem) -> Any:
        return cls.line_faults(problem, "lines", inputs.OrderGrantRefundCreateLineError)


def transaction_of(order: models.Order, text_id: str) -> models.TransactionItem:
    item = item_meant(text_id)
    if item.order_id != order.pk:
        raise refuse("transaction_id", "NOT_FOUND", f"Couldn't resolve to a node: {text_id}")
    return item


class OrderGrantRefundUpdate(GrantMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = inputs.OrderGrantRefundUpdateInput(required=True)

    class Meta:
        error_type = inputs.OrderGrantRefundUpdateError
        permissions = MANAGE

    @classmethod
    def perform(cls, context: Context, *, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        key = local_id(id, "OrderGrantedRefund")
        grant = models.OrderGrantedRefund.objects.filter(pk=key).first() if key else None
        if grant is None:
            raise refuse("id", "NOT_FOUND", f"Couldn't resolve to a node: {id}")
        changes: dict[str, Any] = {}
        if input.get("reason") is not None:
            changes["reason"] = input["reason"]
        if input.get("grant_refund_for_shipping") is not None:
            changes["shipping_costs_included"] = input["grant_refund_for_shipping"]
        if input.get("transaction_id"):
            changes["transaction"] = transaction_of(grant.order, input["transaction_id"])
        removed = [local_id(one, "OrderGrantedRefundLine") or "0" for one in input.get("remove_lines") or ()]
        changed = refunds.change_grant(
            grant=grant,
            changes=changes,
            add=inputs.grant_lines(input.get("add_lines")),
            remove=removed,
            amount=input.get("amount"),
        )
        return {"order": fresh(changed.order), "granted_refund": changed}

    @classmethod
    def error(cls, problem: Problem) -> Any:
        return cls.line_faults(problem, "add_lines", inputs.OrderGrantRefundUpdateLineError)
