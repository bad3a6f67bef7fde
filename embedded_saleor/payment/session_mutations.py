"""Mutations of buyers who pay: gateways and sessions."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.channel.types import TransactionFlowStrategyEnum
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import PermissionDenied, refuse
from embedded_saleor.core.mutations import BaseMutation
from embedded_saleor.core.scalars import JSON, UUID, PositiveDecimal
from embedded_saleor.core.types import listed
from embedded_saleor.models.base import related
from embedded_saleor.payment import inputs, sessions
from embedded_saleor.payment.inputs import (
    PaymentGatewayToInitialize,
)
from embedded_saleor.payment.kinds import EventType
from embedded_saleor.payment.mutations import item_meant, source_meant
from embedded_saleor.payment.types import (
    PaymentGatewayConfig,
    PaymentGatewayConfigError,
    TransactionEvent,
    TransactionItem,
)
from embedded_saleor.webhook.delivery import call_sync, listening

GATEWAY = "PAYMENT_GATEWAY_INITIALIZE_SESSION"


NO_GATEWAY = "Active app with `HANDLE_PAYMENT` permissions or app webhook not found."


def client_ip(given: str | None, context: Context) -> str | None:
    """Where the buyer pays from; an app that pays on the buyer's behalf tells it."""
    if given:
        require_payment_app(context)
    return given or context.client_ip


def require_payment_app(context: Context) -> None:
    if context.app is None or not context.has("HANDLE_PAYMENTS"):
        raise PermissionDenied("HANDLE_PAYMENTS")


class PaymentGatewayInitialize(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)
        amount = PositiveDecimal()
        payment_gateways = listed(PaymentGatewayToInitialize, required=False)

    class Meta:
        error_type = inputs.PaymentGatewayInitializeError
        atomic = False

    gateway_configs = listed(PaymentGatewayConfig, required=False)

    @classmethod
    def perform(
        cls, context: Context, *, id: str, amount: Decimal | None = None, payment_gateways: Any = None
    ) -> Mapping[str, Any]:
        source = source_meant(id, context)
        asked = sessions.open_amount(source, amount)
        apps = {webhook.app.identifier: webhook.app for webhook in listening(GATEWAY)}
        wanted = (
            {one["id"]: one.get("data") for one in payment_gateways}
            if payment_gateways
            else dict.fromkeys(apps)
        )
        configs = [
            gateway_config(name, apps.get(name), source, data, asked, context)
            for name, data in wanted.items()
        ]
        return {"gateway_configs": configs}


def gateway_config(
    name: str,
    app: models.App | None,
    source: models.Checkout | models.Order,
    data: Any,
    amount: Decimal,
    context: Context,
) -> PaymentGatewayConfig:
    """What one gateway's app answers, or why it does not."""
    if app is None:
        return PaymentGatewayConfig(id=name, data=None, errors=[config_error("NOT_FOUND", NO_GATEWAY)])
    answers = call_sync(GATEWAY, source, app=app, by=context.requestor, data=data, amount=amount)
    body = answers[0].data if answers else None
    if not isinstance(body, Mapping) or "data" not in body:
        wording = "Unable to process a payment gateway response."
        return PaymentGatewayConfig(id=name, data=None, errors=[config_error("INVALID", wording)])
    return PaymentGatewayConfig(id=name, data=body["data"], errors=[])


def config_error(code: str, message: str) -> PaymentGatewayConfigError:
    return PaymentGatewayConfigError(field="id", message=message, code=code)


class TransactionInitialize(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)
        idempotency_key = graphene.String()
        payment_gateway = PaymentGatewayToInitialize(required=True)
        amount = PositiveDecimal()
        action = TransactionFlowStrategyEnum()
        customer_ip_address = graphene.String()

    class Meta:
        error_type = inputs.TransactionInitializeError
        atomic = False

    transaction = graphene.Field(TransactionItem)
    transaction_event = graphene.Field(TransactionEvent)
    data = JSON()

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        id: str,
        payment_gateway: Mapping[str, Any],
        idempotency_key: str | None = None,
        amount: Decimal | None = None,
        action: str | None = None,
        customer_ip_address: str | None = None,
    ) -> Mapping[str, Any]:
        source = source_meant(id, context)
        if idempotency_key == "":
            raise refuse("idempotency_key", "INVALID", "Cannot be provided as an empty string.")
        if action:
            require_payment_app(context)
        session = sessions.Session(
            source=source,
            action=action or source.channel.default_transaction_flow_strategy,
            amount=sessions.open_amount(source, amount),
            data=payment_gateway.get("data"),
            client_ip=client_ip(customer_ip_address, context),
            idempotency_key=idempotency_key,
        )
        if len(related(source, "transactions")) >= sessions.LIMIT:
            wording = f"{type(source).__name__} transactions limit of {sessions.LIMIT} reached."
            raise refuse("id", "INVALID", wording)
        app = active_app(payment_gateway["id"])
        if app is None:
            raise refuse("payment_gateway", "NOT_FOUND", "App with provided identifier not found.")
        return result(sessions.initialize(app=app, session=session, context=context))


def active_app(identifier: str) -> models.App | None:
    found: models.App | None = models.App.objects.filter(
        identifier=identifier, is_active=True, removed_at__isnull=True
    ).first()
    return found


def result(told: sessions.Result) -> Mapping[str, Any]:
    return {"transaction": told.item, "transaction_event": told.event, "data": told.data}


class TransactionProcess(BaseMutation):
    class Arguments:
        id = graphene.ID()
        token = UUID()
        data = JSON()
        customer_ip_address = graphene.String()

    class Meta:
        error_type = inputs.TransactionProcessError
        atomic = False

    transaction = graphene.Field(TransactionItem)
    transaction_event = graphene.Field(TransactionEvent)
    data = JSON()

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        id: str | None = None,
        token: Any = None,
        data: Any = None,
        customer_ip_address: str | None = None,
    ) -> Mapping[str, Any]:
        item = item_meant(id, token)
        ended = sessions.ended_event(item)
        if ended is not None:
            return {"transaction": item, "transaction_event": ended, "data": None}
        request = sessions.pending_request(item)
        source = item.checkout or item.order
        if source is None:
            wording = "Transaction doesn't have attached order or checkout."
            raise refuse("id", "INVALID", wording)
        app = owning_app(item)
        session = sessions.Session(
            source=source,
            action=sessions.FLOW_OF[EventType(request.type)],
            amount=request.amount,
            data=data,
            client_ip=client_ip(customer_ip_address, context),
        )
        return result(sessions.process(item=item, app=app, session=session, context=context))


def owning_app(item: models.TransactionItem) -> models.App:
    if not item.app_identifier:
        wording = "Transaction doesn't have attached app that could process the request."
        raise refuse("id", "MISSING_PAYMENT_APP_RELATION", wording)
    app = active_app(item.app_identifier)
    if app is None:
        wording = "Payment app attached to the transaction, doesn't exist."
        raise refuse("id", "MISSING_PAYMENT_APP", wording)
    return app
