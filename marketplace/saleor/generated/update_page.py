from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import PageErrorCode


class UpdatePage(BaseModel):
    page_update: Optional["UpdatePagePageUpdate"] = Field(alias="pageUpdate")


class UpdatePagePageUpdate(BaseModel):
    errors: list["UpdatePagePageUpdateErrors"]


class UpdatePagePageUpdateErrors(BaseModel):
    field: Optional[str]
    code: PageErrorCode
    message: Optional[str]


UpdatePage.model_rebuild()
UpdatePagePageUpdate.model_rebuild()
