from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import AttributeErrorCode


class CreateAttribute(BaseModel):
    attribute_create: Optional["CreateAttributeAttributeCreate"] = Field(
        alias="attributeCreate"
    )


class CreateAttributeAttributeCreate(BaseModel):
    attribute: Optional["CreateAttributeAttributeCreateAttribute"]
    errors: list["CreateAttributeAttributeCreateErrors"]


class CreateAttributeAttributeCreateAttribute(BaseModel):
    id: str
    slug: str


class CreateAttributeAttributeCreateErrors(BaseModel):
    field: Optional[str]
    code: AttributeErrorCode
    message: Optional[str]


CreateAttribute.model_rebuild()
CreateAttributeAttributeCreate.model_rebuild()
