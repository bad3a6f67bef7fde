"""What every page's template may ask for."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from marketplace.kernel.languages import LANGUAGES, is_rtl


def page(_request: HttpRequest) -> dict[str, object]:
    language = translation.get_language() or "en"
    return {
        "language": language,
        "direction": "rtl" if is_rtl(language) else "ltr",
        "all_languages": LANGUAGES,
        "demo_is_on": settings.DEMO,
    }
