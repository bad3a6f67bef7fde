"""Inputs of customers."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.core.enums import LanguageCodeEnum
from embedded_saleor.core.types import MetadataInput, listed


class AccountRegisterInput(graphene.InputObjectType):
    first_name = graphene.String()
    last_name = graphene.String()
    language_code = LanguageCodeEnum()
    email = graphene.String(required=True)
    password = graphene.String(required=True)
    redirect_url = graphene.String()
    metadata = listed(MetadataInput, required=False)
    channel = graphene.String()


class AccountInput(graphene.InputObjectType):
    first_name = graphene.String()
    last_name = graphene.String()
    language_code = LanguageCodeEnum()
    default_billing_address = AddressInput()
    default_shipping_address = AddressInput()
    metadata = listed(MetadataInput, required=False)


def customer_fields() -> dict[str, Any]:
    """Fields that creating and changing a customer share."""
    return {
        "default_billing_address": AddressInput(),
        "default_shipping_address": AddressInput(),
        "first_name": graphene.String(),
        "last_name": graphene.String(),
        "email": graphene.String(),
        "is_active": graphene.Boolean(),
        "is_confirmed": graphene.Boolean(),
        "note": graphene.String(),
        "metadata": listed(MetadataInput, required=False),
        "private_metadata": listed(MetadataInput, required=False),
        "language_code": LanguageCodeEnum(),
        "external_reference": graphene.String(),
    }


CustomerInput = type("CustomerInput", (graphene.InputObjectType,), customer_fields())


UserCreateInput = type(
    "UserCreateInput",
    (graphene.InputObjectType,),
    {**customer_fields(), "redirect_url": graphene.String(), "channel": graphene.String()},
)
