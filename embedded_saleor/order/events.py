"""What apps are told about orders and fulfilments."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.checkout.delivery_types import ShippingMethod
from embedded_saleor.core.types import listed
from embedded_saleor.order.line_types import Fulfillment
from embedded_saleor.order.types import Order
from embedded_saleor.webhook.events import Happening, channel_event, event

ORDERS = "MANAGE_ORDERS"


def of_order(name: str) -> type[graphene.ObjectType]:
    return event(name, ORDERS, order=graphene.Field(Order))


def order_of_fulfillment(root: Happening, info: Any) -> models.Order:
    order: models.Order = root.subject.order
    return order


def of_fulfillment(name: str, **fields: Any) -> type[graphene.ObjectType]:
    return event(
        name,
        ORDERS,
        fulfillment=graphene.Field(Fulfillment),
        order=graphene.Field(Order, resolver=order_of_fulfillment),
        **fields,
    )


OrderCreated = of_order("ORDER_CREATED")
OrderUpdated = of_order("ORDER_UPDATED")
OrderConfirmed = of_order("ORDER_CONFIRMED")
OrderPaid = of_order("ORDER_PAID")
OrderFullyPaid = of_order("ORDER_FULLY_PAID")
OrderRefunded = of_order("ORDER_REFUNDED")
OrderFullyRefunded = of_order("ORDER_FULLY_REFUNDED")
OrderExpired = of_order("ORDER_EXPIRED")
DraftOrderCreated = of_order("DRAFT_ORDER_CREATED")
DraftOrderUpdated = of_order("DRAFT_ORDER_UPDATED")
DraftOrderDeleted = of_order("DRAFT_ORDER_DELETED")
OrderFilterShippingMethods = event(
    "ORDER_FILTER_SHIPPING_METHODS",
    ORDERS,
    sync=True,
    order=graphene.Field(Order),
    shipping_methods=listed(ShippingMethod, required=False),
)
OrderFulfilled = of_order("ORDER_FULFILLED")
OrderCancelled = of_order("ORDER_CANCELLED")
OrderMetadataUpdated = of_order("ORDER_METADATA_UPDATED")
FulfillmentCreated = of_fulfillment("FULFILLMENT_CREATED", notify_customer=graphene.Boolean(required=True))
FulfillmentApproved = of_fulfillment("FULFILLMENT_APPROVED", notify_customer=graphene.Boolean(required=True))
FulfillmentCanceled = of_fulfillment("FULFILLMENT_CANCELED")
FulfillmentMetadataUpdated = of_fulfillment("FULFILLMENT_METADATA_UPDATED")
FulfillmentTrackingNumberUpdated = of_fulfillment("FULFILLMENT_TRACKING_NUMBER_UPDATED")


class Subscriptions:
    draft_order_created = channel_event(DraftOrderCreated)
    draft_order_updated = channel_event(DraftOrderUpdated)
    draft_order_deleted = channel_event(DraftOrderDeleted)
    order_created = channel_event(OrderCreated)
    order_expired = channel_event(OrderExpired)
    order_updated = channel_event(OrderUpdated)
    order_confirmed = channel_event(OrderConfirmed)
    order_paid = channel_event(OrderPaid)
    order_fully_paid = channel_event(OrderFullyPaid)
    order_refunded = channel_event(OrderRefunded)
    order_fully_refunded = channel_event(OrderFullyRefunded)
    order_fulfilled = channel_event(OrderFulfilled)
    order_cancelled = channel_event(OrderCancelled)
    order_metadata_updated = channel_event(OrderMetadataUpdated)
