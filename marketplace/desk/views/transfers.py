"""Bank transfers that a manager sees on the account, or that never come."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from marketplace.desk.access import DeskRequest, at_desk
from marketplace.kernel.errors import Refusal
from marketplace.orders import operations
from marketplace.orders.queries import transfers_for


@require_POST
@at_desk
def confirm(request: DeskRequest, public_id: str) -> HttpResponse:
    return _settle(request, public_id, operations.confirm_transfer, _("The order is paid. It can be packed."))


@require_POST
@at_desk
def cancel(request: DeskRequest, public_id: str) -> HttpResponse:
    return _settle(
        request, public_id, operations.cancel_unpaid_order, _("Called off. The pieces are on sale again.")
    )


def _settle(request: DeskRequest, public_id: str, operation: Any, sentence: str) -> HttpResponse:
    order = transfers_for(request.user).filter(public_id=public_id).first()
    if order is None:
        raise Http404
    try:
        operation(order=order, by=request.user, now=timezone.now())
        messages.success(request, sentence)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("desk:home")
