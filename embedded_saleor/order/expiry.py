"""Orders that nobody confirmed in time expire, and are deleted some days later, as their channels want it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from embedded_saleor.core.context import Context
from embedded_saleor.models import Channel, Order
from embedded_saleor.order.diary import note
from embedded_saleor.order.money import is_paid_for
from embedded_saleor.order.stock import release
from embedded_saleor.webhook.delivery import trigger_async

AT_ONCE = 100


def expire_orders(now: datetime) -> int:
    """Expire what waited to be confirmed for longer than its channel says, without any payment.

    What was set aside for it is free again. Returns how many; safe to run twice at once.
    """
    expired = 0
    for channel in Channel.objects.filter(expire_orders_after__gt=0):
        age = timedelta(minutes=channel.expire_orders_after or 0)
        late = _unpaid(channel, "UNCONFIRMED").filter(created_at__lte=now - age)
        expired += sum(_expire(order_id, now) for order_id in _keys(late))
    return expired


def _unpaid(channel: Channel, status: str) -> QuerySet[Order]:
    found: QuerySet[Order] = Order.objects.filter(
        channel=channel, status=status, transactions__isnull=True, payments__isnull=True
    )
    return found


def _keys(orders: QuerySet[Order]) -> list[UUID]:
    return list(orders.order_by("created_at").values_list("pk", flat=True)[:AT_ONCE])


def _expire(order_id: UUID, now: datetime) -> bool:
    with transaction.atomic():
        order = Order.objects.select_for_update(of=("self",)).filter(pk=order_id).first()
        if order is None or order.status != "UNCONFIRMED" or is_paid_for(order):
            return False
        release(order.lines.all())
        order.status, order.expired_at = "EXPIRED", now
        order.save(update_fields=["status", "expired_at", "updated_at"])
        note(order, "EXPIRED", Context(now=now))
        for event in ("ORDER_EXPIRED", "ORDER_UPDATED"):
            trigger_async(event, order)
    return True


def delete_expired_orders(now: datetime) -> int:
    """Delete orders that expired as many days ago as their channel says. Returns how many."""
    deleted = 0
    for channel in Channel.objects.filter(delete_expired_orders_after__gt=0):
        age = timedelta(days=channel.delete_expired_orders_after)
        old = _unpaid(channel, "EXPIRED").filter(expired_at__lte=now - age)
        deleted += sum(_delete(order_id) for order_id in _keys(old))
    return deleted


def _delete(order_id: UUID) -> bool:
    with transaction.atomic():
        order = Order.objects.select_for_update(of=("self",)).filter(pk=order_id).first()
        if order is None or order.status != "EXPIRED" or is_paid_for(order):
            return False
        order.delete()
    return True
