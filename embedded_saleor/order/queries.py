"""Finding orders."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from embedded_saleor import models
from embedded_saleor.core.ids import is_uuid, local_id

SORTED_BY = {
    "NUMBER": "number",
    "RANK": "number",
    "CREATION_DATE": "created_at",
    "CREATED_AT": "created_at",
    "LAST_MODIFIED_AT": "updated_at",
    "CUSTOMER": "user_email",
    "PAYMENT": "charge_status",
    "FULFILLMENT_STATUS": "status",
    "STATUS": "status",
}


def keys(ids: Sequence[str], *types: str) -> list[str]:
    return [key for one in ids if (key := local_id(one, *types)) and is_uuid(key)]


def of_status(statuses: Sequence[str]) -> Q:
    ready = Q(status__in=["UNFULFILLED", "PARTIALLY_FULFILLED"], charge_status__in=["FULL", "OVERCHARGED"])
    found = Q(status__in=statuses)
    if "READY_TO_FULFILL" in statuses:
        found |= ready
    if "READY_TO_CAPTURE" in statuses:
        found |= Q(transactions__authorized__gt=0)
    return found


def between(field: str) -> Callable[[Mapping[str, Any]], Q]:
    return lambda span: Q(**{f"{field}__{side}": value for side, value in span.items() if value is not None})


def of_customer(text: str) -> Q:
    names = Q(user__first_name__icontains=text) | Q(user__last_name__icontains=text)
    return Q(user_email__icontains=text) | Q(user__email__icontains=text) | names


def by_words(text: str) -> Q:
    number = Q(number=int(text)) if text.lstrip("#").isdecimal() and text.isdecimal() else Q()
    lines = Q(lines__product_sku__icontains=text) | Q(lines__product_name__icontains=text)
    return number or (of_customer(text) | lines | Q(transactions__psp_reference=text))


FILTERS: dict[str, Callable[[Any], Q]] = {
    "status": of_status,
    "customer": of_customer,
    "created": between("created_at__date"),
    "updated_at": between("updated_at"),
    "search": by_words,
    "channels": lambda ids: Q(channel__in=[local_id(one, "Channel") or 0 for one in ids]),
    "authorize_status": lambda values: Q(authorize_status__in=values),
    "charge_status": lambda values: Q(charge_status__in=values),
    "ids": lambda ids: Q(pk__in=keys(ids, "Order")),
    "checkout_tokens": lambda tokens: Q(checkout_id__in=tokens),
    "checkout_ids": lambda ids: Q(checkout_id__in=keys(ids, "Checkout")),
    "numbers": lambda numbers: Q(number__in=[int(one) for one in numbers if one.isdecimal()]),
}


def orders_matching(
    *,
    channel: str | None,
    filter: Mapping[str, Any] | None,
    sort_by: Mapping[str, Any] | None,
    drafts: bool = False,
) -> QuerySet[models.Order]:
    """Orders, or drafts, by channel slug and filter, the newest first unless asked otherwise."""
    of_kind = Q(status="DRAFT") if drafts else ~Q(status="DRAFT")
    rows: QuerySet[models.Order] = models.Order.objects.filter(of_kind)
    if channel:
        rows = rows.filter(channel__slug=channel)
    for name, value in (filter or {}).items():
        if value is not None:
            rows = rows.filter(FILTERS[name](value))
    if not sort_by:
        return rows.distinct().order_by("-number")
    minus = "-" if sort_by["direction"] == "DESC" else ""
    return rows.distinct().order_by(minus + SORTED_BY[sort_by["field"]], f"{minus}number")
