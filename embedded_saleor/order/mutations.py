"""Mutations of orders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import is_uuid, local_id
from embedded_saleor.core.mutations import BaseMutation, found, found_by, fresh
from embedded_saleor.core.types import listed
from embedded_saleor.order import fulfilment, inputs
from embedded_saleor.order.cancellation import cancel_order
from embedded_saleor.order.diary import note
from embedded_saleor.order.diary_types import OrderEvent
from embedded_saleor.order.editing import update_order
from embedded_saleor.order.errors import OrderError
from embedded_saleor.order.line_types import Fulfillment
from embedded_saleor.order.statuses import refresh_status
from embedded_saleor.order.types import Order
from embedded_saleor.warehouse.types import Warehouse
from embedded_saleor.webhook.delivery import trigger_async

MANAGE = ("MANAGE_ORDERS",)


class OrderFulfill(BaseMutation):
    class Arguments:
        order = graphene.ID()
        input = inputs.OrderFulfillInput(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE

    fulfillments = listed(Fulfillment, required=False)
    order = graphene.Field(Order)

    @classmethod
    def perform(
        cls, context: Context, *, input: Mapping[str, Any], order: str | None = None
    ) -> Mapping[str, Any]:
        meant = found(order, Order, "order")
        made = fulfilment.fulfill(
            order=meant,
            takes=takes_of(input["lines"]),
            tracking_number=input.get("tracking_number") or "",
            notify=input.get("notify_customer", True) is not False,
            beyond_stock=bool(input.get("allow_stock_to_be_exceeded")),
            context=context,
        )
        return {"fulfillments": [fresh(one) for one in made], "order": fresh(meant)}


def takes_of(lines: list[Mapping[str, Any]]) -> list[fulfilment.Take]:
    """What the input takes from where. Raises `Refused` for ids that are none and for repetitions."""
    line_ids = [line.get("order_line_id") for line in lines]
    if len(set(line_ids)) < len(line_ids):
        twice = next(one for one in line_ids if line_ids.count(one) > 1)
        wording = "Duplicated order line ID."
        raise refuse("order_line_id", "DUPLICATED_INPUT_ITEM", wording, order_lines=[twice])
    takes = []
    for line in lines:
        places = [stock["warehouse"] for stock in line["stocks"]]
        if len(set(places)) < len(places):
            twice = next(one for one in places if places.count(one) > 1)
            wording = "Duplicated warehouse ID."
            raise refuse("warehouse", "DUPLICATED_INPUT_ITEM", wording, warehouse=twice)
        for stock in line["stocks"]:
            takes.append(
                fulfilment.Take(
                    line_id=key_of(line.get("order_line_id"), "OrderLine", "lines"),
                    warehouse_id=key_of(stock["warehouse"], "Warehouse", "warehouse"),
                    quantity=stock["quantity"],
                )
            )
    return takes


def key_of(text_id: str | None, kind: str, field: str) -> str:
    key = local_id(text_id, kind)
    if key is None or not is_uuid(key):
        raise refuse(field, "GRAPHQL_ERROR", f"Invalid ID: {text_id}. Expected: {kind}.")
    return key


class FulfillmentMutation(BaseMutation):
    class Meta:
        abstract = True

    fulfillment = graphene.Field(Fulfillment)
    order = graphene.Field(Order)

    @classmethod
    def told(cls, row: models.Fulfillment) -> Mapping[str, Any]:
        changed = fresh(row)
        return {"fulfillment": changed, "order": fresh(changed.order)}


class FulfillmentUpdateTracking(FulfillmentMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = inputs.FulfillmentUpdateTrackingInput(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE

    @classmethod
    def perform(cls, context: Context, *, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        row = fulfilment.change_tracking(
            fulfillment=found(id, Fulfillment),
            tracking_number=input.get("tracking_number") or "",
            notify=bool(input.get("notify_customer")),
            context=context,
        )
        return cls.told(row)


class FulfillmentCancel(FulfillmentMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = inputs.FulfillmentCancelInput()

    class Meta:
        error_type = OrderError
        permissions = MANAGE

    @classmethod
    def perform(
        cls, context: Context, *, id: str, input: Mapping[str, Any] | None = None
    ) -> Mapping[str, Any]:
        row = found(id, Fulfillment)
        place = (input or {}).get("warehouse_id")
        waiting = row.status == "WAITING_FOR_APPROVAL"
        warehouse = found(place, Warehouse, "warehouse_id") if place and not waiting else None
        return cls.told(fulfilment.cancel_fulfillment(fulfillment=row, warehouse=warehouse, context=context))


class FulfillmentApprove(FulfillmentMutation):
    class Arguments:
        id = graphene.ID(required=True)
        notify_customer = graphene.Boolean(required=True)
        allow_stock_to_be_exceeded = graphene.Boolean(default_value=False)

    class Meta:
        error_type = OrderError
        permissions = MANAGE

    @classmethod
    def perform(
        cls, context: Context, *, id: str, notify_customer: bool, allow_stock_to_be_exceeded: bool
    ) -> Mapping[str, Any]:
        row = fulfilment.approve(
            fulfillment=found(id, Fulfillment),
            notify=notify_customer,
            beyond_stock=allow_stock_to_be_exceeded,
            context=context,
        )
        return cls.told(row)


class OrderCancel(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE

    order = graphene.Field(Order)

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        return {"order": fresh(cancel_order(order=found(id, Order), context=context))}


class OrderConfirm(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE

    order = graphene.Field(Order)

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        order = models.Order.objects.select_for_update(of=("self",)).get(pk=found(id, Order).pk)
        if order.status != "UNCONFIRMED":
            wording = "Provided order id belongs to an order with different status."
            raise refuse("id", "INVALID", wording)
        if not order.lines.exists():
            wording = "Provided order id belongs to an order without products."
            raise refuse("id", "INVALID", wording)
        refresh_status(order)
        note(order, "CONFIRMED", context)
        trigger_async("ORDER_CONFIRMED", order, by=context.requestor)
        trigger_async("ORDER_UPDATED", order, by=context.requestor)
        return {"order": fresh(order)}


class OrderNoteAdd(BaseMutation):
    class Arguments:
        order = graphene.ID(required=True)
        input = inputs.OrderNoteInput(required=True)

    class Meta:
        error_type = inputs.OrderNoteAddError
        permissions = MANAGE

    order = graphene.Field(Order)
    event = graphene.Field(OrderEvent)

    @classmethod
    def perform(cls, context: Context, *, order: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        meant = found(order, Order)
        message = input["message"].strip()
        if not message:
            raise refuse("message", "REQUIRED", "Message can't be empty.")
        event = note(meant, "NOTE_ADDED", context, message=message)
        trigger_async("ORDER_UPDATED", meant, by=context.requestor)
        return {"order": meant, "event": event}


class OrderUpdate(BaseMutation):
    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = inputs.OrderUpdateInput(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    order = graphene.Field(Order)

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        input: Mapping[str, Any],
        id: str | None = None,
        external_reference: str | None = None,
    ) -> Mapping[str, Any]:
        order = found_by(Order, id, external_reference)
        return {"order": fresh(update_order(order=order, input=input, context=context))}
