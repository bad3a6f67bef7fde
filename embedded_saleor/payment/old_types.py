"""Payments of before transactions, in the schema."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.enums import enum
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.types import ModelType, Money, listed, money
from embedded_saleor.models.base import related
from embedded_saleor.payment.old_payments import can_capture, can_refund, can_void

PaymentChargeStatusEnum = enum(
    "PaymentChargeStatusEnum",
    "NOT_CHARGED PENDING PARTIALLY_CHARGED FULLY_CHARGED PARTIALLY_REFUNDED FULLY_REFUNDED REFUSED CANCELLED",
)
OrderAction = enum("OrderAction", "CAPTURE MARK_AS_PAID REFUND VOID")
TransactionKind = enum(
    "TransactionKind",
    "EXTERNAL AUTH PENDING ACTION_TO_CONFIRM REFUND REFUND_ONGOING CAPTURE VOID CONFIRM CANCEL",
)
ORDERS = ("MANAGE_ORDERS",)


class Transaction(ModelType):
    class Meta:
        model = models.PaymentStep

    created = DateTime(required=True)
    payment = graphene.Field(lambda: Payment, required=True)
    token = graphene.String(required=True)
    kind = TransactionKind(required=True)
    is_success = graphene.Boolean(required=True)
    error = graphene.String()
    amount = graphene.Field(Money)

    @staticmethod
    def resolve_created(root: models.PaymentStep, info: Any) -> Any:
        return root.created_at

    @staticmethod
    def resolve_amount(root: models.PaymentStep, info: Any) -> Money | None:
        return money(root.amount, root.currency)


class Payment(ModelType):
    class Meta:
        model = models.Payment
        metadata = ("HANDLE_PAYMENTS",)
        public_metadata = ()

    gateway = graphene.String(required=True)
    is_active = graphene.Boolean(required=True)
    created = DateTime(required=True)
    modified = DateTime(required=True)
    token = graphene.String(required=True)
    checkout = graphene.Field("embedded_saleor.checkout.types.Checkout")
    order = graphene.Field("embedded_saleor.order.types.Order")
    payment_method_type = graphene.String(required=True)
    customer_ip_address = graphene.String()
    charge_status = PaymentChargeStatusEnum(required=True)
    actions = listed(OrderAction)
    total = graphene.Field(Money)
    captured_amount = graphene.Field(Money)
    transactions = listed(Transaction, required=False)
    available_capture_amount = graphene.Field(Money)
    available_refund_amount = graphene.Field(Money)
    psp_reference = graphene.String()

    @staticmethod
    def resolve_created(root: models.Payment, info: Any) -> Any:
        return root.created_at

    @staticmethod
    def resolve_modified(root: models.Payment, info: Any) -> Any:
        return root.modified_at

    @staticmethod
    def resolve_customer_ip_address(root: models.Payment, info: Any) -> str | None:
        info.context.require(*ORDERS)
        return root.customer_ip_address

    @staticmethod
    def resolve_actions(root: models.Payment, info: Any) -> list[str]:
        info.context.require(*ORDERS)
        possible = {"CAPTURE": can_capture, "REFUND": can_refund, "VOID": can_void}
        return [action for action, can in possible.items() if can(root)]

    @staticmethod
    def resolve_total(root: models.Payment, info: Any) -> Money | None:
        return money(root.total, root.currency)

    @staticmethod
    def resolve_captured_amount(root: models.Payment, info: Any) -> Money | None:
        return money(root.captured_amount, root.currency)

    @staticmethod
    def resolve_transactions(root: models.Payment, info: Any) -> list[models.PaymentStep]:
        info.context.require(*ORDERS)
        return related(root, "steps")

    @staticmethod
    def resolve_available_capture_amount(root: models.Payment, info: Any) -> Money | None:
        info.context.require(*ORDERS)
        return money(root.total - root.captured_amount, root.currency) if can_capture(root) else None

    @staticmethod
    def resolve_available_refund_amount(root: models.Payment, info: Any) -> Money | None:
        info.context.require(*ORDERS)
        amount: Decimal = root.captured_amount
        return money(amount, root.currency) if can_refund(root) else None
