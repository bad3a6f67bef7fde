"""Names that the desk's pages use."""

from babel import Locale
from django import template
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from shipping.models import Paper

register = template.Library()
PAPERS: dict[str, Promise] = {
    "cn22": _("Customs declaration CN22"),
    "cn23": _("Customs declaration CN23"),
    "cp71": _("Dispatch note CP71"),
    "commercial-invoice": _("Commercial invoice"),
    "packing-list": _("Packing list"),
    "address-label": _("Address label"),
}


@register.filter
def paper_name(paper: Paper) -> str:
    return str(PAPERS.get(paper.kind, paper.kind))


@register.filter
def country_name(code: str) -> str:
    """A country in the reader's language."""
    language = (get_language() or "en").split("-")[0]
    return str(Locale.parse(language).territories.get(code, code))
