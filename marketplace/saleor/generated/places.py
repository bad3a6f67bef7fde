from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TaxCalculationStrategy


class Places(BaseModel):
    collections: Optional["PlacesCollections"]
    shipping_zones: Optional["PlacesShippingZones"] = Field(alias="shippingZones")
    tax_configurations: Optional["PlacesTaxConfigurations"] = Field(
        alias="taxConfigurations"
    )


class PlacesCollections(BaseModel):
    edges: list["PlacesCollectionsEdges"]


class PlacesCollectionsEdges(BaseModel):
    node: "PlacesCollectionsEdgesNode"


class PlacesCollectionsEdgesNode(BaseModel):
    id: str
    slug: str
    channel_listings: Optional[list["PlacesCollectionsEdgesNodeChannelListings"]] = (
        Field(alias="channelListings")
    )


class PlacesCollectionsEdgesNodeChannelListings(BaseModel):
    is_published: bool = Field(alias="isPublished")
    channel: "PlacesCollectionsEdgesNodeChannelListingsChannel"


class PlacesCollectionsEdgesNodeChannelListingsChannel(BaseModel):
    slug: str


class PlacesShippingZones(BaseModel):
    edges: list["PlacesShippingZonesEdges"]


class PlacesShippingZonesEdges(BaseModel):
    node: "PlacesShippingZonesEdgesNode"


class PlacesShippingZonesEdgesNode(BaseModel):
    id: str
    name: str
    countries: list["PlacesShippingZonesEdgesNodeCountries"]
    channels: list["PlacesShippingZonesEdgesNodeChannels"]
    warehouses: list["PlacesShippingZonesEdgesNodeWarehouses"]


class PlacesShippingZonesEdgesNodeCountries(BaseModel):
    code: str


class PlacesShippingZonesEdgesNodeChannels(BaseModel):
    slug: str


class PlacesShippingZonesEdgesNodeWarehouses(BaseModel):
    id: str


class PlacesTaxConfigurations(BaseModel):
    edges: list["PlacesTaxConfigurationsEdges"]


class PlacesTaxConfigurationsEdges(BaseModel):
    node: "PlacesTaxConfigurationsEdgesNode"


class PlacesTaxConfigurationsEdgesNode(BaseModel):
    id: str
    charge_taxes: bool = Field(alias="chargeTaxes")
    display_gross_prices: bool = Field(alias="displayGrossPrices")
    prices_entered_with_tax: bool = Field(alias="pricesEnteredWithTax")
    tax_calculation_strategy: Optional[TaxCalculationStrategy] = Field(
        alias="taxCalculationStrategy"
    )
    channel: "PlacesTaxConfigurationsEdgesNodeChannel"


class PlacesTaxConfigurationsEdgesNodeChannel(BaseModel):
    slug: str


Places.model_rebuild()
PlacesCollections.model_rebuild()
PlacesCollectionsEdges.model_rebuild()
PlacesCollectionsEdgesNode.model_rebuild()
PlacesCollectionsEdgesNodeChannelListings.model_rebuild()
PlacesShippingZones.model_rebuild()
PlacesShippingZonesEdges.model_rebuild()
PlacesShippingZonesEdgesNode.model_rebuild()
PlacesTaxConfigurations.model_rebuild()
PlacesTaxConfigurationsEdges.model_rebuild()
PlacesTaxConfigurationsEdgesNode.model_rebuild()
