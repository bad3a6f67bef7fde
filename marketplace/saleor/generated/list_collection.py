from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class ListCollection(BaseModel):
    collection_channel_listing_update: Optional[
        "ListCollectionCollectionChannelListingUpdate"
    ] = Field(alias="collectionChannelListingUpdate")


class ListCollectionCollectionChannelListingUpdate(BaseModel):
    errors: list["ListCollectionCollectionChannelListingUpdateErrors"]


class ListCollectionCollectionChannelListingUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


ListCollection.model_rebuild()
ListCollectionCollectionChannelListingUpdate.model_rebuild()
