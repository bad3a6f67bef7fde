"""A weaver's yearly allowance: reserved for a booked parcel, committed at its hand-over, or released."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import jdatetime
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.models import Allowance, AllowanceRule, AllowanceUse, Parcel
from shipping.sentences import say
from shipping.types import Item

TEHRAN = ZoneInfo("Asia/Tehran")
State = AllowanceUse.State


def jalali_year(moment: datetime) -> int:
    """The year of Iran's calendar, in Tehran."""
    return int(jdatetime.date.fromgregorian(date=moment.astimezone(TEHRAN).date()).year)


def areas_of(items: Iterable[Item], rules: Sequence[AllowanceRule]) -> dict[AllowanceRule, Decimal]:
    """Square metres by the rule that counts them; goods that no rule names are free."""
    areas: dict[AllowanceRule, Decimal] = {}
    for item in items:
        rule = next((each for each in rules if item.hs_code.startswith(each.hs_prefix)), None)
        if rule is not None:
            areas[rule] = areas.get(rule, Decimal(0)) + item.area_m2 * item.quantity
    return areas


@transaction.atomic
def reserve_allowance(*, parcel: Parcel, items: Sequence[Item], now: datetime) -> list[AllowanceUse]:
    """Take what a parcel carries of its weaver's year; a second call takes nothing more.

    Raises Refusal `allowance_used_up`. Safe under concurrency: the year's row is the lock.
    """
    today = now.astimezone(TEHRAN).date()
    rules = list(AllowanceRule.objects.filter(AllowanceRule.on(today), origin=parcel.origin))
    if not parcel.workshop_ref or not rules:
        return []
    return [
        _reserve(parcel, rule, area.quantize(Decimal("0.001")), now)
        for rule, area in areas_of(items, rules).items()
    ]


def _reserve(parcel: Parcel, rule: AllowanceRule, area: Decimal, now: datetime) -> AllowanceUse:
    year = {
        "workshop_ref": parcel.workshop_ref,
        "origin": rule.origin,
        "goods": rule.goods,
        "year": jalali_year(now),
    }
    Allowance.objects.get_or_create(**year, defaults={"limit_m2": rule.m2})
    allowance = Allowance.objects.select_for_update().get(**year)
    given = allowance.uses.filter(parcel_ref=parcel.public_id).exclude(state=State.RELEASED).first()
    if given is not None:
        return given
    left = allowance.limit_m2 - allowance.taken_m2
    if area > left:
        sentence = _(
            "This weaver may send %(left)s m² more this year, and the parcel holds %(area)s m². "
            "Wait for the new year, or enter a commercial permit in the allowance."
        )
        raise Refusal("allowance_used_up", say(sentence, left=left, area=area))
    allowance.taken_m2 += area
    allowance.save(update_fields=["taken_m2"])
    use, _new = AllowanceUse.objects.update_or_create(
        allowance=allowance,
        parcel_ref=parcel.public_id,
        defaults={
            "consignment_ref": parcel.consignment_ref,
            "m2": area,
            "state": State.RESERVED,
            "at": now,
        },
    )
    return use


@transaction.atomic
def commit_allowance(*, parcel: Parcel, now: datetime) -> None:
    """The parcel has left: what it took is gone for the year."""
    uses = AllowanceUse.objects.filter(parcel_ref=parcel.public_id, state=State.RESERVED)
    uses.update(state=State.COMMITTED, at=now)


@transaction.atomic
def release_allowances(*, consignment_ref: str, now: datetime) -> Decimal:
    """The consignment stays: its weaver has its area back. Returns m²; what has left is not given back."""
    released = Decimal(0)
    uses = AllowanceUse.objects.filter(consignment_ref=consignment_ref, state=State.RESERVED)
    for allowance_id in sorted(set(uses.values_list("allowance_id", flat=True))):
        allowance = Allowance.objects.select_for_update().get(pk=allowance_id)
        for use in uses.filter(allowance=allowance):
            allowance.taken_m2 -= use.m2
            released += use.m2
            use.state, use.at = State.RELEASED, now
            use.save(update_fields=["state", "at"])
        allowance.save(update_fields=["taken_m2"])
    return released
