from pydantic import Field

from .base_model import BaseModel


class SchemaVersion(BaseModel):
    shop: "SchemaVersionShop"


class SchemaVersionShop(BaseModel):
    schema_version: str = Field(alias="schemaVersion")


SchemaVersion.model_rebuild()
