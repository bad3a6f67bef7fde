from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import AttributeInputTypeEnum, AttributeTypeEnum
from .fragments import ChannelFacts


class Structure(BaseModel):
    channels: Optional[list["StructureChannels"]]
    attributes: Optional["StructureAttributes"]
    product_types: Optional["StructureProductTypes"] = Field(alias="productTypes")
    page_types: Optional["StructurePageTypes"] = Field(alias="pageTypes")
    categories: Optional["StructureCategories"]


class StructureChannels(ChannelFacts):
    name: str
    is_active: bool = Field(alias="isActive")
    warehouses: list["StructureChannelsWarehouses"]


class StructureChannelsWarehouses(BaseModel):
    id: str


class StructureAttributes(BaseModel):
    edges: list["StructureAttributesEdges"]


class StructureAttributesEdges(BaseModel):
    node: "StructureAttributesEdgesNode"


class StructureAttributesEdgesNode(BaseModel):
    id: str
    slug: str
    type_: AttributeTypeEnum = Field(alias="type")
    input_type: Optional[AttributeInputTypeEnum] = Field(alias="inputType")


class StructureProductTypes(BaseModel):
    edges: list["StructureProductTypesEdges"]


class StructureProductTypesEdges(BaseModel):
    node: "StructureProductTypesEdgesNode"


class StructureProductTypesEdgesNode(BaseModel):
    id: str
    slug: str
    product_attributes: Optional[
        list["StructureProductTypesEdgesNodeProductAttributes"]
    ] = Field(alias="productAttributes")


class StructureProductTypesEdgesNodeProductAttributes(BaseModel):
    slug: str


class StructurePageTypes(BaseModel):
    edges: list["StructurePageTypesEdges"]


class StructurePageTypesEdges(BaseModel):
    node: "StructurePageTypesEdgesNode"


class StructurePageTypesEdgesNode(BaseModel):
    id: str
    slug: str
    attributes: Optional[list["StructurePageTypesEdgesNodeAttributes"]]


class StructurePageTypesEdgesNodeAttributes(BaseModel):
    slug: str


class StructureCategories(BaseModel):
    edges: list["StructureCategoriesEdges"]


class StructureCategoriesEdges(BaseModel):
    node: "StructureCategoriesEdgesNode"


class StructureCategoriesEdgesNode(BaseModel):
    id: str
    slug: str


Structure.model_rebuild()
StructureChannels.model_rebuild()
StructureAttributes.model_rebuild()
StructureAttributesEdges.model_rebuild()
StructureProductTypes.model_rebuild()
StructureProductTypesEdges.model_rebuild()
StructureProductTypesEdgesNode.model_rebuild()
StructurePageTypes.model_rebuild()
StructurePageTypesEdges.model_rebuild()
StructurePageTypesEdgesNode.model_rebuild()
StructureCategories.model_rebuild()
StructureCategoriesEdges.model_rebuild()
