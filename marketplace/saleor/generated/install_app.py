from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import AppErrorCode, JobStatusEnum


class InstallApp(BaseModel):
    app_install: Optional["InstallAppAppInstall"] = Field(alias="appInstall")


class InstallAppAppInstall(BaseModel):
    app_installation: Optional["InstallAppAppInstallAppInstallation"] = Field(
        alias="appInstallation"
    )
    errors: list["InstallAppAppInstallErrors"]


class InstallAppAppInstallAppInstallation(BaseModel):
    id: str
    status: JobStatusEnum


class InstallAppAppInstallErrors(BaseModel):
    field: Optional[str]
    code: AppErrorCode
    message: Optional[str]


InstallApp.model_rebuild()
InstallAppAppInstall.model_rebuild()
