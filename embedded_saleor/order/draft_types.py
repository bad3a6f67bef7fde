"""What of an order in the schema depends on whether it may still change."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.checkout.delivery_types import ShippingMethod
from embedded_saleor.checkout.methods import Method
from embedded_saleor.core.mutations import as_error
from embedded_saleor.core.types import listed
from embedded_saleor.models.base import related
from embedded_saleor.order.draft_completion import problems_of
from embedded_saleor.order.errors import OrderError
from embedded_saleor.order.prices import priced
from embedded_saleor.order.shipping import offered_methods


class DraftFields:
    shipping_methods = listed(ShippingMethod)
    available_shipping_methods = listed(ShippingMethod, required=False)
    shipping_tax_rate = graphene.Float(required=True)
    can_finalize = graphene.Boolean(required=True)
    errors = listed(OrderError)
    user_email = graphene.String()
    invoices = listed("embedded_saleor.invoice.types.Invoice")

    @staticmethod
    def resolve_shipping_methods(root: models.Order, info: Any) -> list[Method]:
        return offered_methods(root, info.context)

    @staticmethod
    def resolve_available_shipping_methods(root: models.Order, info: Any) -> list[Method]:
        return [method for method in offered_methods(root, info.context) if method.active]

    @staticmethod
    def resolve_shipping_tax_rate(root: models.Order, info: Any) -> Decimal:
        rate: Decimal = priced(root, info.context).shipping_tax_rate
        return rate

    @staticmethod
    def resolve_can_finalize(root: models.Order, info: Any) -> bool:
        return root.status != "DRAFT" or not list(problems_of(root, info.context))

    @staticmethod
    def resolve_errors(root: models.Order, info: Any) -> list[Any]:
        """What a draft lacks before it can be placed."""
        if root.status != "DRAFT":
            return []
        return [as_error(OrderError, problem) for problem in problems_of(root, info.context)]

    @staticmethod
    def resolve_user_email(root: models.Order, info: Any) -> str | None:
        """Empty where nobody is known who bought."""
        return root.user_email or (root.user.email if root.user else None)

    @staticmethod
    def resolve_invoices(root: models.Order, info: Any) -> list[models.Invoice]:
        return related(root, "invoices")
