"""Inputs of orders that may still change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.core.enums import LanguageCodeEnum
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.scalars import PositiveDecimal
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.models import User


class OrderLineInput(graphene.InputObjectType):
    quantity = graphene.Int(required=True)


class OrderLineCreateInput(OrderLineInput):
    variant_id = graphene.ID(required=True)
    force_new_line = graphene.Boolean(default_value=False)
    price = PositiveDecimal()


class DraftOrderInput(graphene.InputObjectType):
    billing_address = AddressInput()
    save_billing_address = graphene.Boolean()
    user = graphene.ID()
    user_email = graphene.String()
    discount = PositiveDecimal()
    shipping_address = AddressInput()
    save_shipping_address = graphene.Boolean()
    shipping_method = graphene.ID()
    voucher = graphene.ID()
    voucher_code = graphene.String()
    customer_note = graphene.String()
    channel_id = graphene.ID()
    redirect_url = graphene.String()
    external_reference = graphene.String()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)
    language_code = LanguageCodeEnum()


class DraftOrderCreateInput(DraftOrderInput):
    lines = listed(OrderLineCreateInput, required=False)


class OrderUpdateShippingInput(graphene.InputObjectType):
    shipping_method = graphene.ID()


def customer_meant(input: Mapping[str, Any]) -> User | None:
    """Whose order it is: the account of the e-mail where one is given, else the user."""
    if email := input.get("user_email"):
        return User.objects.filter(email=email, is_active=True).first()
    if not input.get("user"):
        return None
    key = local_id(input["user"], "User")
    if key is None:
        raise refuse("user", "GRAPHQL_ERROR", f"Invalid ID: {input['user']}. Expected: User.")
    user: User | None = User.objects.filter(pk=key).first()
    if user is None:
        raise refuse("user", "NOT_FOUND", f"Couldn't resolve to a node: {input['user']}")
    return user


def refuse_vouchers(input: Mapping[str, Any]) -> None:
    """There are none, so every one is refused."""
    if input.get("voucher"):
        raise refuse("voucher", "NOT_FOUND", f"Couldn't resolve to a node: {input['voucher']}")
    if input.get("voucher_code"):
        raise refuse("voucher_code", "INVALID_VOUCHER_CODE", "Voucher code is invalid.")


def with_keys(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Rows of lines, each with its variant's `key`. Raises `Refused` for ids of anything else."""
    found = []
    for row in rows:
        key = local_id(row["variant_id"], "ProductVariant")
        if key is None:
            wording = f"Invalid ID: {row['variant_id']}. Expected: ProductVariant."
            raise refuse("variant_id", "GRAPHQL_ERROR", wording)
        found.append({**row, "key": int(key)})
    return found
