from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import AppErrorCode


class GrantPermissions(BaseModel):
    app_update: Optional["GrantPermissionsAppUpdate"] = Field(alias="appUpdate")


class GrantPermissionsAppUpdate(BaseModel):
    errors: list["GrantPermissionsAppUpdateErrors"]


class GrantPermissionsAppUpdateErrors(BaseModel):
    field: Optional[str]
    code: AppErrorCode
    message: Optional[str]


GrantPermissions.model_rebuild()
GrantPermissionsAppUpdate.model_rebuild()
