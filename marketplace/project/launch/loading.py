"""What every process will need and nobody changes, read once before the processes part.

They share its memory then, and the first visitor of a language does not wait until its words are read.
"""

import gc
import os
from datetime import date
from decimal import Decimal

PAGES = ("home", "pieces", "piece", "basket", "maker", "order")


def load_once() -> object:
    """Django with its addresses, templates and languages; the WSGI application. No database is asked."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    from django.urls import get_resolver

    from marketplace.project.wsgi import application

    _ = get_resolver().url_patterns
    _load_engine()
    _read_languages()
    _read_templates()
    gc.collect()
    gc.freeze()
    return application


def _load_engine() -> None:
    """The embedded engine's schema, which is imported on its first question."""
    from django.conf import settings
    from django.utils.module_loading import import_string

    if settings.SALEOR_WSGI:
        import_string("embedded_saleor.core.execution.the_schema")()


def _read_languages() -> None:
    from django.utils.translation import get_language_bidi, override

    from catalog.search.lexicon import lexicon
    from marketplace.kernel.formatting import format_day, format_money
    from marketplace.kernel.languages import LANGUAGES
    from marketplace.kernel.money import Money

    for language in LANGUAGES:
        with override(language.code):
            get_language_bidi()
        format_money(Money(Decimal(1), "EUR"), language.code)
        format_day(date(2026, 1, 1), language.code)
    lexicon()


def _read_templates() -> None:
    from django.template.loader import get_template

    for page in PAGES:
        get_template(f"storefront/{page}.html")
