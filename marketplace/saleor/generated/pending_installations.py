from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import JobStatusEnum


class PendingInstallations(BaseModel):
    apps_installations: list["PendingInstallationsAppsInstallations"] = Field(
        alias="appsInstallations"
    )


class PendingInstallationsAppsInstallations(BaseModel):
    id: str
    status: JobStatusEnum
    message: Optional[str]
    manifest_url: str = Field(alias="manifestUrl")


PendingInstallations.model_rebuild()
