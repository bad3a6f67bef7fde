from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import ChannelFacts


class Structure(BaseModel):
    channels: Optional[list["StructureChannels"]]
    attributes: Optional["StructureAttributes"]
    product_types: Optional["StructureProductTypes"] = Field(alias="productTypes")
    page_types: Optional["StructurePageTypes"] = Field(alias="pageTypes")
    categories: Optional["StructureCategories"]
    shipping_zones: Optional["StructureShippingZones"] = Field(alias="shippingZones")
    tax_configurations: Optional["StructureTaxConfigurations"] = Field(
        alias="taxConfigurations"
    )


StructureChannels = ChannelFacts


class StructureAttributes(BaseModel):
    edges: list["StructureAttributesEdges"]


class StructureAttributesEdges(BaseModel):
    node: "StructureAttributesEdgesNode"


class StructureAttributesEdgesNode(BaseModel):
    id: str
    slug: str


class StructureProductTypes(BaseModel):
    edges: list["StructureProductTypesEdges"]


class StructureProductTypesEdges(BaseModel):
    node: "StructureProductTypesEdgesNode"


class StructureProductTypesEdgesNode(BaseModel):
    id: str
    slug: str


class StructurePageTypes(BaseModel):
    edges: list["StructurePageTypesEdges"]


class StructurePageTypesEdges(BaseModel):
    node: "StructurePageTypesEdgesNode"


class StructurePageTypesEdgesNode(BaseModel):
    id: str
    slug: str


class StructureCategories(BaseModel):
    edges: list["StructureCategoriesEdges"]


class StructureCategoriesEdges(BaseModel):
    node: "StructureCategoriesEdgesNode"


class StructureCategoriesEdgesNode(BaseModel):
    id: str
    slug: str


class StructureShippingZones(BaseModel):
    edges: list["StructureShippingZonesEdges"]


class StructureShippingZonesEdges(BaseModel):
    node: "StructureShippingZonesEdgesNode"


class StructureShippingZonesEdgesNode(BaseModel):
    id: str
    name: str


class StructureTaxConfigurations(BaseModel):
    edges: list["StructureTaxConfigurationsEdges"]


class StructureTaxConfigurationsEdges(BaseModel):
    node: "StructureTaxConfigurationsEdgesNode"


class StructureTaxConfigurationsEdgesNode(BaseModel):
    id: str
    channel: "StructureTaxConfigurationsEdgesNodeChannel"


class StructureTaxConfigurationsEdgesNodeChannel(BaseModel):
    slug: str


Structure.model_rebuild()
StructureAttributes.model_rebuild()
StructureAttributesEdges.model_rebuild()
StructureProductTypes.model_rebuild()
StructureProductTypesEdges.model_rebuild()
StructurePageTypes.model_rebuild()
StructurePageTypesEdges.model_rebuild()
StructureCategories.model_rebuild()
StructureCategoriesEdges.model_rebuild()
StructureShippingZones.model_rebuild()
StructureShippingZonesEdges.model_rebuild()
StructureTaxConfigurations.model_rebuild()
StructureTaxConfigurationsEdges.model_rebuild()
StructureTaxConfigurationsEdgesNode.model_rebuild()
