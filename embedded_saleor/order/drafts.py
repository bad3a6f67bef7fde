"""Drafts: orders that staff write by hand before they are placed."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.models import Channel, Order, OrderNumber, ShippingMethod, User
from embedded_saleor.order import shipping
from embedded_saleor.order.addresses import take_addresses
from embedded_saleor.order.diary import note
from embedded_saleor.order.draft_lines import Wish, add_lines
from embedded_saleor.order.editing import check, take, tell
from embedded_saleor.order.fulfilment import locked_order
from embedded_saleor.order.money import is_paid_for
from embedded_saleor.order.prices import forget_prices, rules_for
from embedded_saleor.webhook.delivery import trigger_async

PAID_FOR = "Cannot delete order with payments or transactions attached to it."


def create_draft(
    *,
    channel: Channel,
    input: Mapping[str, Any],
    user: User | None,
    method: ShippingMethod | None,
    wishes: Sequence[Wish],
    context: Context,
) -> Order:
    """A draft in the channel with what the input holds. Raises `Refused` and stores nothing."""
    with transaction.atomic():
        order = Order(
            number=OrderNumber.objects.create().pk,
            channel=channel,
            currency=channel.currency_code,
            status="DRAFT",
            origin="DRAFT",
            user=user,
            created_at=context.now,
            prices_are_stale=True,
        )
        take(order, input)
        take_addresses(order, input)
        order.display_gross_prices = rules_for(order).display_gross_prices
        check(order)
        order.save(force_insert=True)
        if wishes:
            add_lines(order, wishes, context)
        if method is not None:
            shipping.choose(order, method)
            order.save()
        note(order, "DRAFT_CREATED", context)
    tell(order, "DRAFT_ORDER_CREATED", context)
    return order


def update_draft(
    *,
    order: Order,
    input: Mapping[str, Any],
    user: User | None,
    method: ShippingMethod | None,
    context: Context,
) -> Order:
    """Change what the input holds; `user` and `method` count where the input names them.

    Apps are told when anything is different afterwards.
    """
    with transaction.atomic():
        order = locked_draft(order)
        before = values_of(order)
        take(order, input)
        if take_addresses(order, input):
            forget_prices(order)
        if "user" in input or input.get("user_email"):
            order.user = user
        if "shipping_method" in input and method is None:
            shipping.clear(order)
        elif method is not None and not shipping.is_chosen_already(order, method):
            shipping.choose(order, method)
        if values_of(order) == before:
            return order
        check(order)
        order.save()
    tell(order, "DRAFT_ORDER_UPDATED", context)
    return order


def values_of(order: Order) -> dict[str, Any]:
    """What is stored of it, to see whether anything is different."""
    values = {field.attname: getattr(order, field.attname) for field in order._meta.concrete_fields}
    return copy.deepcopy(values)


def check_is_draft(order: Order) -> None:
    if order.status != "DRAFT":
        wording = "Provided order id belongs to non-draft order. Use `orderUpdate` mutation instead."
        raise refuse("id", "INVALID", wording)


def locked_draft(order: Order) -> Order:
    order = locked_order(order)
    check_is_draft(order)
    return order


def delete_draft(*, order: Order, context: Context) -> Order:
    """Delete a draft that no money came for."""
    with transaction.atomic():
        order = locked_order(order)
        if order.status != "DRAFT":
            raise refuse("id", "INVALID", "Provided order id belongs to non-draft order.")
        if is_paid_for(order):
            raise refuse("id", "INVALID", PAID_FOR)
        trigger_async("DRAFT_ORDER_DELETED", order, by=context.requestor)
        key = order.pk
        order.delete()
    order.deleted_pk = key  # type: ignore[attr-defined]
    return order


def delete_drafts(*, orders: Mapping[str, Order]) -> int:
    """Delete drafts by the ids they were named by; returns how many.

    Those that are none, or that money came for, stay: `Refused` tells them after the others are deleted.
    """
    problems, deleted = [], 0
    for named, order in orders.items():
        with transaction.atomic():
            order = locked_order(order)
            if order.status != "DRAFT":
                problems.append(Problem(named, "INVALID", "Cannot delete non-draft orders."))
            elif is_paid_for(order):
                problems.append(Problem(named, "INVALID", PAID_FOR))
            else:
                order.delete()
                deleted += 1
    if problems:
        raise PartlyRefused(problems, deleted)
    return deleted


class PartlyRefused(Refused):
    """Some of many were refused; the others are done."""

    def __init__(self, problems: Sequence[Problem], done: int) -> None:
        super().__init__(problems)
        self.done = done
