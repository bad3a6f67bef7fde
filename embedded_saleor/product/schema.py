"""The catalogue in the schema."""

from embedded_saleor.product import (
    bulk_mutations,
    collection_listings,
    events,
    groups,
    listings,
    media,
    mutations,
    stocks,
    type_mutations,
    variant_mutations,
)
from embedded_saleor.product.group_queries import GroupQueries
from embedded_saleor.product.queries import ProductQueries

EVENTS = events


class Queries(ProductQueries, GroupQueries):
    pass


class Mutations:
    product_create = mutations.ProductCreate.Field()
    product_update = mutations.ProductUpdate.Field()
    product_delete = mutations.ProductDelete.Field()
    product_type_create = type_mutations.ProductTypeCreate.Field()
    product_type_update = type_mutations.ProductTypeUpdate.Field()
    product_type_delete = type_mutations.ProductTypeDelete.Field()
    product_attribute_assign = type_mutations.ProductAttributeAssign.Field()
    product_attribute_assignment_update = type_mutations.ProductAttributeAssignmentUpdate.Field()
    product_variant_create = variant_mutations.ProductVariantCreate.Field()
    product_variant_bulk_create = bulk_mutations.ProductVariantBulkCreate.Field()
    product_variant_update = variant_mutations.ProductVariantUpdate.Field()
    product_variant_delete = variant_mutations.ProductVariantDelete.Field()
    product_variant_stocks_create = stocks.ProductVariantStocksCreate.Field()
    product_variant_stocks_update = stocks.ProductVariantStocksUpdate.Field()
    product_variant_stocks_delete = stocks.ProductVariantStocksDelete.Field()
    product_channel_listing_update = listings.ProductChannelListingUpdate.Field()
    product_variant_channel_listing_update = listings.ProductVariantChannelListingUpdate.Field()
    product_media_create = media.ProductMediaCreate.Field()
    product_media_update = media.ProductMediaUpdate.Field()
    product_media_delete = media.ProductMediaDelete.Field()
    product_media_reorder = media.ProductMediaReorder.Field()
    variant_media_assign = media.VariantMediaAssign.Field()
    category_create = groups.CategoryCreate.Field()
    category_update = groups.CategoryUpdate.Field()
    category_delete = groups.CategoryDelete.Field()
    collection_create = groups.CollectionCreate.Field()
    collection_update = groups.CollectionUpdate.Field()
    collection_delete = groups.CollectionDelete.Field()
    collection_add_products = groups.CollectionAddProducts.Field()
    collection_remove_products = groups.CollectionRemoveProducts.Field()
    collection_channel_listing_update = collection_listings.CollectionChannelListingUpdate.Field()
