"""Adding pictures and videos to products."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.files import IMAGE_FORMATS, image_format, keep
from embedded_saleor.core.mutations import BaseMutation, assign, found, found_many, fresh, save
from embedded_saleor.core.scalars import Upload
from embedded_saleor.core.types import listed
from embedded_saleor.product.errors import PRODUCTS, ProductError
from embedded_saleor.product.media_types import ProductMedia
from embedded_saleor.product.types import Product
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.webhook.delivery import trigger_async


class ProductMediaCreateInput(graphene.InputObjectType):
    alt = graphene.String()
    image = Upload()
    product = graphene.ID(required=True)
    media_url = graphene.String()


class ProductMediaUpdateInput(graphene.InputObjectType):
    alt = graphene.String()


def checked_url(url: str) -> str:
    """Pictures by address stay where they are: nothing is fetched on behalf of whoever asks."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise refuse("media_url", "INVALID", "Enter a valid URL.")
    return url


class ProductMediaCreate(BaseMutation):
    product = graphene.Field(Product)
    media = graphene.Field(ProductMedia)

    class Arguments:
        input = ProductMediaCreateInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        product = found(input["product"], Product, "product")
        image, url = input.get("image"), input.get("media_url")
        if bool(image) == bool(url):
            wording = (
                "Either image or external URL is required."
                if not image
                else ("Either image or external URL is allowed, not both.")
            )
            raise refuse("input", "REQUIRED" if not image else "DUPLICATED_INPUT_ITEM", wording)
        media = models.ProductMedia(product=product, alt=input.get("alt") or "")
        media.sort_order = product.media.count()
        if url:
            media.external_url = checked_url(url)
        else:
            kind = image_format(image)
            if kind is None:
                raise refuse("image", "INVALID_FILE_TYPE", "Invalid file type.")
            media.image = keep(image, "products", IMAGE_FORMATS[kind])
        save(media)
        trigger_async("PRODUCT_MEDIA_CREATED", media, by=context.requestor)
        return {"media": media, "product": fresh(product)}


class ProductMediaUpdate(BaseMutation):
    product = graphene.Field(Product)
    media = graphene.Field(ProductMedia)

    class Arguments:
        id = graphene.ID(required=True)
        input = ProductMediaUpdateInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        media = found(id, ProductMedia)
        assign(media, input, "alt")
        save(media)
        trigger_async("PRODUCT_MEDIA_UPDATED", media, by=context.requestor)
        return {"media": media, "product": fresh(media.product)}


class ProductMediaDelete(BaseMutation):
    product = graphene.Field(Product)
    media = graphene.Field(ProductMedia)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        media = found(id, ProductMedia)
        trigger_async("PRODUCT_MEDIA_DELETED", media, by=context.requestor)
        pk, product = media.pk, media.product
        media.delete()
        media.pk = pk
        return {"media": media, "product": fresh(product)}


class ProductMediaReorder(BaseMutation):
    product = graphene.Field(Product)
    media = listed(ProductMedia, required=False)

    class Arguments:
        product_id = graphene.ID(required=True)
        media_ids = listed(graphene.ID)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, product_id: str, media_ids: list[str]) -> Mapping[str, Any]:
        product = found(product_id, Product, "product_id")
        rows = found_many(media_ids, ProductMedia, "media_ids")
        if {row.pk for row in rows} != set(product.media.values_list("pk", flat=True)):
            raise refuse("media_ids", "INVALID", "Incorrect number of media IDs provided.")
        for number, row in enumerate(rows):
            row.sort_order = number
        models.ProductMedia.objects.bulk_update(rows, ["sort_order"])
        return {"product": fresh(product), "media": rows}


class VariantMediaAssign(BaseMutation):
    product_variant = graphene.Field(ProductVariant)
    media = graphene.Field(ProductMedia)

    class Arguments:
        media_id = graphene.ID(required=True)
        variant_id = graphene.ID(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, media_id: str, variant_id: str) -> Mapping[str, Any]:
        media = found(media_id, ProductMedia, "media_id")
        variant = found(variant_id, ProductVariant, "variant_id")
        if media.product_id != variant.product_id:
            raise refuse("media_id", "NOT_PRODUCTS_IMAGE", "This media doesn't belong to that product.")
        variant.media.add(media)
        return {"product_variant": fresh(variant), "media": media}
