"""Payments in the schema."""

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.ids import is_uuid, local_id
from embedded_saleor.core.scalars import UUID
from embedded_saleor.core.types import node
from embedded_saleor.payment import events, mutations, session_mutations
from embedded_saleor.payment.old_types import Payment
from embedded_saleor.payment.types import TransactionItem

__all__ = ["Mutations", "Queries", "events"]


class Queries:
    payment = graphene.Field(Payment, id=graphene.ID(required=True))
    transaction = graphene.Field(TransactionItem, id=graphene.ID(), token=UUID())

    @staticmethod
    def resolve_payment(root: Any, info: Any, id: str) -> models.Payment | None:
        info.context.require("MANAGE_ORDERS")
        return node(id, Payment)  # type: ignore[no-any-return]

    @staticmethod
    def resolve_transaction(
        root: Any, info: Any, id: str | None = None, token: Any = None
    ) -> models.TransactionItem | None:
        info.context.require("HANDLE_PAYMENTS")
        key = str(token) if token else local_id(id, "TransactionItem")
        if not key or not is_uuid(key):
            return None
        found: models.TransactionItem | None = models.TransactionItem.objects.filter(pk=key).first()
        return found


class Mutations:
    payment_gateway_initialize = session_mutations.PaymentGatewayInitialize.Field()
    transaction_initialize = session_mutations.TransactionInitialize.Field()
    transaction_process = session_mutations.TransactionProcess.Field()
    transaction_create = mutations.TransactionCreate.Field()
    transaction_update = mutations.TransactionUpdate.Field()
    transaction_event_report = mutations.TransactionEventReport.Field()
    transaction_request_action = mutations.TransactionRequestAction.Field()
    transaction_request_refund_for_granted_refund = mutations.TransactionRequestRefundForGrantedRefund.Field()
