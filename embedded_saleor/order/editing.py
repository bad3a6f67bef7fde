"""Changing what stands on an order beside its lines, and telling Apps of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.metadata import add_metadata
from embedded_saleor.models import Order, User
from embedded_saleor.order.addresses import KINDS, change_address
from embedded_saleor.order.fulfilment import locked_order
from embedded_saleor.order.prices import forget_prices, fresh_prices
from embedded_saleor.webhook.delivery import trigger_async

PLAIN = ("customer_note", "external_reference", "redirect_url")


def update_order(*, order: Order, input: Mapping[str, Any], context: Context) -> Order:
    """Change contact, addresses, reference, language and metadata of an order that is no draft any more."""
    with transaction.atomic():
        order = locked_order(order)
        if order.status == "DRAFT":
            wording = "Provided order id belongs to draft order. Use `draftOrderUpdate` mutation instead."
            raise refuse("id", "INVALID", wording)
        before = (dict(order.metadata), dict(order.private_metadata))
        take(order, input)
        if email := input.get("user_email"):
            order.user = User.objects.filter(email=email, is_active=True).first()
        for name in KINDS:
            if data := input.get(f"{name}_address"):
                change_address(order, name, data)
                forget_prices(order)
        check(order)
        order.save()
    tell_changed(order, context)
    if before != (order.metadata, order.private_metadata):
        tell(order, "ORDER_METADATA_UPDATED", context)
    return order


def check(order: Order) -> None:
    """Raise `ValidationError` for what cannot be stored."""
    order.full_clean(
        exclude=[field.name for field in order._meta.fields if field.is_relation], validate_constraints=False
    )


def take(order: Order, input: Mapping[str, Any]) -> None:
    """What an input says of the order itself. Does not save."""
    for name in PLAIN:
        if name in input:
            setattr(order, name, input[name] or ("" if name == "customer_note" else None))
    if "user_email" in input:
        order.user_email = input["user_email"] or ""
    if input.get("language_code"):
        order.language_code = input["language_code"].lower().replace("_", "-")
    add_metadata(order, input)


def tell(order: Order, event: str, context: Context) -> None:
    """Tell Apps of an order that may still change; its prices are fresh, and no lock is held meanwhile."""
    fresh_prices(order, context)
    with transaction.atomic():
        trigger_async(event, order, by=context.requestor)


def tell_changed(order: Order, context: Context) -> None:
    """Tell Apps that a draft, or an order, is different now."""
    tell(order, "DRAFT_ORDER_UPDATED" if order.status == "DRAFT" else "ORDER_UPDATED", context)
