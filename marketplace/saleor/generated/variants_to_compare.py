from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class VariantsToCompare(BaseModel):
    product_variants: Optional["VariantsToCompareProductVariants"] = Field(
        alias="productVariants"
    )


class VariantsToCompareProductVariants(BaseModel):
    edges: list["VariantsToCompareProductVariantsEdges"]
    page_info: "VariantsToCompareProductVariantsPageInfo" = Field(alias="pageInfo")


class VariantsToCompareProductVariantsEdges(BaseModel):
    node: "VariantsToCompareProductVariantsEdgesNode"


class VariantsToCompareProductVariantsEdgesNode(BaseModel):
    id: str
    sku: Optional[str]
    external_reference: Optional[str] = Field(alias="externalReference")
    track_inventory: bool = Field(alias="trackInventory")
    product: "VariantsToCompareProductVariantsEdgesNodeProduct"
    channel_listings: Optional[
        list["VariantsToCompareProductVariantsEdgesNodeChannelListings"]
    ] = Field(alias="channelListings")
    stocks: Optional[list["VariantsToCompareProductVariantsEdgesNodeStocks"]]


class VariantsToCompareProductVariantsEdgesNodeProduct(BaseModel):
    id: str
    channel_listings: Optional[
        list["VariantsToCompareProductVariantsEdgesNodeProductChannelListings"]
    ] = Field(alias="channelListings")


class VariantsToCompareProductVariantsEdgesNodeProductChannelListings(BaseModel):
    is_published: bool = Field(alias="isPublished")
    is_available_for_purchase: Optional[bool] = Field(alias="isAvailableForPurchase")
    channel: "VariantsToCompareProductVariantsEdgesNodeProductChannelListingsChannel"


class VariantsToCompareProductVariantsEdgesNodeProductChannelListingsChannel(BaseModel):
    slug: str


class VariantsToCompareProductVariantsEdgesNodeChannelListings(BaseModel):
    channel: "VariantsToCompareProductVariantsEdgesNodeChannelListingsChannel"
    price: Optional["VariantsToCompareProductVariantsEdgesNodeChannelListingsPrice"]


class VariantsToCompareProductVariantsEdgesNodeChannelListingsChannel(BaseModel):
    slug: str


class VariantsToCompareProductVariantsEdgesNodeChannelListingsPrice(BaseModel):
    amount: float
    currency: str


class VariantsToCompareProductVariantsEdgesNodeStocks(BaseModel):
    quantity: int
    quantity_allocated: int = Field(alias="quantityAllocated")
    warehouse: "VariantsToCompareProductVariantsEdgesNodeStocksWarehouse"


class VariantsToCompareProductVariantsEdgesNodeStocksWarehouse(BaseModel):
    id: str
    external_reference: Optional[str] = Field(alias="externalReference")


class VariantsToCompareProductVariantsPageInfo(BaseModel):
    end_cursor: Optional[str] = Field(alias="endCursor")
    has_next_page: bool = Field(alias="hasNextPage")


VariantsToCompare.model_rebuild()
VariantsToCompareProductVariants.model_rebuild()
VariantsToCompareProductVariantsEdges.model_rebuild()
VariantsToCompareProductVariantsEdgesNode.model_rebuild()
VariantsToCompareProductVariantsEdgesNodeProduct.model_rebuild()
VariantsToCompareProductVariantsEdgesNodeProductChannelListings.model_rebuild()
VariantsToCompareProductVariantsEdgesNodeChannelListings.model_rebuild()
VariantsToCompareProductVariantsEdgesNodeStocks.model_rebuild()
