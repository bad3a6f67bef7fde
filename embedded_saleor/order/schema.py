"""Orders in the schema."""

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.types import checked_pk, only_one
from embedded_saleor.order import (
    draft_mutations,
    line_mutations,
    money_mutations,
    mutations,
    refund_mutations,
)
from embedded_saleor.order.events import Subscriptions
from embedded_saleor.order.inputs import OrderDraftFilterInput, OrderFilterInput, OrderSortingInput
from embedded_saleor.order.queries import orders_matching
from embedded_saleor.order.types import Order

__all__ = ["Mutations", "Queries", "Subscriptions"]


class Queries:
    order = graphene.Field(Order, id=graphene.ID(), external_reference=graphene.String())
    orders = ConnectionField(
        "Order",
        sort_by=OrderSortingInput(),
        filter=OrderFilterInput(),
        channel=graphene.String(),
    )
    draft_orders = ConnectionField("Order", sort_by=OrderSortingInput(), filter=OrderDraftFilterInput())

    @staticmethod
    def resolve_order(
        root: Any, info: Any, id: str | None = None, external_reference: str | None = None
    ) -> models.Order | None:
        """Whoever knows the id may read the order, as in Saleor."""
        only_one({"id": id, "external_reference": external_reference})
        if external_reference:
            info.context.require("MANAGE_ORDERS")
            rows = models.Order.objects.filter(external_reference=external_reference)
            return rows.first()
        found: models.Order | None = models.Order.objects.filter(pk=checked_pk(id or "", "Order")).first()
        return found

    @staticmethod
    def resolve_orders(
        root: Any, info: Any, channel: str | None = None, filter: Any = None, sort_by: Any = None
    ) -> "QuerySet[models.Order]":
        info.context.require("MANAGE_ORDERS")
        info.context.may_ask_apps = False
        return orders_matching(channel=channel, filter=filter, sort_by=sort_by)

    @staticmethod
    def resolve_draft_orders(
        root: Any, info: Any, filter: Any = None, sort_by: Any = None
    ) -> "QuerySet[models.Order]":
        info.context.require("MANAGE_ORDERS")
        info.context.may_ask_apps = False
        return orders_matching(channel=None, filter=filter, sort_by=sort_by, drafts=True)


class Mutations:
    draft_order_create = draft_mutations.DraftOrderCreate.Field()
    draft_order_update = draft_mutations.DraftOrderUpdate.Field()
    draft_order_complete = draft_mutations.DraftOrderComplete.Field()
    draft_order_delete = draft_mutations.DraftOrderDelete.Field()
    draft_order_bulk_delete = draft_mutations.DraftOrderBulkDelete.Field()
    order_lines_create = line_mutations.OrderLinesCreate.Field()
    order_line_update = line_mutations.OrderLineUpdate.Field()
    order_line_delete = line_mutations.OrderLineDelete.Field()
    order_update_shipping = line_mutations.OrderUpdateShipping.Field()
    order_mark_as_paid = money_mutations.OrderMarkAsPaid.Field()
    order_void = money_mutations.OrderVoid.Field()
    order_fulfill = mutations.OrderFulfill.Field()
    order_fulfillment_update_tracking = mutations.FulfillmentUpdateTracking.Field()
    order_fulfillment_cancel = mutations.FulfillmentCancel.Field()
    order_fulfillment_approve = mutations.FulfillmentApprove.Field()
    order_cancel = mutations.OrderCancel.Field()
    order_confirm = mutations.OrderConfirm.Field()
    order_note_add = mutations.OrderNoteAdd.Field()
    order_update = mutations.OrderUpdate.Field()
    order_grant_refund_create = refund_mutations.OrderGrantRefundCreate.Field()
    order_grant_refund_update = refund_mutations.OrderGrantRefundUpdate.Field()
