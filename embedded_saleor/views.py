"""HTTP of the engine: the GraphQL endpoint and the public keys."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from embedded_saleor.core.execution import answer, refusal
from embedded_saleor.core.keys import jwks
from embedded_saleor.core.tokens import context_of


class BadRequest(ValueError):
    """A request that holds no GraphQL."""


@csrf_exempt
def graphql(request: HttpRequest) -> HttpResponse:
    if request.method not in ("GET", "POST"):
        return HttpResponse(status=200 if request.method == "OPTIONS" else 405)
    try:
        asked = payload_of(request)
    except (BadRequest, ValueError) as error:
        refused = refusal(str(error) or "Unable to parse query.")
        return JsonResponse(refused.body, status=refused.status)
    # Django's validation speaks the active language; the API speaks English, as Saleor does.
    with translation.override("en"):
        given = answer(
            asked["query"], asked.get("variables"), asked.get("operationName"), context_of(request)
        )
    return JsonResponse(given.body, status=given.status, json_dumps_params={"ensure_ascii": False})


def payload_of(request: HttpRequest) -> dict[str, Any]:
    if request.method == "GET":
        asked: Any = request.GET.dict()
    elif (request.content_type or "").startswith("multipart/"):
        asked = with_files(request)
    else:
        asked = json.loads(request.body or b"{}")
    if not isinstance(asked, dict) or not isinstance(asked.get("query"), str) or not asked["query"]:
        raise BadRequest("Must provide a query string.")
    if isinstance(asked.get("variables"), str):
        asked["variables"] = json.loads(asked["variables"] or "{}")
    if asked.get("variables") is not None and not isinstance(asked["variables"], dict):
        raise BadRequest("Variables are invalid JSON.")
    return asked


def with_files(request: HttpRequest) -> dict[str, Any]:
    """Files put where the `map` of the GraphQL multipart request points."""
    asked: dict[str, Any] = json.loads(request.POST.get("operations", "{}"))
    for name, places in json.loads(request.POST.get("map", "{}")).items():
        for place in places:
            *path, last = place.split(".")
            target: Any = asked
            for part in path:
                target = target[int(part) if isinstance(target, list) else part]
            target[int(last) if isinstance(target, list) else last] = request.FILES.get(name)
    return asked


def public_keys(request: HttpRequest) -> JsonResponse:
    return JsonResponse(jwks())
