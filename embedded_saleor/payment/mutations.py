"""Mutations of payments: sessions of buyers, reports and records of apps, actions of staff."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import graphene
from graphql import GraphQLError

from embedded_saleor import models
from embedded_saleor.checkout.prices import checkout_of, fresh_prices
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import PermissionDenied, refuse
from embedded_saleor.core.ids import is_uuid, local_id, split_id
from embedded_saleor.core.mutations import BaseMutation
from embedded_saleor.core.scalars import UUID, DateTime, PositiveDecimal
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.payment import inputs
from embedded_saleor.payment.actions import refund_grant, request_action
from embedded_saleor.payment.by_hand import create_transaction, update_transaction
from embedded_saleor.payment.inputs import (
    TransactionCreateInput,
    TransactionEventInput,
    TransactionUpdateInput,
)
from embedded_saleor.payment.reports import News, report
from embedded_saleor.payment.types import (
    TransactionActionEnum,
    TransactionEvent,
    TransactionEventTypeEnum,
    TransactionItem,
)


def source_meant(
    text_id: str, context: Context, *, missing: str = "`Order` or `Checkout` not found."
) -> models.Checkout | models.Order:
    """The checkout (with fresh prices) or order that is to be paid; `missing` is said when there is none."""
    parts = split_id(text_id)
    if parts is None:
        raise GraphQLError(f"Invalid ID: {text_id}. Expected one of: Checkout, Order.")
    if parts[0] not in ("Checkout", "Order"):
        wording = f"Invalid ID: {text_id}. Expected one of: Checkout, Order, received: {parts[0]}."
        raise refuse("id", "INVALID", wording)
    source: models.Checkout | models.Order | None = None
    if is_uuid(parts[1]):
        source = checkout_of(parts[1]) if parts[0] == "Checkout" else order_of(parts[1])
    if source is None:
        raise refuse("id", "NOT_FOUND", missing)
    if isinstance(source, models.Checkout):
        fresh_prices(source, context)
    return source


def order_of(key: str) -> models.Order | None:
    found: models.Order | None = models.Order.objects.select_related("channel").filter(pk=key).first()
    return found


def item_meant(text_id: str | None, token: Any = None) -> models.TransactionItem:
    key = str(token) if token else local_id(text_id, "TransactionItem")
    item = models.TransactionItem.objects.filter(pk=key).first() if key and is_uuid(key) else None
    if item is None:
        raise refuse("id", "NOT_FOUND", f"Couldn't resolve to a node: {text_id or token}")
    return item


def require_owner(item: models.TransactionItem, context: Context) -> None:
    """An app may change its own transactions; staff those that no app owns."""
    identifier = context.app.identifier if context.app else ""
    owned = bool(item.app_identifier or item.app_id)
    if context.app is None:
        allowed = not owned
    else:
        allowed = not owned or item.app_id == context.app.pk or item.app_identifier == identifier
    if not allowed:
        raise PermissionDenied("OWNER", "HANDLE_PAYMENTS")


class TransactionCreate(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)
        transaction = TransactionCreateInput(required=True)
        transaction_event = TransactionEventInput()

    class Meta:
        error_type = inputs.TransactionCreateError
        permissions = ("HANDLE_PAYMENTS",)
        atomic = False

    transaction = graphene.Field(TransactionItem)

    @classmethod
    def perform(
        cls, context: Context, *, id: str, transaction: Any, transaction_event: Any = None
    ) -> Mapping[str, Any]:
        source = source_meant(id, context, missing=f"Couldn't resolve to a node: {id}")
        fields = {
            **inputs.details_of(transaction),
            "metadata": inputs.metadata_of(transaction, "metadata"),
            "private_metadata": inputs.metadata_of(transaction, "private_metadata"),
        }
        item = create_transaction(
            source=source,
            fields=fields,
            amounts=inputs.amounts_of(transaction, source.currency),
            event=transaction_event,
            context=context,
        )
        return {"transaction": item}


class TransactionUpdate(BaseMutation):
    class Arguments:
        id = graphene.ID()
        token = UUID()
        transaction = TransactionUpdateInput()
        transaction_event = TransactionEventInput()

    class Meta:
        error_type = inputs.TransactionUpdateError
        permissions = ("HANDLE_PAYMENTS",)

    transaction = graphene.Field(TransactionItem)

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        id: str | None = None,
        token: Any = None,
        transaction: Any = None,
        transaction_event: Any = None,
    ) -> Mapping[str, Any]:
        item = item_meant(id, token)
        require_owner(item, context)
        given = transaction or {}
        fields = inputs.details_of(given)
        for name in ("metadata", "private_metadata"):
            fields[name] = {**getattr(item, name), **inputs.metadata_of(given, name)}
        changed = update_transaction(
            item=item,
            fields=fields,
            amounts=inputs.amounts_of(given, item.currency),
            event=transaction_event,
            context=context,
        )
        return {"transaction": changed}


class TransactionEventReport(BaseMutation):
    class Arguments:
        id = graphene.ID()
        token = UUID()
        psp_reference = graphene.String(required=True)
        type = TransactionEventTypeEnum(required=True)
        amount = PositiveDecimal()
        time = DateTime()
        external_url = graphene.String()
        message = graphene.String()
        available_actions = listed(TransactionActionEnum, required=False)
        transaction_metadata = listed(MetadataInput, required=False)
        transaction_private_metadata = listed(MetadataInput, required=False)

    class Meta:
        error_type = inputs.TransactionEventReportError
        permissions = ("HANDLE_PAYMENTS",)
        atomic = False

    already_processed = graphene.Boolean()
    transaction = graphene.Field(TransactionItem)
    transaction_event = graphene.Field(TransactionEvent)

    @classmethod
    def perform(cls, context: Context, **given: Any) -> Mapping[str, Any]:
        item = item_meant(given.get("id"), given.get("token"))
        require_owner(item, context)
        news = News(
            type=str(given["type"]),
            psp_reference=given["psp_reference"],
            amount=given.get("amount"),
            time=given.get("time"),
            external_url=given.get("external_url") or "",
            message=given.get("message") or "",
            actions=given.get("available_actions"),
            metadata=inputs.metadata_of(given, "transaction_metadata"),
            private_metadata=inputs.metadata_of(given, "transaction_private_metadata"),
        )
        told = report(item=item, news=news, context=context)
        return {
            "already_processed": told.already_processed,
            "transaction": told.item,
            "transaction_event": told.event,
        }


class TransactionRequestAction(BaseMutation):
    class Arguments:
        id = graphene.ID()
        token = UUID()
        action_type = TransactionActionEnum(required=True)
        amount = PositiveDecimal()
        refund_reason = graphene.String()

    class Meta:
        error_type = inputs.TransactionRequestActionError
        permissions = ("HANDLE_PAYMENTS",)
        atomic = False

    transaction = graphene.Field(TransactionItem)

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        action_type: str,
        id: str | None = None,
        token: Any = None,
        amount: Decimal | None = None,
        refund_reason: str | None = None,
    ) -> Mapping[str, Any]:
        item = item_meant(id, token)
        if refund_reason and action_type != "REFUND":
            wording = "Reason can be set only for REFUND action."
            raise refuse("refund_reason", "INVALID", wording)
        request_action(
            item=item, action=str(action_type), amount=amount, context=context, reason=refund_reason or ""
        )
        return {"transaction": item}


class TransactionRequestRefundForGrantedRefund(BaseMutation):
    class Arguments:
        id = graphene.ID()
        token = UUID()
        granted_refund_id = graphene.ID(required=True)

    class Meta:
        error_type = inputs.TransactionRequestRefundForGrantedRefundError
        permissions = ("HANDLE_PAYMENTS",)
        atomic = False

    transaction = graphene.Field(TransactionItem)

    @classmethod
    def perform(
        cls, context: Context, *, granted_refund_id: str, id: str | None = None, token: Any = None
    ) -> Mapping[str, Any]:
        key = local_id(granted_refund_id, "OrderGrantedRefund")
        grant = models.OrderGrantedRefund.objects.filter(pk=key).first() if key else None
        if grant is None:
            wording = f"Couldn't resolve to a node: {granted_refund_id}"
            raise refuse("granted_refund_id", "NOT_FOUND", wording)
        item = grant.transaction or item_meant(id, token)
        if item.order_id != grant.order_id:
            wording = "The granted refund belongs to different order than transaction."
            raise refuse("granted_refund_id", "INVALID", wording)
        refund_grant(item=item, grant=grant, context=context)
        return {"transaction": item}
