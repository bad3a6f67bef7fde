"""Inputs of transactions."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import graphene
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from embedded_saleor.core.errors import Problem, Refused
from embedded_saleor.core.mutations import error_type
from embedded_saleor.core.scalars import JSON, PositiveDecimal
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.payment.types import TransactionActionEnum
from embedded_saleor.tax.rounding import rounded

RECORD_CODES = "INVALID GRAPHQL_ERROR NOT_FOUND INCORRECT_CURRENCY METADATA_KEY_REQUIRED UNIQUE"
TransactionCreateError = error_type("TransactionCreate", RECORD_CODES)
TransactionUpdateError = error_type("TransactionUpdate", RECORD_CODES)
TransactionInitializeError = error_type(
    "TransactionInitialize", "GRAPHQL_ERROR INVALID NOT_FOUND UNIQUE CHECKOUT_COMPLETION_IN_PROGRESS"
)
TransactionProcessError = error_type(
    "TransactionProcess",
    "GRAPHQL_ERROR INVALID NOT_FOUND TRANSACTION_ALREADY_PROCESSED MISSING_PAYMENT_APP_RELATION"
    " MISSING_PAYMENT_APP CHECKOUT_COMPLETION_IN_PROGRESS",
)
TransactionEventReportError = error_type(
    "TransactionEventReport", "INVALID GRAPHQL_ERROR NOT_FOUND INCORRECT_DETAILS ALREADY_EXISTS REQUIRED"
)
TransactionRequestActionError = error_type(
    "TransactionRequestAction",
    "INVALID REQUIRED GRAPHQL_ERROR NOT_FOUND MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK",
)
TransactionRequestRefundForGrantedRefundError = error_type(
    "TransactionRequestRefundForGrantedRefund",
    "INVALID GRAPHQL_ERROR NOT_FOUND AMOUNT_GREATER_THAN_AVAILABLE"
    " MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK REFUND_ALREADY_PROCESSED REFUND_IS_PENDING",
)
PaymentGatewayInitializeError = error_type("PaymentGatewayInitialize", "GRAPHQL_ERROR INVALID NOT_FOUND")

AMOUNTS = {
    "amount_authorized": "authorized",
    "amount_charged": "charged",
    "amount_refunded": "refunded",
    "amount_canceled": "canceled",
}
DETAILS = ("name", "message", "psp_reference", "external_url", "available_actions")


class PaymentGatewayToInitialize(graphene.InputObjectType):
    id = graphene.String(required=True)
    data = JSON()


class MoneyInput(graphene.InputObjectType):
    currency = graphene.String(required=True)
    amount = PositiveDecimal(required=True)


def record_fields() -> dict[str, Any]:
    """Fields that creating and updating a transaction share."""
    return {
        "name": graphene.String(),
        "message": graphene.String(),
        "psp_reference": graphene.String(),
        "available_actions": listed(TransactionActionEnum, required=False),
        **{name: MoneyInput() for name in AMOUNTS},
        "metadata": listed(MetadataInput, required=False),
        "private_metadata": listed(MetadataInput, required=False),
        "external_url": graphene.String(),
    }


TransactionCreateInput = type("TransactionCreateInput", (graphene.InputObjectType,), record_fields())
TransactionUpdateInput = type("TransactionUpdateInput", (graphene.InputObjectType,), record_fields())


class TransactionEventInput(graphene.InputObjectType):
    psp_reference = graphene.String()
    message = graphene.String()


def details_of(data: Mapping[str, Any]) -> dict[str, Any]:
    """Plain fields of the input, as the transaction stores them. Raises `Refused` for a broken address."""
    try:
        URLValidator()(data.get("external_url") or "https://example.com/")
    except ValidationError as error:
        problem = Problem("transaction", "INVALID", "Invalid format of `externalUrl`.")
        raise Refused([problem]) from error
    found = {name: data[name] for name in DETAILS if data.get(name) is not None}
    if "available_actions" in found:
        found["available_actions"] = sorted(set(found["available_actions"]))
    return found


def amounts_of(data: Mapping[str, Any], currency: str) -> dict[str, Decimal]:
    """Amounts of the input. Raises `Refused` for another currency."""
    given = {name: data[name] for name in AMOUNTS if data.get(name)}
    wording = f"Currency needs to be the same as for order: {currency}"
    problems = [
        Problem(name, "INCORRECT_CURRENCY", wording)
        for name, value in given.items()
        if value["currency"] != currency
    ]
    if problems:
        raise Refused(problems)
    return {AMOUNTS[name]: rounded(value["amount"], currency) for name, value in given.items()}


def metadata_of(data: Mapping[str, Any], name: str) -> dict[str, str]:
    """Metadata of the input. Raises `Refused` for an empty key."""
    found = {item["key"]: item["value"] for item in data.get(name) or ()}
    if any(not key.strip() for key in found):
        wording = f"{name} key cannot be empty."
        raise Refused([Problem("transaction", "METADATA_KEY_REQUIRED", wording)])
    return found
