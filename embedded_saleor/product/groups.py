"""Writing categories and collections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.files import IMAGE_FORMATS, image_format, keep
from embedded_saleor.core.inputs import SeoInput, assign_seo
from embedded_saleor.core.metadata import add_metadata
from embedded_saleor.core.mutations import BaseMutation, assign, found, found_many, fresh, save
from embedded_saleor.core.scalars import JSONString, Upload
from embedded_saleor.core.slugs import slug_for
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.product.errors import PRODUCTS, CollectionError, ProductError
from embedded_saleor.product.group_types import Category, Collection
from embedded_saleor.product.types import Product
from embedded_saleor.webhook.delivery import trigger_async


class CategoryInput(graphene.InputObjectType):
    description = JSONString()
    name = graphene.String()
    slug = graphene.String()
    seo = SeoInput()
    background_image = Upload()
    background_image_alt = graphene.String()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)


class CollectionInput(CategoryInput):
    pass


class CollectionCreateInput(CategoryInput):
    products = listed(graphene.ID, required=False)


def fill(group: models.Category | models.Collection, input: Mapping[str, Any]) -> None:
    creating = group.pk is None
    assign(group, input, "name", "description", "background_image_alt")
    assign_seo(group, input)
    add_metadata(group, input)
    if creating or "slug" in input:
        group.slug = slug_for(type(group), input.get("slug"), group.name, group)
    if input.get("background_image"):
        kind = image_format(input["background_image"])
        if kind is None:
            raise refuse("background_image", "INVALID", "Invalid file type.")
        group.background_image = keep(input["background_image"], "backgrounds", IMAGE_FORMATS[kind])
    save(group)


class CategoryCreate(BaseMutation):
    category = graphene.Field(Category)

    class Arguments:
        input = CategoryInput(required=True)
        parent = graphene.ID()

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(
        cls, context: Context, input: Mapping[str, Any], parent: str | None = None
    ) -> Mapping[str, Any]:
        category = models.Category()
        if parent:
            category.parent = found(parent, Category, "parent")
            category.level = category.parent.level + 1
        fill(category, input)
        trigger_async("CATEGORY_CREATED", category, by=context.requestor)
        return {"category": fresh(category)}


class CategoryUpdate(BaseMutation):
    category = graphene.Field(Category)

    class Arguments:
        id = graphene.ID(required=True)
        input = CategoryInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        category = found(id, Category)
        fill(category, input)
        trigger_async("CATEGORY_UPDATED", category, by=context.requestor)
        return {"category": fresh(category)}


class CategoryDelete(BaseMutation):
    category = graphene.Field(Category)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        category = found(id, Category)
        trigger_async("CATEGORY_DELETED", category, by=context.requestor)
        pk = category.pk
        category.delete()
        category.pk = pk
        return {"category": category}


def add_products(collection: models.Collection, ids: list[str]) -> None:
    products = found_many(ids, Product, "products")
    bare = [product for product in products if not product.variants.exists()]
    if bare:
        message = "Cannot manage products without variants."
        raise refuse("products", "CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT", message, products=ids)
    for product in products:
        models.CollectionProduct.objects.get_or_create(collection=collection, product=product)


class CollectionCreate(BaseMutation):
    collection = graphene.Field(Collection)

    class Arguments:
        input = CollectionCreateInput(required=True)

    class Meta:
        error_type = CollectionError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        collection = models.Collection()
        fill(collection, input)
        add_products(collection, input.get("products") or [])
        trigger_async("COLLECTION_CREATED", collection, by=context.requestor)
        return {"collection": fresh(collection)}


class CollectionUpdate(BaseMutation):
    collection = graphene.Field(Collection)

    class Arguments:
        id = graphene.ID(required=True)
        input = CollectionInput(required=True)

    class Meta:
        error_type = CollectionError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        collection = found(id, Collection)
        fill(collection, input)
        trigger_async("COLLECTION_UPDATED", collection, by=context.requestor)
        return {"collection": fresh(collection)}


class CollectionDelete(BaseMutation):
    collection = graphene.Field(Collection)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = CollectionError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        collection = found(id, Collection)
        trigger_async("COLLECTION_DELETED", collection, by=context.requestor)
        pk = collection.pk
        collection.delete()
        collection.pk = pk
        return {"collection": collection}


class CollectionAddProducts(BaseMutation):
    collection = graphene.Field(Collection)

    class Arguments:
        collection_id = graphene.ID(required=True)
        products = listed(graphene.ID)

    class Meta:
        error_type = CollectionError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, collection_id: str, products: list[str]) -> Mapping[str, Any]:
        collection = found(collection_id, Collection, "collection_id")
        add_products(collection, products)
        trigger_async("COLLECTION_UPDATED", collection, by=context.requestor)
        return {"collection": fresh(collection)}


class CollectionRemoveProducts(BaseMutation):
    collection = graphene.Field(Collection)

    class Arguments:
        collection_id = graphene.ID(required=True)
        products = listed(graphene.ID)

    class Meta:
        error_type = CollectionError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, collection_id: str, products: list[str]) -> Mapping[str, Any]:
        collection = found(collection_id, Collection, "collection_id")
        gone = found_many(products, Product, "products")
        collection.collection_products.filter(product__in=gone).delete()
        trigger_async("COLLECTION_UPDATED", collection, by=context.requestor)
        return {"collection": fresh(collection)}
