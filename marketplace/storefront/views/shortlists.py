"""Saving pieces and comparing them, on pages that need neither an account nor JavaScript."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from marketplace.storefront.comparing import rows_of
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.own_pages import own_pages_only
from marketplace.storefront.queries import seen_listing
from marketplace.storefront.seen import forget_seen, seen_ids
from marketplace.storefront.shortlists import Compared, Saved
from marketplace.storefront.types import ShopRequest
from marketplace.storefront.views.basket import lines_of


@require_safe
@in_shop
def saved(request: ShopRequest) -> HttpResponse:
    """What was kept to look at again, the last first, and what was seen without being kept."""
    saved_ids = Saved(request.session).piece_ids[::-1]
    only_seen = [piece_id for piece_id in seen_ids(request) if piece_id not in saved_ids]
    context = {
        "lines": lines_of(request.shop, saved_ids),
        "compared": Compared(request.session),
        "seen": lines_of(request.shop, only_seen),
    }
    return render(request, "storefront/saved.html", context)


@require_POST
@own_pages_only
@in_shop
def seen_forget(request: ShopRequest) -> HttpResponse:
    messages.success(request, _("It is forgotten."))
    return forget_seen(redirect(request.shop.url("saved")))


@require_POST
@own_pages_only
@in_shop
def saved_add(request: ShopRequest, piece_id: str) -> HttpResponse:
    here = Saved(request.session)
    if seen_listing(request.shop, piece_id) is None:
        messages.warning(request, _("There is no such piece any more."))
    elif here.add(piece_id):
        messages.success(request, _("Saved. You find it under “Saved pieces”, on this device."))
    else:
        sentence = ngettext(
            "Only %(most)s piece can be saved. Let one go first.",
            "Only %(most)s pieces can be saved. Let one go first.",
            here.most,
        )
        messages.warning(request, sentence % {"most": here.most})
    return back(request, "saved")


@require_POST
@own_pages_only
@in_shop
def saved_remove(request: ShopRequest, piece_id: str) -> HttpResponse:
    Saved(request.session).remove(piece_id)
    messages.success(request, _("It is no longer saved."))
    return back(request, "saved")


@require_safe
@in_shop
def compare(request: ShopRequest) -> HttpResponse:
    """Up to four pieces side by side."""
    lines = lines_of(request.shop, Compared(request.session).piece_ids)
    context = {"lines": lines, "rows": rows_of(request.shop, lines), "most": Compared.most}
    return render(request, "storefront/compare.html", context)


@require_POST
@own_pages_only
@in_shop
def compare_add(request: ShopRequest, piece_id: str) -> HttpResponse:
    here = Compared(request.session)
    if seen_listing(request.shop, piece_id) is None:
        messages.warning(request, _("There is no such piece any more."))
    elif not here.add(piece_id):
        sentence = _("Only %(most)s pieces stand side by side. Take one away first.")
        messages.warning(request, sentence % {"most": here.most})
        return redirect(request.shop.url("compare"))
    elif len(here) == 1:
        messages.success(request, _("Choose a second piece to compare it with."))
    else:
        return redirect(request.shop.url("compare"))
    return back(request, "compare")


@require_POST
@own_pages_only
@in_shop
def compare_remove(request: ShopRequest, piece_id: str) -> HttpResponse:
    Compared(request.session).remove(piece_id)
    messages.success(request, _("It no longer stands beside the others."))
    return redirect(request.shop.url("compare"))


def back(request: ShopRequest, otherwise: str) -> HttpResponse:
    """To the page of ours on which the button stood."""
    stood = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(stood, {request.get_host()}, request.is_secure()):
        return redirect(stood)
    return redirect(request.shop.url(otherwise))
