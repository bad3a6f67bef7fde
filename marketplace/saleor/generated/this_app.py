from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ThisApp(BaseModel):
    app: Optional["ThisAppApp"]
    shop: "ThisAppShop"


class ThisAppApp(BaseModel):
    id: str
    identifier: Optional[str]


class ThisAppShop(BaseModel):
    schema_version: str = Field(alias="schemaVersion")


ThisApp.model_rebuild()
