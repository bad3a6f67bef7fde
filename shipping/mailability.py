"""Does a service take these pieces, or this measured parcel? If not: which bound it breaks, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from shipping import sentences
from shipping.consolidation import consolidate
from shipping.packing import Piece, broken_limit, gentlest_plan, if_foldable, nearest_plan, plan_for
from shipping.rules import ServiceRules
from shipping.sentences import say
from shipping.types import PackingPlan


@dataclass(frozen=True)
class Refused:
    """A service said no; what would help is only known when all have answered."""

    service: ServiceRules
    code: str
    reason: object


def suspension_of(service: ServiceRules) -> Refused | None:
    """The refusal of a service that is suspended on its route."""
    stop = next((stop for stop in service.interruptions if stop.suspended), None)
    if stop is None:
        return None
    return Refused(service, "suspended", say(sentences.SUSPENDED, service=service.name, reason=stop.reason))


def pack(pieces: Sequence[Piece], service: ServiceRules) -> list[tuple[list[Piece], PackingPlan]] | Refused:
    """The parcels in which the service takes every piece, or why it does not."""
    suspended = suspension_of(service)
    if suspended is not None:
        return suspended
    packed = consolidate(pieces, service.limits)
    return _does_not_fit(packed, service) if isinstance(packed, Piece) else packed


def check_measured(plan: PackingPlan, service: ServiceRules) -> Refused | None:
    """The refusal of a parcel as it was weighed and measured."""
    code = broken_limit(plan, service.limits)
    return Refused(service, code, _reason(code, plan, service)) if code else None


def _does_not_fit(piece: Piece, service: ServiceRules) -> Refused:
    limits = service.limits
    plan = nearest_plan([piece], limits)
    code = broken_limit(plan, limits) or "too_large"
    if code != "too_heavy" and not piece.foldable and plan_for(if_foldable([piece]), limits):
        length = gentlest_plan([piece]).length_cm
        reason = say(sentences.UNFOLDABLE, service=service.name, length=length, most=limits.max_side_cm)
        return Refused(service, "unfoldable", reason)
    return Refused(service, code, _reason(code, plan, service))


def _reason(code: str, plan: PackingPlan, service: ServiceRules) -> object:
    limits, name = service.limits, service.name
    if code == "too_heavy":
        return say(sentences.TOO_HEAVY, service=name, kg=plan.kg, most=limits.max_kg)
    if code == "too_long":
        return say(sentences.TOO_LONG, service=name, length=max(plan.sides), most=limits.max_side_cm)
    size = plan.length_cm + plan.girth_cm
    if limits.max_length_girth_cm is not None and size > limits.max_length_girth_cm:
        return say(sentences.TOO_LARGE, service=name, size=size, most=limits.max_length_girth_cm)
    size = sum(plan.sides, Decimal(0))
    return say(sentences.TOO_LARGE_SIDES, service=name, size=size, most=limits.max_sum_cm)
