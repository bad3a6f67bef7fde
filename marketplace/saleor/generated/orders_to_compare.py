from datetime import datetime
from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import FulfillmentStatus, OrderChargeStatusEnum, OrderStatus


class OrdersToCompare(BaseModel):
    orders: Optional["OrdersToCompareOrders"]


class OrdersToCompareOrders(BaseModel):
    edges: list["OrdersToCompareOrdersEdges"]
    page_info: "OrdersToCompareOrdersPageInfo" = Field(alias="pageInfo")


class OrdersToCompareOrdersEdges(BaseModel):
    node: "OrdersToCompareOrdersEdgesNode"


class OrdersToCompareOrdersEdgesNode(BaseModel):
    id: str
    number: str
    created: datetime
    status: OrderStatus
    charge_status: OrderChargeStatusEnum = Field(alias="chargeStatus")
    lines: list["OrdersToCompareOrdersEdgesNodeLines"]
    fulfillments: list["OrdersToCompareOrdersEdgesNodeFulfillments"]


class OrdersToCompareOrdersEdgesNodeLines(BaseModel):
    product_sku: Optional[str] = Field(alias="productSku")


class OrdersToCompareOrdersEdgesNodeFulfillments(BaseModel):
    id: str
    status: FulfillmentStatus
    tracking_number: str = Field(alias="trackingNumber")


class OrdersToCompareOrdersPageInfo(BaseModel):
    end_cursor: Optional[str] = Field(alias="endCursor")
    has_next_page: bool = Field(alias="hasNextPage")


OrdersToCompare.model_rebuild()
OrdersToCompareOrders.model_rebuild()
OrdersToCompareOrdersEdges.model_rebuild()
OrdersToCompareOrdersEdgesNode.model_rebuild()
