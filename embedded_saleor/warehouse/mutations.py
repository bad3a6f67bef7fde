"""Opening, changing and closing warehouses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.addresses import checked_address, take_values
from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.core.context import Context
from embedded_saleor.core.mutations import BaseMutation, assign, error_type, found, found_by, fresh, save
from embedded_saleor.core.slugs import slug_for
from embedded_saleor.core.types import listed
from embedded_saleor.warehouse.types import Warehouse, WarehouseClickAndCollectOptionEnum
from embedded_saleor.webhook.delivery import trigger_async

WarehouseError = error_type(
    "Warehouse",
    "ALREADY_EXISTS GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE",
    shipping_zones=listed(graphene.ID, required=False),
)
PERMISSIONS = ("MANAGE_PRODUCTS",)


class WarehouseCreateInput(graphene.InputObjectType):
    slug = graphene.String()
    email = graphene.String()
    external_reference = graphene.String()
    name = graphene.String(required=True)
    address = AddressInput(required=True)


class WarehouseUpdateInput(graphene.InputObjectType):
    slug = graphene.String()
    email = graphene.String()
    external_reference = graphene.String()
    name = graphene.String()
    address = AddressInput()
    click_and_collect_option = WarehouseClickAndCollectOptionEnum()
    is_private = graphene.Boolean()


class WarehouseCreate(BaseMutation):
    warehouse = graphene.Field(Warehouse)

    class Arguments:
        input = WarehouseCreateInput(required=True)

    class Meta:
        error_type = WarehouseError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        warehouse = models.Warehouse(address=checked_address(input["address"]))
        assign(warehouse, input, "name", "email", "external_reference")
        warehouse.slug = slug_for(models.Warehouse, input.get("slug"), warehouse.name)
        warehouse.full_clean(exclude=["address"])
        warehouse.address.save()
        warehouse.save()
        trigger_async("WAREHOUSE_CREATED", warehouse, by=context.requestor)
        return {"warehouse": fresh(warehouse)}


class WarehouseUpdate(BaseMutation):
    warehouse = graphene.Field(Warehouse)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = WarehouseUpdateInput(required=True)

    class Meta:
        error_type = WarehouseError
        permissions = PERMISSIONS

    @classmethod
    def perform(
        cls,
        context: Context,
        input: Mapping[str, Any],
        id: str | None = None,
        external_reference: str | None = None,
    ) -> Mapping[str, Any]:
        warehouse = found_by(Warehouse, id, external_reference)
        assign(warehouse, input, "name", "slug", "email", "external_reference", "is_private")
        assign(warehouse, input, "click_and_collect_option")
        if input.get("address"):
            take_values(warehouse.address, checked_address(input["address"]))
            warehouse.address.save()
        save(warehouse)
        trigger_async("WAREHOUSE_UPDATED", warehouse, by=context.requestor)
        return {"warehouse": fresh(warehouse)}


class WarehouseDelete(BaseMutation):
    warehouse = graphene.Field(Warehouse)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = WarehouseError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        warehouse = found(id, Warehouse)
        trigger_async("WAREHOUSE_DELETED", warehouse, by=context.requestor)
        pk, address = warehouse.pk, warehouse.address
        warehouse.delete()
        address.delete()
        warehouse.pk = pk
        return {"warehouse": warehouse}
