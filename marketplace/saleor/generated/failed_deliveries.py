from datetime import datetime
from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class FailedDeliveries(BaseModel):
    app: Optional["FailedDeliveriesApp"]


class FailedDeliveriesApp(BaseModel):
    webhooks: Optional[list["FailedDeliveriesAppWebhooks"]]


class FailedDeliveriesAppWebhooks(BaseModel):
    name: Optional[str]
    event_deliveries: Optional["FailedDeliveriesAppWebhooksEventDeliveries"] = Field(
        alias="eventDeliveries"
    )


class FailedDeliveriesAppWebhooksEventDeliveries(BaseModel):
    edges: list["FailedDeliveriesAppWebhooksEventDeliveriesEdges"]


class FailedDeliveriesAppWebhooksEventDeliveriesEdges(BaseModel):
    node: "FailedDeliveriesAppWebhooksEventDeliveriesEdgesNode"


class FailedDeliveriesAppWebhooksEventDeliveriesEdgesNode(BaseModel):
    created_at: datetime = Field(alias="createdAt")


FailedDeliveries.model_rebuild()
FailedDeliveriesApp.model_rebuild()
FailedDeliveriesAppWebhooks.model_rebuild()
FailedDeliveriesAppWebhooksEventDeliveries.model_rebuild()
FailedDeliveriesAppWebhooksEventDeliveriesEdges.model_rebuild()
