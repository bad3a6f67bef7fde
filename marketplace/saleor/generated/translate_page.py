from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TranslationErrorCode


class TranslatePage(BaseModel):
    page_translate: Optional["TranslatePagePageTranslate"] = Field(
        alias="pageTranslate"
    )


class TranslatePagePageTranslate(BaseModel):
    errors: list["TranslatePagePageTranslateErrors"]


class TranslatePagePageTranslateErrors(BaseModel):
    field: Optional[str]
    code: TranslationErrorCode
    message: Optional[str]


TranslatePage.model_rebuild()
TranslatePagePageTranslate.model_rebuild()
