"""Opening, changing and closing channels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.channel.types import (
    AllocationStrategyEnum,
    Channel,
    MarkAsPaidStrategyEnum,
    TransactionFlowStrategyEnum,
)
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import CountryCode
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.inputs import ReorderInput
from embedded_saleor.core.metadata import add_metadata
from embedded_saleor.core.mutations import BaseMutation, assign, error_type, found, found_many, fresh, save
from embedded_saleor.core.scalars import DateTime, Day, Hour, Minute
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.shipping.types import ShippingZone
from embedded_saleor.warehouse.types import Warehouse
from embedded_saleor.webhook.delivery import trigger_async

ChannelError = error_type(
    "Channel",
    "ALREADY_EXISTS GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE CHANNELS_CURRENCY_MUST_BE_THE_SAME"
    " CHANNEL_WITH_ORDERS DUPLICATED_INPUT_ITEM",
    shipping_zones=listed(graphene.ID, required=False),
    warehouses=listed(graphene.ID, required=False),
)
PERMISSIONS = ("MANAGE_CHANNELS",)
GROUPS = ("stock_settings", "order_settings", "checkout_settings", "payment_settings")


class StockSettingsInput(graphene.InputObjectType):
    allocation_strategy = AllocationStrategyEnum(required=True)


class OrderSettingsInput(graphene.InputObjectType):
    automatically_confirm_all_new_orders = graphene.Boolean()
    automatically_fulfill_non_shippable_gift_card = graphene.Boolean()
    expire_orders_after = Minute()
    delete_expired_orders_after = Day()
    mark_as_paid_strategy = MarkAsPaidStrategyEnum()
    allow_unpaid_orders = graphene.Boolean()
    include_draft_order_in_voucher_usage = graphene.Boolean()
    draft_order_line_price_freeze_period = Hour()
    use_legacy_line_discount_propagation = graphene.Boolean()


class CheckoutSettingsInput(graphene.InputObjectType):
    use_legacy_error_flow = graphene.Boolean()
    automatically_complete_fully_paid_checkouts = graphene.Boolean()
    allow_legacy_gift_card_use = graphene.Boolean()


class PaymentSettingsInput(graphene.InputObjectType):
    default_transaction_flow_strategy = TransactionFlowStrategyEnum()
    release_funds_for_expired_checkouts = graphene.Boolean()
    checkout_ttl_before_releasing_funds = Hour()
    checkout_release_funds_cut_off_date = DateTime()


class ChannelInput(graphene.InputObjectType):
    class Meta:
        abstract = True

    is_active = graphene.Boolean()
    stock_settings = StockSettingsInput()
    add_shipping_zones = listed(graphene.ID, required=False)
    add_warehouses = listed(graphene.ID, required=False)
    order_settings = OrderSettingsInput()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)
    checkout_settings = CheckoutSettingsInput()
    payment_settings = PaymentSettingsInput()


class ChannelCreateInput(ChannelInput):
    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    currency_code = graphene.String(required=True)
    default_country = CountryCode(required=True)


class ChannelUpdateInput(ChannelInput):
    name = graphene.String()
    slug = graphene.String()
    default_country = CountryCode()
    remove_shipping_zones = listed(graphene.ID, required=False)
    remove_warehouses = listed(graphene.ID, required=False)


def fill(channel: models.Channel, input: Mapping[str, Any]) -> None:
    assign(channel, input, "name", "slug", "is_active", "default_country")
    for group in GROUPS:
        for name, value in (input.get(group) or {}).items():
            setattr(channel, name, value)
    add_metadata(channel, input)
    save(channel)
    for warehouse in found_many(input.get("add_warehouses") or [], Warehouse, "add_warehouses"):
        models.ChannelWarehouse.objects.get_or_create(channel=channel, warehouse=warehouse)
    channel.shipping_zones.add(
        *found_many(input.get("add_shipping_zones") or [], ShippingZone, "add_shipping_zones")
    )


class ChannelCreate(BaseMutation):
    channel = graphene.Field(Channel)

    class Arguments:
        input = ChannelCreateInput(required=True)

    class Meta:
        error_type = ChannelError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        channel = models.Channel(currency_code=input["currency_code"].upper())
        fill(channel, input)
        models.TaxConfiguration.objects.create(channel=channel)
        trigger_async("CHANNEL_CREATED", channel, by=context.requestor)
        return {"channel": fresh(channel)}


class ChannelUpdate(BaseMutation):
    channel = graphene.Field(Channel)

    class Arguments:
        id = graphene.ID(required=True)
        input = ChannelUpdateInput(required=True)

    class Meta:
        error_type = ChannelError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        channel = found(id, Channel)
        fill(channel, input)
        gone = found_many(input.get("remove_warehouses") or [], Warehouse, "remove_warehouses")
        models.ChannelWarehouse.objects.filter(channel=channel, warehouse__in=gone).delete()
        channel.shipping_zones.remove(
            *found_many(input.get("remove_shipping_zones") or [], ShippingZone, "remove_shipping_zones")
        )
        trigger_async("CHANNEL_UPDATED", channel, by=context.requestor)
        return {"channel": fresh(channel)}


class SetChannelActive(BaseMutation):
    class Meta:
        abstract = True

    active: bool

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        channel = found(id, Channel)
        if channel.is_active == cls.active:
            state = "activated" if cls.active else "deactivated"
            raise refuse("id", "INVALID", f"This channel is already {state}.")
        channel.is_active = cls.active
        channel.save(update_fields=["is_active"])
        trigger_async("CHANNEL_STATUS_CHANGED", channel, by=context.requestor)
        return {"channel": channel}


class ChannelActivate(SetChannelActive):
    active = True
    channel = graphene.Field(Channel)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = ChannelError
        permissions = PERMISSIONS


class ChannelDeactivate(SetChannelActive):
    active = False
    channel = graphene.Field(Channel)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = ChannelError
        permissions = PERMISSIONS


class ChannelReorderWarehouses(BaseMutation):
    """Moves are relative: `sortOrder: -1` is one place up; 0 stays."""

    channel = graphene.Field(Channel)

    class Arguments:
        channel_id = graphene.ID(required=True)
        moves = listed(ReorderInput)

    class Meta:
        error_type = ChannelError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, channel_id: str, moves: list[Mapping[str, Any]]) -> Mapping[str, Any]:
        channel = found(channel_id, Channel, "channel_id")
        rows = list(models.ChannelWarehouse.objects.select_for_update().filter(channel=channel))
        for move in moves:
            pk = local_id(move["id"], "Warehouse")
            place = next((number for number, row in enumerate(rows) if str(row.warehouse_id) == pk), None)
            if place is None:
                message = f"Couldn't resolve to a warehouse: {move['id']}"
                raise refuse("moves", "NOT_FOUND", message, warehouses=[move["id"]])
            row = rows.pop(place)
            rows.insert(max(0, place + (move.get("sort_order") or 0)), row)
        for number, row in enumerate(rows):
            row.sort_order = number
        models.ChannelWarehouse.objects.bulk_update(rows, ["sort_order"])
        trigger_async("CHANNEL_UPDATED", channel, by=context.requestor)
        return {"channel": fresh(channel)}
