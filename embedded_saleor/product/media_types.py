"""Pictures and videos of products."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import conf, models
from embedded_saleor.core.enums import ThumbnailFormatEnum, enum
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.scalars import JSONString
from embedded_saleor.core.types import Image, ModelType
from embedded_saleor.models.base import related

ProductMediaType = enum("ProductMediaType", "IMAGE VIDEO")


def sized() -> dict[str, Any]:
    return {"size": graphene.Int(), "format": ThumbnailFormatEnum(default_value="ORIGINAL")}


class ProductMedia(ModelType):
    class Meta:
        model = models.ProductMedia
        metadata = ("MANAGE_PRODUCTS",)

    sort_order = graphene.Int()
    alt = graphene.String(required=True)
    type = ProductMediaType(required=True)
    oembed_data = JSONString(required=True)
    url = graphene.String(required=True, **sized())
    product_id = graphene.ID()

    @staticmethod
    def resolve_url(root: models.ProductMedia, info: Any, size: int | None = None, format: Any = None) -> str:
        return media_address(root)

    @staticmethod
    def resolve_product_id(root: models.ProductMedia, info: Any) -> str:
        info.context.require("MANAGE_PRODUCTS")
        return global_id("Product", root.product_id)


def media_address(media: models.ProductMedia) -> str:
    """Pictures are given in the size they came in: who shows them makes the sizes."""
    return media.external_url or conf.media_url(media.image)


def first_picture(variant: models.ProductVariant) -> Image | None:
    """The variant's first picture, else the first of its product."""
    own, products = related(variant, "media"), related(variant.product, "media")
    pictures = [one for one in (*own, *products) if one.type == "IMAGE"]
    return Image(url=media_address(pictures[0]), alt=pictures[0].alt) if pictures else None


def picture(path: str, alt: str) -> Image | None:
    return Image(url=conf.media_url(path), alt=alt) if path else None
