"""Inputs of checkouts, and how they become what the operations take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from embedded_saleor.account.errors import AddressTypeEnum
from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.checkout.lines import Wish
from embedded_saleor.core.enums import LanguageCodeEnum
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.mutations import error_type
from embedded_saleor.core.scalars import PositiveDecimal
from embedded_saleor.core.types import MetadataInput, listed

CheckoutError = error_type(
    "Checkout",
    "BILLING_ADDRESS_NOT_SET CHECKOUT_NOT_FULLY_PAID GRAPHQL_ERROR PRODUCT_NOT_PUBLISHED"
    " PRODUCT_UNAVAILABLE_FOR_PURCHASE INSUFFICIENT_STOCK INVALID INVALID_SHIPPING_METHOD NOT_FOUND"
    " PAYMENT_ERROR PRICE_OVERRIDE_REASON_WITHOUT_OVERRIDE QUANTITY_GREATER_THAN_LIMIT REQUIRED"
    " SHIPPING_ADDRESS_NOT_SET SHIPPING_METHOD_NOT_APPLICABLE DELIVERY_METHOD_NOT_APPLICABLE"
    " SHIPPING_METHOD_NOT_SET SHIPPING_NOT_REQUIRED TAX_ERROR UNIQUE VOUCHER_NOT_APPLICABLE"
    " GIFT_CARD_NOT_APPLICABLE ZERO_QUANTITY MISSING_CHANNEL_SLUG CHANNEL_INACTIVE"
    " UNAVAILABLE_VARIANT_IN_CHANNEL EMAIL_NOT_SET NO_LINES INACTIVE_PAYMENT NON_EDITABLE_GIFT_LINE"
    " NON_REMOVABLE_GIFT_LINE SHIPPING_CHANGE_FORBIDDEN MISSING_ADDRESS_DATA",
    variants=listed(graphene.ID, required=False),
    lines=listed(graphene.ID, required=False),
    address_type=AddressTypeEnum(),
)
DeliveryOptionsCalculateError = error_type("DeliveryOptionsCalculate", "GRAPHQL_ERROR NOT_FOUND INVALID")


class CheckoutLineInput(graphene.InputObjectType):
    quantity = graphene.Int(required=True)
    variant_id = graphene.ID(required=True)
    price = PositiveDecimal()
    price_override_reason = graphene.String()
    force_new_line = graphene.Boolean(default_value=False)
    metadata = listed(MetadataInput, required=False)


class CheckoutLineUpdateInput(graphene.InputObjectType):
    variant_id = graphene.ID()
    quantity = graphene.Int()
    price = PositiveDecimal()
    price_override_reason = graphene.String()
    line_id = graphene.ID()
    metadata = listed(MetadataInput, required=False)


class CheckoutAddressValidationRules(graphene.InputObjectType):
    check_required_fields = graphene.Boolean(default_value=True)
    check_fields_format = graphene.Boolean(default_value=True)
    enable_fields_normalization = graphene.Boolean(default_value=True)


class CheckoutValidationRules(graphene.InputObjectType):
    shipping_address = CheckoutAddressValidationRules()
    billing_address = CheckoutAddressValidationRules()


class CheckoutCreateInput(graphene.InputObjectType):
    channel = graphene.String()
    lines = listed(CheckoutLineInput)
    email = graphene.String()
    save_shipping_address = graphene.Boolean()
    shipping_address = AddressInput()
    save_billing_address = graphene.Boolean()
    billing_address = AddressInput()
    language_code = LanguageCodeEnum()
    validation_rules = CheckoutValidationRules()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)


def pairs(items: Sequence[Mapping[str, Any]] | None, field: str = "metadata") -> dict[str, str]:
    """Metadata of an input. Raises `Refused` for an empty key."""
    found = {item["key"]: item["value"] for item in items or ()}
    if any(not key.strip() for key in found):
        raise refuse(field, "REQUIRED", "Metadata key cannot be empty.")
    return found


def wish_of(data: Mapping[str, Any]) -> Wish:
    """A line of an input as a wish. Raises `Refused` for an id of something else."""
    return Wish(
        variant_id=_variant_pk(data.get("variant_id")),
        line_id=_line_pk(data.get("line_id")),
        quantity=data.get("quantity"),
        new_line=bool(data.get("force_new_line")),
        price=data.get("price"),
        price_given="price" in data,
        price_reason=data.get("price_override_reason"),
        metadata=pairs(data.get("metadata")),
    )


def _variant_pk(text_id: str | None) -> int | None:
    if text_id is None:
        return None
    pk = local_id(text_id, "ProductVariant")
    if pk is None or not pk.isdecimal():
        wording = f"Invalid ID: {text_id}. Expected: ProductVariant."
        raise refuse("variant_id", "GRAPHQL_ERROR", wording)
    return int(pk)


def _line_pk(text_id: str | None) -> str | None:
    if text_id is None:
        return None
    pk = local_id(text_id, "CheckoutLine")
    if pk is None:
        raise refuse("line_id", "GRAPHQL_ERROR", f"Invalid ID: {text_id}. Expected: CheckoutLine.")
    return pk
