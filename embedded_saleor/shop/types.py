"""The shop itself."""

from typing import Any

import graphene

from embedded_saleor import conf
from embedded_saleor.core.enums import CountryCode, LanguageCodeEnum, WeightUnitsEnum, enum
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.permissions import (
    AUTHENTICATED_APP,
    AUTHENTICATED_STAFF_USER,
    PERMISSIONS,
)
from embedded_saleor.core.types import (
    CountryDisplay,
    LanguageDisplay,
    ObjectWithMetadata,
    Permission,
    country,
    language,
    listed,
    permission,
)
from embedded_saleor.models.channel import Channel, ShopSettings

PasswordLoginModeEnum = enum("PasswordLoginModeEnum", "ENABLED CUSTOMERS_ONLY DISABLED")


class Domain(graphene.ObjectType):
    host = graphene.String(required=True)
    ssl_enabled = graphene.Boolean(required=True)
    url = graphene.String(required=True)


class Shop(graphene.ObjectType):
    class Meta:
        interfaces = (ObjectWithMetadata,)

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    description = graphene.String()
    header_text = graphene.String()
    domain = graphene.Field(Domain, required=True)
    version = graphene.String(required=True)
    schema_version = graphene.String(required=True)
    channel_currencies = listed(graphene.String)
    countries = listed(CountryDisplay)
    languages = listed(LanguageDisplay)
    default_country = graphene.Field(CountryDisplay)
    permissions = listed(Permission)
    default_weight_unit = WeightUnitsEnum()
    track_inventory_by_default = graphene.Boolean()
    limit_quantity_per_checkout = graphene.Int()
    fulfillment_auto_approve = graphene.Boolean(required=True)
    fulfillment_allow_unpaid = graphene.Boolean(required=True)
    enable_account_confirmation_by_email = graphene.Boolean()
    allow_login_without_confirmation = graphene.Boolean()
    use_legacy_shipping_zone_stock_availability = graphene.Boolean(required=True)
    password_login_mode = PasswordLoginModeEnum(required=True)

    @staticmethod
    def is_type_of(root: Any, info: Any) -> bool:
        return isinstance(root, ShopSettings)

    @staticmethod
    def resolve_id(root: ShopSettings, info: Any) -> str:
        return global_id("Shop", root.pk)

    @staticmethod
    def resolve_domain(root: ShopSettings, info: Any) -> Domain:
        url = conf.public_url()
        return Domain(host=conf.domain(), ssl_enabled=url.startswith("https://"), url=url)

    @staticmethod
    def resolve_password_login_mode(root: ShopSettings, info: Any) -> str:
        info.context.require("MANAGE_SETTINGS")
        return root.password_login_mode.upper()

    @staticmethod
    def resolve_version(root: ShopSettings, info: Any) -> str:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return conf.VERSION

    @staticmethod
    def resolve_schema_version(root: ShopSettings, info: Any) -> str:
        return conf.SCHEMA_VERSION

    @staticmethod
    def resolve_channel_currencies(root: ShopSettings, info: Any) -> list[str]:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return list(
            Channel.objects.order_by("currency_code").values_list("currency_code", flat=True).distinct()
        )

    @staticmethod
    def resolve_countries(root: ShopSettings, info: Any) -> list[CountryDisplay]:
        return [country(code) for code in CountryCode._meta.enum.__members__]

    @staticmethod
    def resolve_languages(root: ShopSettings, info: Any) -> list[LanguageDisplay]:
        return [language(code.lower().replace("_", "-")) for code in LanguageCodeEnum._meta.enum.__members__]

    @staticmethod
    def resolve_permissions(root: ShopSettings, info: Any) -> list[Permission]:
        return [permission(code) for code in PERMISSIONS]
