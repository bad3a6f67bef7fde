from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import AppErrorCode


class RemoveApp(BaseModel):
    app_delete: Optional["RemoveAppAppDelete"] = Field(alias="appDelete")


class RemoveAppAppDelete(BaseModel):
    errors: list["RemoveAppAppDeleteErrors"]


class RemoveAppAppDeleteErrors(BaseModel):
    field: Optional[str]
    code: AppErrorCode
    message: Optional[str]


RemoveApp.model_rebuild()
RemoveAppAppDelete.model_rebuild()
