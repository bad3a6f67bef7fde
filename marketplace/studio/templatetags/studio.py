"""Small drawings of the studio's own."""

from babel import Locale
from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from marketplace.studio.access import language

register = template.Library()


@register.simple_tag
def picture(sheet: str, name: str, css: str = "") -> SafeString:
    """A symbol of `static/studio/<sheet>.svg`; the words beside it say what it is."""
    return format_html(
        '<svg class="picture {}" viewBox="0 0 64 64" aria-hidden="true" focusable="false">'
        '<use href="{}#{}"></use></svg>',
        css,
        static(f"studio/{sheet}.svg"),
        name,
    )


@register.filter
def currency(code: str) -> str:
    """A currency's name as the reader calls it."""
    return str(Locale.parse(language()).currencies.get(code, code))


@register.simple_tag
def swatch(colour: str) -> SafeString:
    """A patch of a colour (#rrggbb)."""
    return format_html(
        '<svg class="swatch" viewBox="0 0 24 24" preserveAspectRatio="none" aria-hidden="true"'
        ' focusable="false">'
        '<rect width="24" height="24" fill="{}"></rect></svg>',
        colour,
    )
