"""Orders in the schema."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.absent.types import GiftCard, OrderDiscount, Voucher
from embedded_saleor.account.types import Address, User
from embedded_saleor.checkout.delivery_types import DeliveryMethod, ShippingMethod
from embedded_saleor.checkout.methods import Method
from embedded_saleor.checkout.types import CHANNEL
from embedded_saleor.core.enums import LanguageCodeEnum, enum
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.types import ModelType, Money, Weight, listed, money, weight
from embedded_saleor.models.base import related
from embedded_saleor.order.delivery import method_of_order
from embedded_saleor.order.diary_types import OrderEvent
from embedded_saleor.order.draft_types import DraftFields
from embedded_saleor.order.line_types import (
    Fulfillment,
    OrderLine,
    readable,
    taxed_field,
)
from embedded_saleor.order.refund_types import (
    OrderGrantedRefund,
)
from embedded_saleor.payment.old_types import Payment, PaymentChargeStatusEnum
from embedded_saleor.payment.types import TransactionItem

ZERO = Decimal(0)
OrderStatus = enum(
    "OrderStatus",
    "DRAFT UNCONFIRMED UNFULFILLED PARTIALLY_FULFILLED PARTIALLY_RETURNED RETURNED FULFILLED CANCELED"
    " EXPIRED",
)
OrderOriginEnum = enum("OrderOriginEnum", "CHECKOUT DRAFT REISSUE BULK_CREATE")
OrderAuthorizeStatusEnum = enum("OrderAuthorizeStatusEnum", "NONE PARTIAL FULL")
OrderChargeStatusEnum = enum("OrderChargeStatusEnum", "NONE PARTIAL FULL OVERCHARGED")


def sum_field(read: Callable[[models.Order], Decimal], *permissions: str) -> tuple[graphene.Field, Any]:
    """A required amount computed from an order, for those who may see it."""

    def resolve(root: models.Order, info: Any) -> Money | None:
        if permissions:
            info.context.require(*permissions)
        return money(read(root), root.currency)

    return graphene.Field(Money, required=True), staticmethod(resolve)


def granted(order: models.Order) -> Decimal:
    return sum((grant.amount for grant in related(order, "granted_refunds")), ZERO)


def over_transactions(*names: str) -> Callable[[models.Order], Decimal]:
    """Reads the sum of amounts over an order's transactions."""
    return lambda order: sum(
        (getattr(item, name) for item in related(order, "transactions") for name in names), ZERO
    )


refunded = over_transactions("refunded")
refund_under_way = over_transactions("refunded", "refund_pending")


