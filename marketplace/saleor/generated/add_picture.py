from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class AddPicture(BaseModel):
    product_media_create: Optional["AddPictureProductMediaCreate"] = Field(
        alias="productMediaCreate"
    )


class AddPictureProductMediaCreate(BaseModel):
    media: Optional["AddPictureProductMediaCreateMedia"]
    errors: list["AddPictureProductMediaCreateErrors"]


class AddPictureProductMediaCreateMedia(BaseModel):
    id: str


class AddPictureProductMediaCreateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


AddPicture.model_rebuild()
AddPictureProductMediaCreate.model_rebuild()
