"""How pages write money, numbers, days and lengths, and a few small parts of markup."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from django import template
from django.templatetags.static import static
from django.utils import timezone, translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from marketplace.kernel import formatting
from marketplace.kernel.languages import pick as pick_text
from marketplace.kernel.money import Money
from marketplace.project import static_files

register = template.Library()


def language() -> str:
    """The language of the page being written."""
    return (translation.get_language() or "en").split("-")[0]


@register.filter
def money(value: Money | None) -> str:
    """A sum as the reader writes it; nothing for none."""
    return "" if value is None else formatting.format_money(value, language())


@register.filter
def number(value: Decimal | float | None, decimals: int = 0) -> str:
    """A count or measure with the reader's separators and digits."""
    if value is None:
        return ""
    return formatting.format_number(Decimal(str(value)), language(), decimals=decimals)


@register.filter
def digits(value: object) -> str:
    """Digits inside a text as the reader's own: years, numbers of papers."""
    return formatting.native_digits(str(value), language())


@register.filter
def day(value: date | datetime | None) -> str:
    """A day in words, Jalali for Persian readers."""
    if value is None:
        return ""
    local = timezone.localtime(value) if isinstance(value, datetime) else value
    return formatting.format_day(local, language())


@register.filter
def moment(value: datetime | None) -> str:
    """A day and the time of day."""
    if value is None:
        return ""
    clock = formatting.native_digits(timezone.localtime(value).strftime("%H:%M"), language())
    return pgettext("day and time", "%(day)s, %(clock)s") % {"day": day(value), "clock": clock}


@register.filter
def cm(value: Decimal | None) -> str:
    """A length in centimetres, with the unit."""
    return "" if value is None else _("%(length)s cm") % {"length": number(value, 1)}


@register.filter
def inches(value: Decimal | None) -> str:
    """The same length in feet and inches."""
    return "" if value is None else digits(formatting.feet_and_inches(value))


@register.filter
def pick(texts: Mapping[str, str] | None) -> str:
    """The reader's text out of `{language: text}`."""
    return pick_text(texts or {}, language())


@register.simple_tag
def sheets(bundle: str) -> SafeString:
    """Links to the style sheets that every page of a kind ("page", "store") loads."""
    return format_html_join(
        "", '<link rel="stylesheet" href="{}" media="{}">', static_files.sheet_addresses(bundle)
    )


@register.simple_tag
@cache
def icon(name: str, css: str = "") -> SafeString:
    """A small drawing that says nothing to screen readers; its neighbour does."""
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        f"icon {css}".strip(),
        static("gereh/icons.svg"),
        name,
    )
