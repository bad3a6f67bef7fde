from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import AttributeErrorCode


class AddChoices(BaseModel):
    attribute_update: Optional["AddChoicesAttributeUpdate"] = Field(
        alias="attributeUpdate"
    )


class AddChoicesAttributeUpdate(BaseModel):
    errors: list["AddChoicesAttributeUpdateErrors"]


class AddChoicesAttributeUpdateErrors(BaseModel):
    field: Optional[str]
    code: AttributeErrorCode
    message: Optional[str]


AddChoices.model_rebuild()
AddChoicesAttributeUpdate.model_rebuild()
