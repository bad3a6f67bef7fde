"""What providers tell us by themselves."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from marketplace.payments.adapters.stripe.connector import read_event
from marketplace.payments.operations import heed_notice


@csrf_exempt
@require_POST
def stripe(request: HttpRequest) -> HttpResponse:
    """Believed only for its signature, and only as a hint: what happened is asked of Stripe itself."""
    secret = settings.STRIPE_WEBHOOK_SECRET
    if not secret:
        return HttpResponse(status=404)
    event = read_event(request.body, request.headers.get("Stripe-Signature", ""), secret)
    if event is None:
        return HttpResponse(status=400)
    session = event["data"]["object"]
    heed_notice(
        provider="stripe",
        notice_id=event["id"],
        kind=event["type"],
        payment_key=session["id"] if session.get("object") == "checkout.session" else "",
        now=timezone.now(),
    )
    return HttpResponse(status=204)
