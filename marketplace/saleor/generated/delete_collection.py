from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import CollectionErrorCode


class DeleteCollection(BaseModel):
    collection_delete: Optional["DeleteCollectionCollectionDelete"] = Field(
        alias="collectionDelete"
    )


class DeleteCollectionCollectionDelete(BaseModel):
    errors: list["DeleteCollectionCollectionDeleteErrors"]


class DeleteCollectionCollectionDeleteErrors(BaseModel):
    field: Optional[str]
    code: CollectionErrorCode
    message: Optional[str]


DeleteCollection.model_rebuild()
DeleteCollectionCollectionDelete.model_rebuild()
