"""The desk's door: who manages no consortium finds no desk here, and supervisors find what they read."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from marketplace.consortia.models import Person
from marketplace.consortia.queries import Roles, roles_of

P = ParamSpec("P")


class DeskRequest(HttpRequest):
    """A request whose user manages or supervises a consortium."""

    user: Person


Guarded = Callable[Concatenate[DeskRequest, P], HttpResponseBase]
Open = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def at_desk(view: Guarded[P]) -> Open[P]:
    """A view for managers: strangers sign in, everybody else gets 404."""
    return _for_those(lambda roles: roles.is_manager, view)


def at_supervision(view: Guarded[P]) -> Open[P]:
    """A view for managers and supervisors: strangers sign in, everybody else gets 404."""
    return _for_those(lambda roles: roles.is_manager or roles.is_supervisor, view)


def _for_those(may_enter: Callable[[Roles], bool], view: Guarded[P]) -> Open[P]:
    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not may_enter(roles_of(request.user)):
            raise Http404
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return guarded
