"""Names that the desk's pages use."""

from babel import Locale
from django import template
from django.utils.translation import get_language

from marketplace.consortia.models import Person
from marketplace.consortia.queries import roles_of
from marketplace.desk.post.labels import FIGURES, RULINGS
from marketplace.payments.providers import METHODS
from shipping import paper_names
from shipping.models import Paper

register = template.Library()


@register.filter
def manages(person: Person) -> bool:
    """Whether somebody manages a consortium; a supervisor finds only what she reads at the desk."""
    return roles_of(person).is_manager


@register.filter
def paper_name(paper: Paper | str) -> str:
    """Of a printed paper, or of a kind of papers."""
    return paper_names.paper_name(paper if isinstance(paper, str) else paper.kind)


@register.filter
def country_name(code: str) -> str:
    """A country in the reader's language."""
    language = (get_language() or "en").split("-")[0]
    return str(Locale.parse(language).territories.get(code, code))


@register.filter
def payment_name(method: str) -> str:
    """A way of paying by its code."""
    return str(METHODS[method].name) if method in METHODS else method


@register.filter
def ruling_name(decision: str) -> str:
    """What the legality gate says."""
    return str(RULINGS.get(decision, decision))


@register.filter
def figure_name(code: str) -> str:
    """A figure of supervision that an appeal is about."""
    return str(FIGURES.get(code, code))
