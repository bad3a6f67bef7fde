"""Errors of products, variants, listings and stocks."""

import graphene

from embedded_saleor.core.enums import enum
from embedded_saleor.core.mutations import error_type
from embedded_saleor.core.types import listed

ProductErrorCode = enum(
    "ProductErrorCode",
    "ALREADY_EXISTS ATTRIBUTE_ALREADY_ASSIGNED ATTRIBUTE_CANNOT_BE_ASSIGNED ATTRIBUTE_VARIANTS_DISABLED"
    " MEDIA_ALREADY_ASSIGNED DUPLICATED_INPUT_ITEM GRAPHQL_ERROR INVALID INVALID_PRICE"
    " PRODUCT_WITHOUT_CATEGORY NOT_PRODUCTS_IMAGE NOT_PRODUCTS_VARIANT NOT_FOUND REQUIRED UNIQUE"
    " CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT PRODUCT_NOT_ASSIGNED_TO_CHANNEL UNSUPPORTED_MEDIA_PROVIDER"
    " PREORDER_VARIANT_CANNOT_BE_DEACTIVATED INVALID_FILE_TYPE UNSUPPORTED_MIME_TYPE"
    " FILE_SIZE_LIMIT_EXCEEDED",
)


def ids() -> graphene.List:
    return listed(graphene.ID, required=False)


ProductError = error_type("Product", ProductErrorCode, attributes=ids(), values=ids())
ProductChannelListingError = error_type(
    "ProductChannelListing", ProductErrorCode, attributes=ids(), values=ids(), channels=ids(), variants=ids()
)
CollectionChannelListingError = error_type(
    "CollectionChannelListing", ProductErrorCode, attributes=ids(), values=ids(), channels=ids()
)
BulkStockError = error_type(
    "BulkStock", ProductErrorCode, attributes=ids(), values=ids(), index=graphene.Int()
)
StockError = error_type("Stock", "ALREADY_EXISTS GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE")
CollectionError = error_type(
    "Collection",
    "DUPLICATED_INPUT_ITEM GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE"
    " CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT FILE_SIZE_LIMIT_EXCEEDED",
    products=ids(),
)
PRODUCTS = ("MANAGE_PRODUCTS",)
