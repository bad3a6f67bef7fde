from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import PageErrorCode


class DeletePage(BaseModel):
    page_delete: Optional["DeletePagePageDelete"] = Field(alias="pageDelete")


class DeletePagePageDelete(BaseModel):
    errors: list["DeletePagePageDeleteErrors"]


class DeletePagePageDeleteErrors(BaseModel):
    field: Optional[str]
    code: PageErrorCode
    message: Optional[str]


DeletePage.model_rebuild()
DeletePagePageDelete.model_rebuild()
