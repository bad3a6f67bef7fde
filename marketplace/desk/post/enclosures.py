"""Papers of offices that go with a parcel: certificate, permit, identity of a carpet."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.forms import EnclosureForm, done
from marketplace.desk.views.consignments import consignment_page, finish, managed, parcel_of
from marketplace.orders import operations


@require_POST
@at_desk
def enclose(request: DeskRequest, public_id: str, parcel_id: str) -> HttpResponse:
    """Note the number of a paper; the customs form names it when it is printed next."""
    found = managed(request, public_id)
    parcel = parcel_of(found, parcel_id)
    form = EnclosureForm(request.POST, parcel=parcel)

    def act(typed: dict[str, Any]) -> object:
        return operations.enclose_paper(
            consignment=found, parcel=parcel, **typed, by=request.user, now=timezone.now()
        )

    if not done(form, act):
        return consignment_page(request, found, **{f"enclose_{parcel.public_id}": form})
    return finish(request, found, _("Kept. Print the papers anew, so that they name it."))
