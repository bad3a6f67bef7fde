"""What apps are asked and told about payments."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.channel.types import TransactionFlowStrategyEnum
from embedded_saleor.checkout.types import Checkout
from embedded_saleor.core.scalars import JSON, PositiveDecimal
from embedded_saleor.order.refund_types import OrderGrantedRefund
from embedded_saleor.order.types import Order
from embedded_saleor.payment.types import TransactionActionEnum, TransactionItem, transaction_id
from embedded_saleor.webhook.events import Happening, event

PAYMENTS = "HANDLE_PAYMENTS"


class OrderOrCheckout(graphene.Union):
    class Meta:
        types = (Checkout, Order)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> Any:
        return Checkout if isinstance(instance, models.Checkout) else Order


class TransactionProcessAction(graphene.ObjectType):
    amount = PositiveDecimal(required=True)
    currency = graphene.String(required=True)
    action_type = TransactionFlowStrategyEnum(required=True)


class TransactionAction(graphene.ObjectType):
    action_type = TransactionActionEnum(required=True)
    amount = PositiveDecimal(required=True)
    currency = graphene.String(required=True)


def of_session(name: str) -> Any:
    """A resolver that reads one field of the session."""

    def resolve(root: Happening, info: Any) -> Any:
        return getattr(root.extra["session"], name)

    return resolve


def session_action(root: Happening, info: Any) -> TransactionProcessAction:
    session = root.extra["session"]
    return TransactionProcessAction(
        amount=session.amount, currency=session.source.currency, action_type=session.action
    )


def asked_action(root: Happening, info: Any) -> TransactionAction:
    asked = root.extra["asked"]
    return TransactionAction(action_type=asked.action, amount=asked.amount, currency=asked.item.currency)


def merchant_reference(root: Happening, info: Any) -> str:
    return transaction_id(root.subject)


def grant_or_none(root: Happening, info: Any) -> models.OrderGrantedRefund:
    """The grant, or one without an amount.

    Saleor offers an empty grant where there is none: the amount of it is an error that stands in the payload,
    and the grant itself becomes null. Apps of its users rely on either, so the engine does likewise.
    """
    empty = models.OrderGrantedRefund()
    empty.amount = None  # type: ignore[assignment]
    return root.extra["asked"].grant or empty


def session_fields() -> dict[str, Any]:
    """Fields of a session's events; the first is their subject."""
    return {
        "transaction": graphene.Field(TransactionItem, required=True),
        "source_object": graphene.Field(OrderOrCheckout, required=True, resolver=of_session("source")),
        "data": graphene.Field(JSON, resolver=of_session("data")),
        "merchant_reference": graphene.String(required=True, resolver=merchant_reference),
        "customer_ip_address": graphene.String(resolver=of_session("client_ip")),
        "action": graphene.Field(TransactionProcessAction, required=True, resolver=session_action),
    }


def action_fields() -> dict[str, Any]:
    return {
        "transaction": graphene.Field(TransactionItem),
        "action": graphene.Field(TransactionAction, required=True, resolver=asked_action),
    }


PaymentGatewayInitializeSession = event(
    "PAYMENT_GATEWAY_INITIALIZE_SESSION",
    PAYMENTS,
    sync=True,
    source_object=graphene.Field(OrderOrCheckout, required=True),
    data=JSON(),
    amount=PositiveDecimal(),
)
TransactionInitializeSession = event(
    "TRANSACTION_INITIALIZE_SESSION",
    PAYMENTS,
    sync=True,
    **session_fields(),
    idempotency_key=graphene.String(required=True, resolver=of_session("idempotency_key")),
)
TransactionProcessSession = event("TRANSACTION_PROCESS_SESSION", PAYMENTS, sync=True, **session_fields())
TransactionChargeRequested = event("TRANSACTION_CHARGE_REQUESTED", PAYMENTS, sync=True, **action_fields())
TransactionCancelationRequested = event(
    "TRANSACTION_CANCELATION_REQUESTED", PAYMENTS, sync=True, **action_fields()
)
TransactionRefundRequested = event(
    "TRANSACTION_REFUND_REQUESTED",
    PAYMENTS,
    sync=True,
    **action_fields(),
    granted_refund=graphene.Field(OrderGrantedRefund, resolver=grant_or_none),
)
TransactionItemMetadataUpdated = event(
    "TRANSACTION_ITEM_METADATA_UPDATED", PAYMENTS, transaction=graphene.Field(TransactionItem)
)
