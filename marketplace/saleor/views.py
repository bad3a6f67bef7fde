"""The addresses by which a Saleor installs this App."""

import json

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from marketplace.kernel.errors import Outage, Refusal
from marketplace.saleor import manifest as app
from marketplace.saleor import operations
from marketplace.saleor.logo import logo as drawn


@require_GET
def manifest(_request: HttpRequest) -> JsonResponse:
    return JsonResponse(app.manifest())


@require_GET
def logo(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(drawn(), content_type="image/png")


@csrf_exempt
@require_POST
def register(request: HttpRequest) -> HttpResponse:
    """`{"auth_token": …}` with the header `Saleor-Api-Url`."""
    try:
        token = json.loads(request.body)["auth_token"]
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"success": False, "error": {"code": "NO_TOKEN"}}, status=400)
    api_url = request.headers.get("Saleor-Api-Url", "")
    try:
        operations.register(api_url=api_url, token=str(token), now=timezone.now())
    except Refusal as refusal:
        error = {"code": refusal.code.upper(), "message": str(refusal)}
        return JsonResponse({"success": False, "error": error}, status=403)
    except Outage as trouble:
        return JsonResponse({"success": False, "error": {"message": str(trouble)}}, status=503)
    return JsonResponse({"success": True})
