"""People and addresses."""

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import LanguageCodeEnum, PermissionEnum, ThumbnailFormatEnum
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.permissions import PERMISSIONS
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.types import CountryDisplay, Image, ModelType, country, listed, permission
from embedded_saleor.models.base import related


class Address(ModelType):
    class Meta:
        model = models.Address
        metadata = ("MANAGE_USERS",)

    first_name = graphene.String(required=True)
    last_name = graphene.String(required=True)
    company_name = graphene.String(required=True)
    street_address_1 = graphene.String(required=True, name="streetAddress1")
    street_address_2 = graphene.String(required=True, name="streetAddress2")
    city = graphene.String(required=True)
    city_area = graphene.String(required=True)
    postal_code = graphene.String(required=True)
    country = graphene.Field(CountryDisplay, required=True)
    country_area = graphene.String(required=True)
    phone = graphene.String()

    @staticmethod
    def resolve_country(root: models.Address, info: Any) -> CountryDisplay:
        return country(root.country)


class UserPermission(graphene.ObjectType):
    code = PermissionEnum(required=True)
    name = graphene.String(required=True)


class User(ModelType):
    class Meta:
        model = models.User
        metadata = ("MANAGE_USERS", "MANAGE_STAFF")

    @classmethod
    def resolve_id(cls, root: models.User, info: Any) -> str:
        """Empty for one who was entered and whose account nobody may be told of."""
        return "" if root._state.adding and root.pk is None else super().resolve_id(root, info)

    email = graphene.String(required=True)
    first_name = graphene.String(required=True)
    last_name = graphene.String(required=True)
    is_staff = graphene.Boolean(required=True)
    is_active = graphene.Boolean(required=True)
    is_confirmed = graphene.Boolean(required=True)
    addresses = listed(Address)
    note = graphene.String()
    user_permissions = listed(UserPermission, required=False)
    language_code = LanguageCodeEnum(required=True)
    default_shipping_address = graphene.Field(Address)
    default_billing_address = graphene.Field(Address)
    external_reference = graphene.String()
    avatar = graphene.Field(Image, size=graphene.Int(), format=ThumbnailFormatEnum(default_value="ORIGINAL"))
    checkout_ids = listed(graphene.ID, required=False, channel=graphene.String())
    checkouts = ConnectionField("Checkout", channel=graphene.String())
    orders = ConnectionField("Order")
    last_login = DateTime()
    date_joined = DateTime(required=True)
    updated_at = DateTime(required=True)

    @staticmethod
    def resolve_addresses(root: models.User, info: Any) -> list[models.Address]:
        return related(root, "addresses")

    @staticmethod
    def resolve_checkouts(
        root: models.User, info: Any, channel: str | None = None
    ) -> "QuerySet[models.Checkout]":
        rows: QuerySet[models.Checkout] = root.checkouts.filter(channel__is_active=True)
        return rows.filter(channel__slug=channel) if channel else rows

    @staticmethod
    def resolve_checkout_ids(root: models.User, info: Any, channel: str | None = None) -> list[str]:
        return [global_id("Checkout", row.pk) for row in User.resolve_checkouts(root, info, channel)]

    @staticmethod
    def resolve_orders(root: models.User, info: Any) -> "QuerySet[models.Order]":
        """One's own orders, or another's for those who manage orders; drafts are for these only."""
        if info.context.user != root:
            info.context.require("MANAGE_ORDERS")
        info.context.may_ask_apps = False
        if info.context.has("MANAGE_ORDERS"):
            return root.orders.all()
        return root.orders.exclude(status="DRAFT")

    @staticmethod
    def resolve_avatar(root: models.User, info: Any, **size: Any) -> None:
        """Customers show no picture of themselves."""

    @staticmethod
    def resolve_note(root: models.User, info: Any) -> str | None:
        info.context.require("MANAGE_USERS", "MANAGE_STAFF")
        return root.note

    @staticmethod
    def resolve_user_permissions(root: models.User, info: Any) -> list[UserPermission]:
        held = PERMISSIONS if root.is_superuser else sorted(root.permissions)
        return [UserPermission(code=code, name=permission(code).name) for code in held]

    @staticmethod
    def resolve_language_code(root: models.User, info: Any) -> str:
        return root.language_code.upper().replace("-", "_")
