"""What happens around every page: health for those who watch, the reader's language for those who read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from marketplace.kernel.languages import SESSION_KEY, is_known
from marketplace.project import readiness


def chosen_language(request: HttpRequest) -> str:
    """The language of the session's choice, else of the browser, else English."""
    chosen = request.session.get(SESSION_KEY, "")
    return chosen if is_known(chosen) else translation.get_language_from_request(request)


class ReaderLanguageMiddleware:
    """Activate the reader's language; storefront views activate the one in their address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        translation.activate(chosen_language(request))
        request.LANGUAGE_CODE = translation.get_language()
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language() or "en")
        translation.deactivate()
        return response


class HealthMiddleware:
    """Answers those who watch the process, before anything that minds who asks and under which name.

    `/healthz/live`: this process answers. `/healthz/ready`: it can serve, else 503 and what is missing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == "/healthz/live":
            return told("alive")
        if request.path_info == "/healthz/ready":
            missing = readiness.missing()
            return told("\n".join(missing) or "ready", status=503 if missing else 200)
        return self.get_response(request)


def told(text: str, *, status: int = 200) -> HttpResponse:
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain", headers=headers)
