"""Invoices in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.enums import JobStatusEnum
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.types import ModelType


class Invoice(ModelType):
    class Meta:
        model = models.Invoice
        metadata = ("MANAGE_ORDERS",)

    status = JobStatusEnum(required=True)
    created_at = DateTime(required=True)
    updated_at = DateTime(required=True)
    message = graphene.String()
    number = graphene.String()
    external_url = graphene.String()
    url = graphene.String()
    order = graphene.Field("embedded_saleor.order.types.Order")

    @staticmethod
    def resolve_url(root: models.Invoice, info: Any) -> str | None:
        return root.external_url