class Order(DraftFields, ModelType):
    class Meta:
        model = models.Order
        metadata = ("MANAGE_ORDERS",)
        public_metadata = ()

    created = DateTime(required=True)
    updated_at = DateTime(required=True)
    status = OrderStatus(required=True)
    status_display = graphene.String(required=True)
    user = graphene.Field(User)
    tracking_client_id = graphene.String(required=True)
    billing_address = graphene.Field(Address)
    shipping_address = graphene.Field(Address)
    shipping_method_name = graphene.String()
    channel = graphene.Field(CHANNEL, required=True)
    fulfillments = listed(Fulfillment)
    lines = listed(OrderLine)
    number = graphene.String(required=True)
    origin = OrderOriginEnum(required=True)
    is_paid = graphene.Boolean(required=True)
    payment_status = PaymentChargeStatusEnum(required=True)
    payment_status_display = graphene.String(required=True)
    authorize_status = OrderAuthorizeStatusEnum(required=True)
    charge_status = OrderChargeStatusEnum(required=True)
    tax_exemption = graphene.Boolean(required=True)
    transactions = listed(TransactionItem)
    payments = listed(Payment)
    gift_cards = listed(GiftCard)
    collection_point_name = graphene.String()
    total, resolve_total = taxed_field("total")
    undiscounted_total, resolve_undiscounted_total = taxed_field("undiscounted_total")
    subtotal, resolve_subtotal = taxed_field("subtotal")
    shipping_price, resolve_shipping_price = taxed_field("shipping")
    shipping_method = graphene.Field(ShippingMethod)
    delivery_method = graphene.Field(DeliveryMethod)
    undiscounted_shipping_price, resolve_undiscounted_shipping_price = sum_field(
        lambda order: order.base_shipping_amount
    )
    shipping_tax_class_name = graphene.String()
    customer_note = graphene.String(required=True)
    weight = graphene.Field(Weight, required=True)
    redirect_url = graphene.String()
    total_authorized, resolve_total_authorized = sum_field(lambda order: order.total_authorized_amount)
    total_charged, resolve_total_charged = sum_field(lambda order: order.total_charged_amount)
    total_captured, resolve_total_captured = sum_field(lambda order: order.total_charged_amount)
    total_canceled, resolve_total_canceled = sum_field(over_transactions("canceled"))
    total_balance, resolve_total_balance = sum_field(
        lambda order: order.total_charged_amount - (order.total_gross_amount - granted(order))
    )
    total_refunded, resolve_total_refunded = sum_field(refunded)
    total_granted_refund, resolve_total_granted_refund = sum_field(granted, "MANAGE_ORDERS")
    total_refund_pending, resolve_total_refund_pending = sum_field(
        over_transactions("refund_pending"), "MANAGE_ORDERS"
    )
    total_authorize_pending, resolve_total_authorize_pending = sum_field(
        over_transactions("authorize_pending"), "MANAGE_ORDERS"
    )
    total_charge_pending, resolve_total_charge_pending = sum_field(
        over_transactions("charge_pending"), "MANAGE_ORDERS"
    )
    total_cancel_pending, resolve_total_cancel_pending = sum_field(
        over_transactions("cancel_pending"), "MANAGE_ORDERS"
    )
    total_remaining_grant, resolve_total_remaining_grant = sum_field(
        lambda order: max(granted(order) - refund_under_way(order), ZERO), "MANAGE_ORDERS"
    )
    events = listed(OrderEvent)
    is_shipping_required = graphene.Boolean(required=True)
    language_code_enum = LanguageCodeEnum(required=True)
    display_gross_prices = graphene.Boolean(required=True)
    external_reference = graphene.String()
    checkout_id = graphene.ID()
    granted_refunds = listed(OrderGrantedRefund)
    discounts = listed(OrderDiscount)
    voucher = graphene.Field(Voucher)
    voucher_code = graphene.String()

    @staticmethod
    def resolve_created(root: models.Order, info: Any) -> Any:
        return root.created_at

    @staticmethod
    def resolve_status_display(root: models.Order, info: Any) -> str:
        return readable(root.status)

    @staticmethod
    def resolve_user(root: models.Order, info: Any) -> models.User | None:
        if root.user_id is not None and root.user != info.context.user:
            info.context.require("MANAGE_USERS", "MANAGE_ORDERS", "HANDLE_PAYMENTS")
        return root.user

    @staticmethod
    def resolve_fulfillments(root: models.Order, info: Any) -> list[models.Fulfillment]:
        rows = related(root, "fulfillments")
        if info.context.has("MANAGE_ORDERS"):
            return rows
        return [row for row in rows if row.status != "WAITING_FOR_APPROVAL"]

    @staticmethod
    def resolve_lines(root: models.Order, info: Any) -> list[models.OrderLine]:
        return related(root, "lines")

    @staticmethod
    def resolve_number(root: models.Order, info: Any) -> str:
        return str(root.number)

    @staticmethod
    def resolve_is_paid(root: models.Order, info: Any) -> bool:
        return root.charge_status in ("FULL", "OVERCHARGED")

    @staticmethod
    def resolve_payment_status(root: models.Order, info: Any) -> str:
        return payment_status(root)

    @staticmethod
    def resolve_payment_status_display(root: models.Order, info: Any) -> str:
        return readable(payment_status(root))

    @staticmethod
    def resolve_transactions(root: models.Order, info: Any) -> list[models.TransactionItem]:
        info.context.require("MANAGE_ORDERS", "HANDLE_PAYMENTS")
        return related(root, "transactions")

    @staticmethod
    def resolve_shipping_method(root: models.Order, info: Any) -> Method | None:
        return method_of_order(root)

    @staticmethod
    def resolve_delivery_method(root: models.Order, info: Any) -> Method | models.Warehouse | None:
        return root.collection_point or method_of_order(root)

    @staticmethod
    def resolve_payments(root: models.Order, info: Any) -> list[models.Payment]:
        info.context.require("MANAGE_ORDERS")
        return related(root, "payments")

    @staticmethod
    def resolve_gift_cards(root: models.Order, info: Any) -> list[GiftCard]:
        return []

    @staticmethod
    def resolve_weight(root: models.Order, info: Any) -> Weight | None:
        return weight(root.weight)

    @staticmethod
    def resolve_events(root: models.Order, info: Any) -> list[models.OrderEvent]:
        info.context.require("MANAGE_ORDERS")
        return related(root, "events")

    @staticmethod
    def resolve_is_shipping_required(root: models.Order, info: Any) -> bool:
        return any(line.is_shipping_required for line in related(root, "lines"))

    @staticmethod
    def resolve_language_code_enum(root: models.Order, info: Any) -> str:
        return root.language_code.upper().replace("-", "_")

    @staticmethod
    def resolve_checkout_id(root: models.Order, info: Any) -> str | None:
        return global_id("Checkout", root.checkout_id) if root.checkout_id else None

    @staticmethod
    def resolve_discounts(root: models.Order, info: Any) -> list[OrderDiscount]:
        return []

    @staticmethod
    def resolve_granted_refunds(root: models.Order, info: Any) -> list[models.OrderGrantedRefund]:
        info.context.require("MANAGE_ORDERS")
        return related(root, "granted_refunds")


def payment_status(order: models.Order) -> str:
    """What older clients read instead of the charge status."""
    payments = related(order, "payments")
    if payments and not related(order, "transactions"):
        return str(payments[-1].charge_status)
    charged, back = order.total_charged_amount, refunded(order)
    if charged >= order.total_gross_amount:
        return "FULLY_CHARGED"
    if charged > ZERO:
        return "PARTIALLY_CHARGED"
    if back > ZERO:
        return "FULLY_REFUNDED" if back >= order.total_gross_amount else "PARTIALLY_REFUNDED"
    return "NOT_CHARGED"
