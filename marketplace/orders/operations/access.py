"""The one door of the desk's operations."""

from django.utils.translation import gettext as _

from marketplace.consortia.models import Person
from marketplace.consortia.queries import consortia_for
from marketplace.kernel.errors import Refusal
from marketplace.orders.models import Consignment


def locked(consignment: Consignment, by: Person) -> Consignment:
    """The consignment as it stands now, locked, if `by` manages its consortium."""
    return (
        Consignment.objects.select_for_update(of=("self",))
        .select_related("order__market", "workshop", "consortium__brand")
        .get(pk=consignment.pk, consortium__in=consortia_for(by))
    )


def to_send(consignment: Consignment) -> None:
    """Refusal unless the consignment is paid and still here."""
    if consignment.state == Consignment.State.AWAITING_PAYMENT:
        raise Refusal("not_paid", _("This order is not paid yet. Wait for the money."))
    if not consignment.is_to_send:
        raise Refusal("not_here", _("This consignment has left the desk or was cancelled."))
