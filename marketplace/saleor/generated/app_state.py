from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import CircuitBreakerStateEnum, PermissionEnum
from .fragments import WebhookFacts


class AppState(BaseModel):
    app: Optional["AppStateApp"]
    shop: "AppStateShop"


class AppStateApp(BaseModel):
    id: str
    identifier: Optional[str]
    is_active: Optional[bool] = Field(alias="isActive")
    version: Optional[str]
    breaker_state: CircuitBreakerStateEnum = Field(alias="breakerState")
    permissions: Optional[list["AppStateAppPermissions"]]
    extensions: list["AppStateAppExtensions"]
    webhooks: Optional[list["AppStateAppWebhooks"]]


class AppStateAppPermissions(BaseModel):
    code: PermissionEnum


class AppStateAppExtensions(BaseModel):
    mount_name: str = Field(alias="mountName")
    target_name: str = Field(alias="targetName")
    url: str


AppStateAppWebhooks = WebhookFacts


class AppStateShop(BaseModel):
    version: str
    schema_version: str = Field(alias="schemaVersion")


AppState.model_rebuild()
AppStateApp.model_rebuild()
