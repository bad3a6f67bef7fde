"""The consortium's parcels, and nobody else's."""

from django.http import Http404

from marketplace.consortia.queries import consortia_for, supervised_by
from marketplace.desk.access import DeskRequest
from shipping.models import CustomsHold
from shipping.queries import holds_of_consortia


def consortium_refs(request: DeskRequest) -> list[str]:
    """What parcels name the consortia that she manages by."""
    return list(consortia_for(request.user).values_list("slug", flat=True))


def read_refs(request: DeskRequest) -> list[str]:
    """What parcels name the consortia by whose figures she may read: her own, and those she supervises."""
    return [*consortium_refs(request), *supervised_by(request.user).values_list("slug", flat=True)]


def managed_hold(request: DeskRequest, hold_id: int) -> CustomsHold:
    """An open customs hold of her consortium; anything else does not exist."""
    hold = holds_of_consortia(consortium_refs(request)).filter(pk=hold_id).first()
    if hold is None:
        raise Http404
    return hold
