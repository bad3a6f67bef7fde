"""Paying for a checkout as clients did before transactions."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import graphene
from django.db import transaction

from embedded_saleor import models
from embedded_saleor.checkout.completion import check_shipping
from embedded_saleor.checkout.inputs import pairs
from embedded_saleor.checkout.lines import unavailable_variants
from embedded_saleor.checkout.mutations import meant
from embedded_saleor.checkout.prices import fresh_prices, lines_of
from embedded_saleor.checkout.types import Checkout
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import enum
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import BaseMutation, error_type
from embedded_saleor.core.scalars import PositiveDecimal
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.payment.old_payments import deactivate, is_open
from embedded_saleor.payment.old_types import Payment

StorePaymentMethodEnum = enum("StorePaymentMethodEnum", "ON_SESSION OFF_SESSION NONE")
PaymentError = error_type(
    "Payment",
    "BILLING_ADDRESS_NOT_SET GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE PARTIAL_PAYMENT_NOT_ALLOWED"
    " SHIPPING_ADDRESS_NOT_SET INVALID_SHIPPING_METHOD SHIPPING_METHOD_NOT_SET PAYMENT_ERROR"
    " NOT_SUPPORTED_GATEWAY CHANNEL_INACTIVE BALANCE_CHECK_ERROR CHECKOUT_EMAIL_NOT_SET"
    " UNAVAILABLE_VARIANT_IN_CHANNEL NO_CHECKOUT_LINES CHECKOUT_COMPLETION_IN_PROGRESS"
    " CHECKOUT_HAS_TRANSACTION",
    variants=listed(graphene.ID, required=False),
)


class PaymentInput(graphene.InputObjectType):
    gateway = graphene.String(required=True)
    token = graphene.String()
    amount = PositiveDecimal()
    return_url = graphene.String()
    store_payment_method = StorePaymentMethodEnum(default_value="NONE")
    metadata = listed(MetadataInput, required=False)


class CheckoutPaymentCreate(BaseMutation):
    """A payment in place of those made before; it is charged when the checkout is completed."""

    checkout = graphene.Field(Checkout)
    payment = graphene.Field(Payment)

    class Arguments:
        id = graphene.ID()
        checkout_id = graphene.ID()
        input = PaymentInput(required=True)

    class Meta:
        error_type = PaymentError
        atomic = False

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        input: Mapping[str, Any],
        id: str | None = None,
        checkout_id: str | None = None,
    ) -> Mapping[str, Any]:
        checkout = meant(id or checkout_id, lock=False)
        amount = checked_amount(checkout, input, context)
        with transaction.atomic():
            checkout = meant(id or checkout_id)
            deactivate(checkout)
            payment = new_payment(checkout, amount, input, context) if amount else None
        return {"checkout": checkout, "payment": payment}


def checked_amount(checkout: models.Checkout, input: Mapping[str, Any], context: Context) -> Decimal:
    """What is to be paid: all of it. Raises `Refused`; asks Apps, so nothing may be locked."""
    if checkout.transactions.exists():
        wording = "Mixing Payments and Transactions within one Checkout object is not allowed."
        raise refuse(None, "CHECKOUT_HAS_TRANSACTION", wording)
    if not checkout.email:
        raise refuse(None, "CHECKOUT_EMAIL_NOT_SET", "Checkout email must be set.")
    check_gateway(input)
    gone = unavailable_variants(checkout, now=context.now)
    if gone:
        wording = "Some of the checkout lines variants are unavailable."
        raise refuse("token", "UNAVAILABLE_VARIANT_IN_CHANNEL", wording, variants=gone)
    if not lines_of(checkout):
        wording = "Cannot create payment for checkout without lines."
        raise refuse("lines", "NO_CHECKOUT_LINES", wording)
    check_shipping(checkout, context)
    if checkout.billing_address is None:
        raise refuse("billing_address", "BILLING_ADDRESS_NOT_SET", "Billing address is not set")
    fresh_prices(checkout, context)
    total = checkout.total_gross_amount
    if input.get("amount") is not None and input["amount"] != total:
        wording = "Partial payments are not allowed, amount should be equal checkout's total."
        raise refuse("amount", "PARTIAL_PAYMENT_NOT_ALLOWED", wording)
    return total


def check_gateway(input: Mapping[str, Any]) -> None:
    gateway = input["gateway"]
    if not is_open(gateway):
        wording = f"The gateway {gateway} is not available for this checkout."
        raise refuse("gateway", "NOT_SUPPORTED_GATEWAY", wording)
    if not input.get("token"):
        raise refuse("token", "REQUIRED", f"Token is required for {gateway}.")


def new_payment(
    checkout: models.Checkout, amount: Decimal, input: Mapping[str, Any], context: Context
) -> models.Payment:
    made: models.Payment = models.Payment.objects.create(
        checkout=checkout,
        gateway=input["gateway"],
        token=input["token"],
        total=amount,
        currency=checkout.currency,
        customer_ip_address=context.client_ip or None,
        metadata=pairs(input.get("metadata")),
    )
    return made
