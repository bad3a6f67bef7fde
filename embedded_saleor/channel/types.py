"""Channels in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.enums import enum
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.scalars import DateTime, Day, Hour, Minute
from embedded_saleor.core.types import CountryDisplay, ModelType, country, listed
from embedded_saleor.models.base import related

AllocationStrategyEnum = enum("AllocationStrategyEnum", "PRIORITIZE_SORTING_ORDER PRIORITIZE_HIGH_STOCK")
MarkAsPaidStrategyEnum = enum("MarkAsPaidStrategyEnum", "TRANSACTION_FLOW PAYMENT_FLOW")
TransactionFlowStrategyEnum = enum("TransactionFlowStrategyEnum", "AUTHORIZATION CHARGE")


class StockSettings(graphene.ObjectType):
    allocation_strategy = AllocationStrategyEnum(required=True)


class OrderSettings(graphene.ObjectType):
    automatically_confirm_all_new_orders = graphene.Boolean(required=True)
    automatically_fulfill_non_shippable_gift_card = graphene.Boolean(required=True)
    expire_orders_after = Minute()
    mark_as_paid_strategy = MarkAsPaidStrategyEnum(required=True)
    delete_expired_orders_after = Day(required=True)
    allow_unpaid_orders = graphene.Boolean(required=True)
    include_draft_order_in_voucher_usage = graphene.Boolean(required=True)
    draft_order_line_price_freeze_period = Hour()


class CheckoutSettings(graphene.ObjectType):
    use_legacy_error_flow = graphene.Boolean(required=True)
    automatically_complete_fully_paid_checkouts = graphene.Boolean(required=True)
    automatic_completion_delay = Minute()
    allow_legacy_gift_card_use = graphene.Boolean(required=True)


class PaymentSettings(graphene.ObjectType):
    default_transaction_flow_strategy = TransactionFlowStrategyEnum(required=True)
    release_funds_for_expired_checkouts = graphene.Boolean()
    checkout_ttl_before_releasing_funds = Hour()
    checkout_release_funds_cut_off_date = DateTime()


class Channel(ModelType):
    class Meta:
        model = models.Channel
        metadata = ("MANAGE_CHANNELS",)

    slug = graphene.String(required=True)
    name = graphene.String(required=True)
    is_active = graphene.Boolean(required=True)
    currency_code = graphene.String(required=True)
    default_country = graphene.Field(CountryDisplay, required=True)
    warehouses = listed("embedded_saleor.warehouse.types.Warehouse")
    countries = listed(CountryDisplay, required=False)
    stock_settings = graphene.Field(StockSettings, required=True)
    order_settings = graphene.Field(OrderSettings, required=True)
    checkout_settings = graphene.Field(CheckoutSettings, required=True)
    payment_settings = graphene.Field(PaymentSettings, required=True)
    tax_configuration = graphene.Field("embedded_saleor.tax.types.TaxConfiguration", required=True)

    @staticmethod
    def resolve_default_country(root: models.Channel, info: Any) -> CountryDisplay:
        return country(root.default_country)

    @staticmethod
    def resolve_warehouses(root: models.Channel, info: Any) -> list[models.Warehouse]:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return [one.warehouse for one in related(root, "channel_warehouses")]

    @staticmethod
    def resolve_countries(root: models.Channel, info: Any) -> list[CountryDisplay]:
        codes = {code for zone in related(root, "shipping_zones") for code in zone.countries}
        return [country(code) for code in sorted(codes)]

    @staticmethod
    def resolve_stock_settings(root: models.Channel, info: Any) -> models.Channel:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return root

    @staticmethod
    def resolve_order_settings(root: models.Channel, info: Any) -> models.Channel:
        info.context.require("MANAGE_CHANNELS", "MANAGE_ORDERS")
        return root

    @staticmethod
    def resolve_checkout_settings(root: models.Channel, info: Any) -> models.Channel:
        info.context.require("MANAGE_CHANNELS", "MANAGE_CHECKOUTS")
        return root

    @staticmethod
    def resolve_payment_settings(root: models.Channel, info: Any) -> models.Channel:
        info.context.require("MANAGE_CHANNELS", "HANDLE_PAYMENTS")
        return root
