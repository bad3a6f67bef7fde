"""What apps are told about invoices."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.invoice.types import Invoice
from embedded_saleor.order.types import Order
from embedded_saleor.webhook.events import Happening, event


def order_of_invoice(root: Happening, info: Any) -> models.Order:
    order: models.Order = root.subject.order
    return order


InvoiceRequested = event(
    "INVOICE_REQUESTED",
    "MANAGE_ORDERS",
    invoice=graphene.Field(Invoice),
    order=graphene.Field(Order, required=True, resolver=order_of_invoice),
)
