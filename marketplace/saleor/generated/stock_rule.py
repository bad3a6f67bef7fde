from pydantic import Field

from .base_model import BaseModel


class StockRule(BaseModel):
    shop: "StockRuleShop"


class StockRuleShop(BaseModel):
    use_legacy_shipping_zone_stock_availability: bool = Field(
        alias="useLegacyShippingZoneStockAvailability"
    )


StockRule.model_rebuild()
