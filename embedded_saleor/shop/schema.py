"""The shop in the schema."""

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import WeightUnitsEnum
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import BaseMutation, error_type, save
from embedded_saleor.models.channel import ShopSettings, shop_settings
from embedded_saleor.shop.types import PasswordLoginModeEnum, Shop

ShopError = error_type(
    "Shop",
    "ALREADY_EXISTS CANNOT_FETCH_TAX_RATES GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE"
    " PASSWORD_AUTH_RESTRICTION",
)


class ShopSettingsInput(graphene.InputObjectType):
    name = graphene.String()
    header_text = graphene.String()
    description = graphene.String()
    track_inventory_by_default = graphene.Boolean()
    default_weight_unit = WeightUnitsEnum()
    fulfillment_auto_approve = graphene.Boolean()
    fulfillment_allow_unpaid = graphene.Boolean()
    limit_quantity_per_checkout = graphene.Int()
    enable_account_confirmation_by_email = graphene.Boolean()
    allow_login_without_confirmation = graphene.Boolean()
    use_legacy_shipping_zone_stock_availability = graphene.Boolean()
    password_login_mode = PasswordLoginModeEnum()


class ShopSettingsUpdate(BaseMutation):
    shop = graphene.Field(Shop)

    class Arguments:
        input = ShopSettingsInput(required=True)

    class Meta:
        error_type = ShopError
        permissions = ("MANAGE_SETTINGS",)

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        shop = shop_settings()
        mode = input.get("password_login_mode")
        if mode and mode != "ENABLED" and context.login_mode:
            wording = "Cannot restrict password login while authenticated with a password."
            raise refuse("password_login_mode", "PASSWORD_AUTH_RESTRICTION", wording)
        for name, value in input.items():
            setattr(shop, name, str(value).lower() if name == "password_login_mode" else value)
        save(shop)
        return {"shop": shop}


class Queries:
    shop = graphene.Field(Shop, required=True)

    @staticmethod
    def resolve_shop(root: Any, info: Any) -> ShopSettings:
        return shop_settings()


class Mutations:
    shop_settings_update = ShopSettingsUpdate.Field()
