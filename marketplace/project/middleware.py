"""The reader's language, for every page whose address does not name it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from marketplace.kernel.languages import SESSION_KEY, is_known


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
