from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class TellStories(BaseModel):
    product_update: Optional["TellStoriesProductUpdate"] = Field(alias="productUpdate")


class TellStoriesProductUpdate(BaseModel):
    errors: list["TellStoriesProductUpdateErrors"]


class TellStoriesProductUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


TellStories.model_rebuild()
TellStoriesProductUpdate.model_rebuild()
