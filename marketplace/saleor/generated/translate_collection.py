from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TranslationErrorCode


class TranslateCollection(BaseModel):
    collection_translate: Optional["TranslateCollectionCollectionTranslate"] = Field(
        alias="collectionTranslate"
    )


class TranslateCollectionCollectionTranslate(BaseModel):
    errors: list["TranslateCollectionCollectionTranslateErrors"]


class TranslateCollectionCollectionTranslateErrors(BaseModel):
    field: Optional[str]
    code: TranslationErrorCode
    message: Optional[str]


TranslateCollection.model_rebuild()
TranslateCollectionCollectionTranslate.model_rebuild()
