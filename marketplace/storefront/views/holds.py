"""What customs ask of a buyer, answered on the order's own page."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from marketplace.kernel.errors import Refusal
from marketplace.orders.queries import order_by_secret
from shipping.holds import Owner
from shipping.models import CustomsHold
from shipping.operations import answer_hold


@require_POST
def answer_customs(request: HttpRequest, secret: str, hold_id: int) -> HttpResponse:
    """Whoever holds the order's link answers for its buyer; any other hold does not exist."""
    found = order_by_secret(secret)
    if found is None:
        raise Http404
    translation.activate(found.language)
    refs = [consignment.public_id for consignment in found.consignments.all()]
    hold = CustomsHold.objects.filter(pk=hold_id, parcel__consignment_ref__in=refs).first()
    if hold is None:
        raise Http404
    try:
        answer_hold(hold=hold, answer=request.POST.get("answer", ""), by=Owner.BUYER, now=timezone.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Thank you. The sender passes it on to customs."))
    return redirect("storefront:order", found.secret)
