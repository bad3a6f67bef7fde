"""The desk's door: who manages no consortium finds no desk here."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from marketplace.consortia.models import Person
from marketplace.consortia.queries import roles_of

P = ParamSpec("P")


class DeskRequest(HttpRequest):
    """A request whose user manages a consortium."""

    user: Person


def at_desk(
    view: Callable[Concatenate[DeskRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """A view for managers: strangers sign in, everybody else gets 404."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not roles_of(request.user).is_manager:
            raise Http404
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return guarded
