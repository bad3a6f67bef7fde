from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import PageErrorCode


class CreatePage(BaseModel):
    page_create: Optional["CreatePagePageCreate"] = Field(alias="pageCreate")


class CreatePagePageCreate(BaseModel):
    page: Optional["CreatePagePageCreatePage"]
    errors: list["CreatePagePageCreateErrors"]


class CreatePagePageCreatePage(BaseModel):
    id: str
    slug: str


class CreatePagePageCreateErrors(BaseModel):
    field: Optional[str]
    code: PageErrorCode
    message: Optional[str]


CreatePage.model_rebuild()
CreatePagePageCreate.model_rebuild()
