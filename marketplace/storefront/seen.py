"""Pieces that a reader has looked at lately: in a cookie of her own browser, and nowhere else."""

import re
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse

from marketplace.storefront.entrance import FOR_ONE, goes_on

SEEN_COOKIE = "seen"
MOST = 12
AGE = 60 * 60 * 24 * 30
PIECE_ID = re.compile(r"[A-Z]{1,6}-\d{1,9}")


def seen_ids(request: HttpRequest) -> list[str]:
    """The latest first; what is no id of a piece, since anybody may write a cookie, is left out."""
    told = request.COOKIES.get(SEEN_COOKIE, "").split(".")
    return [each for each in dict.fromkeys(told) if PIECE_ID.fullmatch(each)][:MOST]


def remembering_seen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Around `shared`: a piece's page stays the same for everybody, only its cookie is the reader's.

    The first page of a visit leaves no cookie (see `remember_shop`).
    """

    @wraps(view)
    def remembered(request: HttpRequest, piece_id: str, **kwargs: str) -> HttpResponse:
        response = view(request, piece_id=piece_id, **kwargs)
        before = seen_ids(request)
        if response.status_code in (200, 304) and goes_on(request) and before[:1] != [piece_id]:
            ids = [piece_id, *(each for each in before if each != piece_id)][:MOST]
            response.set_cookie(
                SEEN_COOKIE,
                ".".join(ids),
                max_age=AGE,
                samesite="Lax",
                secure=request.is_secure(),
                httponly=True,
            )
            response.headers["Cache-Control"] = FOR_ONE
        return response

    return remembered


def forget_seen(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(SEEN_COOKIE, samesite="Lax")
    return response
