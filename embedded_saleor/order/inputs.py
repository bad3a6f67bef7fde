"""Inputs of orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.core.enums import LanguageCodeEnum, OrderDirection, enum
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.mutations import error_type
from embedded_saleor.core.scalars import UUID, Date, DateTime, Decimal
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.order.refunds import GrantLine
from embedded_saleor.order.types import OrderAuthorizeStatusEnum, OrderChargeStatusEnum

GRANT_LINE_CODES = "GRAPHQL_ERROR NOT_FOUND QUANTITY_GREATER_THAN_AVAILABLE INVALID NOT_CONFIGURED"
GRANT_CODES = (
    "GRAPHQL_ERROR NOT_FOUND NOT_CONFIGURED SHIPPING_COSTS_ALREADY_GRANTED AMOUNT_GREATER_THAN_AVAILABLE"
    " REQUIRED INVALID"
)
OrderGrantRefundCreateLineError = error_type(
    "OrderGrantRefundCreateLine", GRANT_LINE_CODES, line_id=graphene.ID(required=True)
)
OrderGrantRefundCreateError = error_type(
    "OrderGrantRefundCreate", GRANT_CODES, lines=listed(OrderGrantRefundCreateLineError, required=False)
)
OrderGrantRefundUpdateLineError = error_type(
    "OrderGrantRefundUpdateLine", GRANT_LINE_CODES, line_id=graphene.ID(required=True)
)
OrderGrantRefundUpdateError = error_type(
    "OrderGrantRefundUpdate", GRANT_CODES, add_lines=listed(OrderGrantRefundUpdateLineError, required=False)
)


OrderNoteAddErrorCode = enum("OrderNoteAddErrorCode", "GRAPHQL_ERROR REQUIRED")


class OrderNoteAddError(graphene.ObjectType):
    """Its code, unlike other errors', may be null."""

    field = graphene.String()
    message = graphene.String()
    code = OrderNoteAddErrorCode()
    code_enum = OrderNoteAddErrorCode


class OrderFulfillStockInput(graphene.InputObjectType):
    quantity = graphene.Int(required=True)
    warehouse = graphene.ID(required=True)


class OrderFulfillLineInput(graphene.InputObjectType):
    order_line_id = graphene.ID()
    stocks = listed(OrderFulfillStockInput)


class OrderFulfillInput(graphene.InputObjectType):
    lines = listed(OrderFulfillLineInput)
    notify_customer = graphene.Boolean()
    allow_stock_to_be_exceeded = graphene.Boolean(default_value=False)
    tracking_number = graphene.String()


class FulfillmentUpdateTrackingInput(graphene.InputObjectType):
    tracking_number = graphene.String()
    notify_customer = graphene.Boolean(default_value=False)


class FulfillmentCancelInput(graphene.InputObjectType):
    warehouse_id = graphene.ID()


class OrderNoteInput(graphene.InputObjectType):
    message = graphene.String(required=True)


class OrderUpdateInput(graphene.InputObjectType):
    billing_address = AddressInput()
    user_email = graphene.String()
    shipping_address = AddressInput()
    external_reference = graphene.String()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)
    language_code = LanguageCodeEnum()


class OrderGrantRefundCreateLineInput(graphene.InputObjectType):
    id = graphene.ID(required=True)
    quantity = graphene.Int(required=True)
    reason = graphene.String()


class OrderGrantRefundCreateInput(graphene.InputObjectType):
    amount = Decimal()
    reason = graphene.String()
    lines = listed(OrderGrantRefundCreateLineInput, required=False)
    grant_refund_for_shipping = graphene.Boolean()
    transaction_id = graphene.ID(required=True)


class OrderGrantRefundUpdateLineAddInput(graphene.InputObjectType):
    id = graphene.ID(required=True)
    quantity = graphene.Int(required=True)
    reason = graphene.String()


class OrderGrantRefundUpdateInput(graphene.InputObjectType):
    amount = Decimal()
    reason = graphene.String()
    add_lines = listed(OrderGrantRefundUpdateLineAddInput, required=False)
    remove_lines = listed(graphene.ID, required=False)
    grant_refund_for_shipping = graphene.Boolean()
    transaction_id = graphene.ID()


def grant_lines(lines: Sequence[Mapping[str, Any]] | None) -> list[GrantLine]:
    return [
        GrantLine(
            key=local_id(line["id"], "OrderLine") or "",
            given=line["id"],
            quantity=line["quantity"],
            reason=line.get("reason"),
        )
        for line in lines or ()
    ]


OrderStatusFilter = enum(
    "OrderStatusFilter",
    "READY_TO_FULFILL READY_TO_CAPTURE UNFULFILLED UNCONFIRMED PARTIALLY_FULFILLED FULFILLED CANCELED",
)
OrderSortField = enum(
    "OrderSortField",
    "NUMBER RANK CREATION_DATE CREATED_AT LAST_MODIFIED_AT CUSTOMER PAYMENT FULFILLMENT_STATUS STATUS",
)


class OrderSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = OrderSortField(required=True)


class DateRangeInput(graphene.InputObjectType):
    gte = Date()
    lte = Date()


class DateTimeRangeInput(graphene.InputObjectType):
    gte = DateTime()
    lte = DateTime()


class OrderFilterInput(graphene.InputObjectType):
    status = listed(OrderStatusFilter, required=False)
    customer = graphene.String()
    created = DateRangeInput()
    search = graphene.String()
    channels = listed(graphene.ID, required=False)
    authorize_status = listed(OrderAuthorizeStatusEnum, required=False)
    charge_status = listed(OrderChargeStatusEnum, required=False)
    updated_at = DateTimeRangeInput()
    ids = listed(graphene.ID, required=False)
    checkout_tokens = listed(UUID, required=False)
    checkout_ids = listed(graphene.ID, required=False)
    numbers = listed(graphene.String, required=False)


class OrderDraftFilterInput(graphene.InputObjectType):
    customer = graphene.String()
    created = DateRangeInput()
    search = graphene.String()
    channels = listed(graphene.ID, required=False)
