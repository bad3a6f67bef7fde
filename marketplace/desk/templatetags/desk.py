"""Names that the desk's pages use."""

from babel import Locale
from django import template
from django.utils.translation import get_language

from shipping import paper_names
from shipping.models import Paper

register = template.Library()


@register.filter
def paper_name(paper: Paper | str) -> str:
    """Of a printed paper, or of a kind of papers."""
    return paper_names.paper_name(paper if isinstance(paper, str) else paper.kind)


@register.filter
def country_name(code: str) -> str:
    """A country in the reader's language."""
    language = (get_language() or "en").split("-")[0]
    return str(Locale.parse(language).territories.get(code, code))
