"""The one address at which Saleor's webhooks arrive: checked, then handed to who listens.

| answer | when | what Saleor does |
|---|---|---|
| 200, 204 | answered, handled, or handled before | nothing |
| 400 | no JSON, or another event than the address is for | drops it |
| 401 | not signed by a Saleor that installed this App | drops it |
| 404 | nobody listens to this event | drops it |
| 422 | refused for good | drops it |
| 503 | our own trouble or a vendor's | sends it again, an asynchronous one |
"""

import hashlib
import json
import logging
import time
from functools import partial

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from marketplace.kernel.errors import Outage, Refusal
from marketplace.saleor import events, metrics, operations
from marketplace.saleor.models import Delivery, Installation
from marketplace.saleor.session import while_saleor_waits
from marketplace.saleor.signatures import is_signed

log = logging.getLogger(__name__)
# What Saleor tells of this App itself is heard here, and by no other room.
LIFECYCLE = {"app_deleted": operations.forget}


@csrf_exempt
@require_POST
def receive(request: HttpRequest, event: str) -> HttpResponse:
    """See the table of answers above."""
    begun = time.perf_counter()
    handler, answerer = events.handler_of(event), events.answerer_of(event)
    if handler is None and answerer is None and event not in LIFECYCLE:
        return HttpResponse(status=404)
    read = read_message(request, event)
    if isinstance(read, HttpResponse):
        return read
    installation, payload = read
    if answerer is not None:
        response = reply(event, answerer, payload)
        metrics.answered(event, response.status_code, time.perf_counter() - begun)
        return response
    if handler is None:
        handler = partial(LIFECYCLE[event], installation)
    response = handle_once(installation, event, handler, payload, request.body)
    metrics.heard(event, response.status_code)
    return response


def read_message(request: HttpRequest, event: str) -> tuple[Installation, events.Payload] | HttpResponse:
    """Who sent it and what it says, once both are beyond doubt; else the answer."""
    if request.headers.get("Saleor-Event", "").lower() != event:
        return HttpResponse(status=400)
    sender = request.headers.get("Saleor-Api-Url", "")
    installation = Installation.objects.filter(api_url=sender, removed_at__isnull=True).first()
    if installation is None:
        return HttpResponse(status=401)
    signature = request.headers.get("Saleor-Signature", "")
    try:
        if not is_signed(installation, signature, request.body, timezone.now()):
            return HttpResponse(status=401)
        payload = json.loads(request.body)
    except Outage as trouble:
        log.warning("%s cannot be checked: %s", event, trouble)
        return HttpResponse(status=503)
    except ValueError:
        return HttpResponse(status=400)
    return (installation, payload) if isinstance(payload, dict) else HttpResponse(status=400)


def reply(event: str, answerer: events.Answerer, payload: events.Payload) -> HttpResponse:
    try:
        with while_saleor_waits():
            return JsonResponse(answerer(payload), safe=False)
    except Outage as trouble:
        log.warning("%s was not answered: %s", event, trouble)
        return HttpResponse(status=503)


def handle_once(
    installation: Installation, event: str, handler: events.Handler, payload: events.Payload, body: bytes
) -> HttpResponse:
    """The delivery is remembered in the transaction of what its handler does: both, or neither."""
    told = b"\0".join([installation.api_url.encode(), event.encode(), body])
    try:
        with transaction.atomic():
            _delivery, is_new = Delivery.objects.get_or_create(
                key=hashlib.sha256(told).hexdigest(),
                defaults={"event": event, "received_at": timezone.now()},
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
