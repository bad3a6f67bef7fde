from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import CollectionErrorCode


class CreateCollection(BaseModel):
    collection_create: Optional["CreateCollectionCollectionCreate"] = Field(
        alias="collectionCreate"
    )


class CreateCollectionCollectionCreate(BaseModel):
    collection: Optional["CreateCollectionCollectionCreateCollection"]
    errors: list["CreateCollectionCollectionCreateErrors"]


class CreateCollectionCollectionCreateCollection(BaseModel):
    id: str


class CreateCollectionCollectionCreateErrors(BaseModel):
    field: Optional[str]
    code: CollectionErrorCode
    message: Optional[str]


CreateCollection.model_rebuild()
CreateCollectionCollectionCreate.model_rebuild()
