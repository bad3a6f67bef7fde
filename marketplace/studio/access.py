"""The door of the studio: who is here, for which family, with which piece."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation

from catalog.models import Listing
from catalog.queries import listing_for
from marketplace.consortia.models import Person, Workshop
from marketplace.studio.queries import families_for, is_own_family

P = ParamSpec("P")
SIGN_IN = "account_request_login_code"


class StudioRequest(HttpRequest):
    """A request of a person who signed in."""

    user: Person


View = Callable[Concatenate[StudioRequest, P], HttpResponse]


def signed_in(view: View[P]) -> View[P]:
    """Ask who it is first, by phone."""
    return wraps(view)(login_required(login_url=SIGN_IN)(view))


def family_or_404(person: Person, public_id: str) -> Workshop:
    """One of the families she acts for; any other does not exist."""
    family = families_for(person).filter(public_id=public_id).first()
    if family is None:
        raise Http404
    return family


def piece_or_404(person: Person, public_id: str) -> Listing:
    """A piece of one of those families."""
    try:
        return listing_for(person, public_id)
    except Listing.DoesNotExist:
        raise Http404 from None


def language() -> str:
    """The language of the page being written."""
    return (translation.get_language() or "en").split("-")[0]


def about(person: Person, family: Workshop) -> dict[str, object]:
    """What every page about a family says: whose it is, and whether someone helps her."""
    spoken = [code for code in family.consortium.languages if isinstance(code, str)]
    return {
        "family": family,
        "is_helper": not is_own_family(person, family),
        "spoken": spoken,
    }
