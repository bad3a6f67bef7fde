"""The one address at which Saleor's webhooks arrive: checked, then handed to who listens."""

import hashlib
import json
import logging

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from marketplace.kernel.errors import Outage, Refusal
from marketplace.saleor import events
from marketplace.saleor.models import Delivery, Installation
from marketplace.saleor.signatures import is_signed

log = logging.getLogger(__name__)


@csrf_exempt
@require_POST
def receive(request: HttpRequest, event: str) -> HttpResponse:
    """4xx: Saleor drops the message. 5xx: it tries an asynchronous one again."""
    handler, answerer = events.handler_of(event), events.answerer_of(event)
    if handler is None and answerer is None:
        return HttpResponse(status=404)
    if request.headers.get("Saleor-Event", "").lower() != event:
        return HttpResponse(status=400)
    installation = Installation.objects.filter(api_url=request.headers.get("Saleor-Api-Url", "")).first()
    if installation is None:
        return HttpResponse(status=401)
    try:
        if not is_signed(installation, request.headers.get("Saleor-Signature", ""), request.body):
            return HttpResponse(status=401)
        payload = json.loads(request.body)
    except Outage:
        return HttpResponse(status=503)
    except ValueError:
        return HttpResponse(status=400)
    if answerer is not None:
        return reply(event, answerer, payload)
    assert handler is not None
    return handle_once(event, handler, payload, request.body)


def reply(event: str, answerer: events.Answerer, payload: events.Payload) -> HttpResponse:
    try:
        return JsonResponse(answerer(payload), safe=False)
    except Outage as trouble:
        log.warning("%s was not answered: %s", event, trouble)
        return HttpResponse(status=503)


def handle_once(event: str, handler: events.Handler, payload: events.Payload, body: bytes) -> HttpResponse:
    """The delivery is remembered in the transaction of what its handler does: both, or neither."""
    key = hashlib.sha256(event.encode() + b"\0" + body).hexdigest()
    try:
        with transaction.atomic():
            _delivery, is_new = Delivery.objects.get_or_create(
                key=key, defaults={"event": event, "received_at": timezone.now()}
            )
            if is_new:
                handler(payload)
    except Refusal as refusal:
        log.info("%s was refused: %s", event, refusal)
        return HttpResponse(status=422)
    except Outage as trouble:
        log.warning("%s failed: %s", event, trouble)
        return HttpResponse(status=422 if trouble.permanent else 503)
    return HttpResponse(status=204)
