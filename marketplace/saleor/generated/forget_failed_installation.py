from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import AppErrorCode


class ForgetFailedInstallation(BaseModel):
    app_delete_failed_installation: Optional[
        "ForgetFailedInstallationAppDeleteFailedInstallation"
    ] = Field(alias="appDeleteFailedInstallation")


class ForgetFailedInstallationAppDeleteFailedInstallation(BaseModel):
    errors: list["ForgetFailedInstallationAppDeleteFailedInstallationErrors"]


class ForgetFailedInstallationAppDeleteFailedInstallationErrors(BaseModel):
    field: Optional[str]
    code: AppErrorCode
    message: Optional[str]


ForgetFailedInstallation.model_rebuild()
ForgetFailedInstallationAppDeleteFailedInstallation.model_rebuild()
