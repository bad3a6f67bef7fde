from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import PageErrorCode


class AssignToPageType(BaseModel):
    page_attribute_assign: Optional["AssignToPageTypePageAttributeAssign"] = Field(
        alias="pageAttributeAssign"
    )


class AssignToPageTypePageAttributeAssign(BaseModel):
    errors: list["AssignToPageTypePageAttributeAssignErrors"]


class AssignToPageTypePageAttributeAssignErrors(BaseModel):
    field: Optional[str]
    code: PageErrorCode
    message: Optional[str]


AssignToPageType.model_rebuild()
AssignToPageTypePageAttributeAssign.model_rebuild()
