"""Menus, vouchers, discounts and gift cards. None exists, so nothing here is ever resolved."""

from __future__ import annotations

import graphene

from embedded_saleor.core.connections import connection_of
from embedded_saleor.core.enums import enum
from embedded_saleor.core.scalars import DateTime, PositiveDecimal
from embedded_saleor.core.translations import translation_field
from embedded_saleor.core.types import LanguageDisplay, Money, Node, ObjectWithMetadata, listed

OrderDiscountType = enum("OrderDiscountType", "SALE VOUCHER MANUAL PROMOTION ORDER_PROMOTION")
DiscountValueTypeEnum = enum("DiscountValueTypeEnum", "FIXED PERCENTAGE")
VoucherTypeEnum = enum("VoucherTypeEnum", "SHIPPING ENTIRE_ORDER SPECIFIC_PRODUCT")


class MenuItemTranslation(graphene.ObjectType):
    class Meta:
        interfaces = (Node,)

    language = graphene.Field(LanguageDisplay, required=True)
    name = graphene.String(required=True)


class MenuItem(graphene.ObjectType):
    class Meta:
        interfaces = (Node, ObjectWithMetadata)

    name = graphene.String(required=True)
    menu = graphene.Field(lambda: Menu, required=True)
    parent = graphene.Field(lambda: MenuItem)
    category = graphene.Field("embedded_saleor.product.group_types.Category")
    collection = graphene.Field("embedded_saleor.product.group_types.Collection")
    page = graphene.Field("embedded_saleor.page.types.Page")
    level = graphene.Int(required=True)
    children = listed(lambda: MenuItem, required=False)
    url = graphene.String()
    translation = translation_field(MenuItemTranslation)


class Menu(graphene.ObjectType):
    class Meta:
        interfaces = (Node, ObjectWithMetadata)

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    items = listed(MenuItem, required=False)


class VoucherCode(graphene.ObjectType):
    id = graphene.ID(required=True)
    code = graphene.String()
    used = graphene.Int()
    is_active = graphene.Boolean()
    created_at = DateTime(required=True)


class Voucher(graphene.ObjectType):
    class Meta:
        interfaces = (Node, ObjectWithMetadata)

    name = graphene.String()
    codes = graphene.Field(
        connection_of("VoucherCode", VoucherCode)[0],
        before=graphene.String(),
        after=graphene.String(),
        first=graphene.Int(),
        last=graphene.Int(),
    )
    code = graphene.String()
    used = graphene.Int(required=True)
    start_date = DateTime(required=True)
    end_date = DateTime()
    discount_value_type = DiscountValueTypeEnum(required=True)
    discount_value = graphene.Float()
    currency = graphene.String()
    type = VoucherTypeEnum(required=True)


class OrderDiscount(graphene.ObjectType):
    class Meta:
        interfaces = (Node,)

    type = OrderDiscountType(required=True)
    name = graphene.String()
    translated_name = graphene.String()
    value_type = DiscountValueTypeEnum(required=True)
    value = PositiveDecimal(required=True)
    reason = graphene.String()
    amount = graphene.Field(Money, required=True)
    total = graphene.Field(Money, required=True)


class OrderLineDiscount(graphene.ObjectType):
    id = graphene.ID(required=True)
    type = OrderDiscountType(required=True)
    name = graphene.String()
    value_type = DiscountValueTypeEnum(required=True)
    value = PositiveDecimal(required=True)
    reason = graphene.String()
    total = graphene.Field(Money, required=True)
    unit = graphene.Field(Money, required=True)


class GiftCard(graphene.ObjectType):
    class Meta:
        interfaces = (Node, ObjectWithMetadata)

    display_code = graphene.String(required=True)
    last_4_code_chars = graphene.String(required=True, name="last4CodeChars")
    created = DateTime(required=True)
    is_active = graphene.Boolean(required=True)
    initial_balance = graphene.Field(Money, required=True)
    current_balance = graphene.Field(Money, required=True)
