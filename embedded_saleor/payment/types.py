"""Transactions in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.types import User
from embedded_saleor.app.types import App
from embedded_saleor.core.enums import enum
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.scalars import JSON, UUID, DateTime
from embedded_saleor.core.types import ModelType, Money, listed, money
from embedded_saleor.models.base import related
from embedded_saleor.payment.kinds import Action, EventType

TransactionEventTypeEnum = enum("TransactionEventTypeEnum", " ".join(EventType))
TransactionActionEnum = enum("TransactionActionEnum", " ".join(Action))


class UserOrApp(graphene.Union):
    class Meta:
        types = (User, App)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> Any:
        return App if isinstance(instance, models.App) else User


class TransactionEvent(ModelType):
    class Meta:
        model = models.TransactionEvent

    created_at = DateTime(required=True)
    psp_reference = graphene.String(required=True)
    message = graphene.String(required=True)
    external_url = graphene.String(required=True)
    amount = graphene.Field(Money, required=True)
    type = TransactionEventTypeEnum()
    created_by = graphene.Field(UserOrApp)
    idempotency_key = graphene.String()

    @staticmethod
    def resolve_amount(root: models.TransactionEvent, info: Any) -> Money | None:
        return money(root.amount, root.currency)

    @staticmethod
    def resolve_created_by(root: models.TransactionEvent, info: Any) -> Any:
        return root.app or root.user


def amount_field(name: str) -> tuple[graphene.Field, Any]:
    """A money field of a transaction and its resolver."""

    def resolve(root: models.TransactionItem, info: Any) -> Money | None:
        return money(getattr(root, name), root.currency)

    return graphene.Field(Money, required=True), staticmethod(resolve)


class TransactionItem(ModelType):
    class Meta:
        model = models.TransactionItem
        metadata = ("HANDLE_PAYMENTS",)

    token = UUID(required=True)
    created_at = DateTime(required=True)
    modified_at = DateTime(required=True)
    actions = listed(TransactionActionEnum)
    name = graphene.String(required=True)
    message = graphene.String(required=True)
    psp_reference = graphene.String(required=True)
    order = graphene.Field("embedded_saleor.order.types.Order")
    checkout = graphene.Field("embedded_saleor.checkout.types.Checkout")
    events = listed(TransactionEvent)
    created_by = graphene.Field(UserOrApp)
    external_url = graphene.String(required=True)
    authorized_amount, resolve_authorized_amount = amount_field("authorized")
    authorize_pending_amount, resolve_authorize_pending_amount = amount_field("authorize_pending")
    charged_amount, resolve_charged_amount = amount_field("charged")
    charge_pending_amount, resolve_charge_pending_amount = amount_field("charge_pending")
    refunded_amount, resolve_refunded_amount = amount_field("refunded")
    refund_pending_amount, resolve_refund_pending_amount = amount_field("refund_pending")
    canceled_amount, resolve_canceled_amount = amount_field("canceled")
    cancel_pending_amount, resolve_cancel_pending_amount = amount_field("cancel_pending")

    @staticmethod
    def resolve_token(root: models.TransactionItem, info: Any) -> Any:
        return root.pk

    @staticmethod
    def resolve_actions(root: models.TransactionItem, info: Any) -> list[str]:
        return root.available_actions

    @staticmethod
    def resolve_events(root: models.TransactionItem, info: Any) -> list[models.TransactionEvent]:
        return related(root, "events")

    @staticmethod
    def resolve_created_by(root: models.TransactionItem, info: Any) -> Any:
        return root.app or root.user


class PaymentGatewayConfigError(graphene.ObjectType):
    field = graphene.String()
    message = graphene.String()
    code = enum("PaymentGatewayConfigErrorCode", "GRAPHQL_ERROR INVALID NOT_FOUND")(required=True)


class PaymentGatewayConfig(graphene.ObjectType):
    id = graphene.String(required=True)
    data = JSON()
    errors = listed(PaymentGatewayConfigError, required=False)


def transaction_id(item: models.TransactionItem) -> str:
    """The global id of a transaction, which providers keep as merchant reference."""
    return global_id("TransactionItem", item.pk)
