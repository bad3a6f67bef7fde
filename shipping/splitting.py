"""One buyer's goods spread over several weavers' allowances: lawful at times, and always worth a look."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from shipping.models import AllowanceRule, AllowanceUse, Parcel

WITHIN = timedelta(days=30)
FEWEST_WEAVERS = 2


@dataclass(frozen=True)
class Splitting:
    """So much of some goods went to one addressee in a month, from several weavers' years."""

    addressee: str
    goods: str
    m2: Decimal
    limit_m2: Decimal
    workshop_refs: tuple[str, ...]


def splittings(consortium_refs: Collection[str], now: datetime) -> list[Splitting]:
    """Addressees who got more in thirty days than one person's year allows, from two weavers or more.

    The addressee is what the printed declaration names; a parcel without papers says nothing yet.
    """
    uses = AllowanceUse.objects.filter(at__gte=now - WITHIN).exclude(state=AllowanceUse.State.RELEASED)
    rows = list(uses.select_related("allowance"))
    addressees = _addressees({use.parcel_ref for use in rows}, consortium_refs)
    sums: dict[tuple[str, str, str], list[AllowanceUse]] = defaultdict(list)
    for use in rows:
        if addressee := addressees.get(use.parcel_ref):
            sums[addressee, use.allowance.origin, use.allowance.goods].append(use)
    limits = {
        (rule.origin, rule.goods): rule.m2
        for rule in AllowanceRule.objects.filter(AllowanceRule.on(now.date()))
    }
    found = []
    for (addressee, origin, goods), taken in sorted(sums.items()):
        weavers = tuple(sorted({use.allowance.workshop_ref for use in taken}))
        area, limit = sum((use.m2 for use in taken), Decimal(0)), limits.get((origin, goods))
        if limit is not None and area > limit and len(weavers) >= FEWEST_WEAVERS:
            found.append(Splitting(addressee, goods, area, limit, weavers))
    return found


def _addressees(parcel_refs: set[str], consortium_refs: Collection[str]) -> dict[str, str]:
    parcels = Parcel.objects.filter(public_id__in=parcel_refs, consortium_ref__in=consortium_refs)
    known = parcels.values_list(
        "public_id", "papers__data__addressee__name", "papers__data__addressee__street"
    )
    return {ref: f"{name}, {street}".lower() for ref, name, street in known if name}
