"""What happens to products, variants, categories and collections."""

from typing import Any

import graphene

from embedded_saleor.product.group_types import Category, Collection
from embedded_saleor.product.media_types import ProductMedia
from embedded_saleor.product.types import Product
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.warehouse.types import Warehouse
from embedded_saleor.webhook.events import event

PERMISSION = "MANAGE_PRODUCTS"


def of_product(name: str) -> Any:
    return event(
        name,
        PERMISSION,
        product=graphene.Field(Product, channel=graphene.String()),
        category=graphene.Field(Category, resolver=lambda root, info: root.subject.category),
    )


def of_variant(name: str, **fields: Any) -> Any:
    variant = graphene.Field(ProductVariant, channel=graphene.String())
    return event(name, PERMISSION, product_variant=variant, **fields)


ProductCreated = of_product("PRODUCT_CREATED")
ProductUpdated = of_product("PRODUCT_UPDATED")
ProductDeleted = of_product("PRODUCT_DELETED")
ProductMetadataUpdated = of_product("PRODUCT_METADATA_UPDATED")
ProductVariantCreated = of_variant("PRODUCT_VARIANT_CREATED")
ProductVariantUpdated = of_variant("PRODUCT_VARIANT_UPDATED")
ProductVariantDeleted = of_variant("PRODUCT_VARIANT_DELETED")
ProductVariantMetadataUpdated = of_variant("PRODUCT_VARIANT_METADATA_UPDATED")
ProductVariantOutOfStock = of_variant("PRODUCT_VARIANT_OUT_OF_STOCK", warehouse=graphene.Field(Warehouse))
ProductVariantBackInStock = of_variant("PRODUCT_VARIANT_BACK_IN_STOCK", warehouse=graphene.Field(Warehouse))
ProductVariantStockUpdated = of_variant("PRODUCT_VARIANT_STOCK_UPDATED", warehouse=graphene.Field(Warehouse))
ProductMediaCreated = event("PRODUCT_MEDIA_CREATED", PERMISSION, product_media=graphene.Field(ProductMedia))
ProductMediaUpdated = event("PRODUCT_MEDIA_UPDATED", PERMISSION, product_media=graphene.Field(ProductMedia))
ProductMediaDeleted = event("PRODUCT_MEDIA_DELETED", PERMISSION, product_media=graphene.Field(ProductMedia))
CategoryCreated = event("CATEGORY_CREATED", PERMISSION, category=graphene.Field(Category))
CategoryUpdated = event("CATEGORY_UPDATED", PERMISSION, category=graphene.Field(Category))
CategoryDeleted = event("CATEGORY_DELETED", PERMISSION, category=graphene.Field(Category))


def of_collection(name: str) -> Any:
    return event(name, PERMISSION, collection=graphene.Field(Collection, channel=graphene.String()))


CollectionCreated = of_collection("COLLECTION_CREATED")
CollectionUpdated = of_collection("COLLECTION_UPDATED")
CollectionDeleted = of_collection("COLLECTION_DELETED")
CollectionMetadataUpdated = of_collection("COLLECTION_METADATA_UPDATED")
