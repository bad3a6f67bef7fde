"""Submissions to decide on, prices to set, pieces to put on sale."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.forms import BoundField, Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from catalog import composition, operations
from catalog.customs import propose
from catalog.models import Listing
from catalog.queries import managed_listings_for, submissions_for
from marketplace.consortia.models import BrandRule
from marketplace.desk import tables
from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.forms import ApproveForm, PiecesFilter, PricesForm, ReasonForm, done, state_label
from marketplace.desk.language import language
from marketplace.desk.pieces import PieceRow, PriceRow, history_of, pictures_of, price_rows, row_of, rows_of
from marketplace.kernel.errors import Refusal
from marketplace.markets.queries import market_by_code, open_markets


def managed(request: DeskRequest, public_id: str) -> Listing:
    """A piece of her consortium; anything else does not exist."""
    listing = managed_listings_for(request.user).filter(public_id=public_id).first()
    if listing is None:
        raise Http404
    return listing


@require_safe
@at_desk
def submissions(request: DeskRequest) -> HttpResponse:
    page = tables.page_of(request, submissions_for(request.user))
    rows = rows_of(page.object_list, language())
    return render(request, "desk/submissions.html", {"page": "submissions", "page_obj": page, "rows": rows})


def filtered(request: DeskRequest) -> tuple[PiecesFilter, QuerySet[Listing]]:
    form = PiecesFilter(request.GET)
    found = managed_listings_for(request.user).order_by("-updated_at")
    if form.is_valid():
        if form.cleaned_data["state"]:
            found = found.filter(state=form.cleaned_data["state"])
        text = form.cleaned_data["text"].strip()
        if text:
            found = found.filter(Q(piece_id__icontains=text) | Q(workshop__name__icontains=text))
    return form, found


@require_safe
@at_desk
def pieces(request: DeskRequest) -> HttpResponse:
    form, found = filtered(request)
    page = tables.page_of(request, found)
    context = {
        "page": "pieces",
        "form": form,
        "page_obj": page,
        "rows": rows_of(page.object_list, language()),
        "query": tables.rest_of_query(request),
    }
    return render(request, "desk/pieces.html", context)


@require_safe
@at_desk
def pieces_csv(request: DeskRequest) -> HttpResponse:
    head = [
        _("Piece"),
        _("Title"),
        _("Family"),
        _("Status"),
        _("Width, cm"),
        _("Length, cm"),
        _("Wish"),
        _("Currency"),
    ]
    _form, found = filtered(request)
    return tables.csv_response("pieces", head, (cells(row) for row in rows_of(found, language())))


def cells(row: PieceRow) -> list[object]:
    listing = row.listing
    return [
        listing.piece_id,
        row.title,
        row.family,
        state_label(listing.state),
        listing.width_cm,
        listing.length_cm,
        listing.wish_amount,
        listing.wish_currency,
    ]


@require_safe
@at_desk
def piece(request: DeskRequest, public_id: str) -> HttpResponse:
    return piece_page(request, managed(request, public_id))


def piece_page(request: DeskRequest, listing: Listing, **bound: Form) -> HttpResponse:
    """The piece with every decision open to her; a form that was refused keeps what she typed."""
    spoken = language()
    context: dict[str, Any] = {
        "page": "submissions" if listing.state == Listing.State.SUBMITTED else "pieces",
        "listing": listing,
        "row": row_of(listing, spoken),
        "pictures": pictures_of(listing, spoken),
        "summary": composition.summary(listing, spoken),
        "facts": composition.facts(listing, spoken),
        "rules": BrandRule.objects.filter(brand__consortium=listing.consortium),
        "history": history_of(listing),
        "waiting": submissions_for(request.user).exclude(pk=listing.pk).first(),
        **decision_forms(listing),
        **bound,
    }
    context["prices"] = prices_beside(listing, context.get("prices_form"))
    return render(request, "desk/piece.html", context, status=422 if bound else 200)


def decision_forms(listing: Listing) -> dict[str, Any]:
    """The forms of all decisions, and the customs code that the attributes speak for."""
    proposal = propose(listing, timezone.localdate())
    return {
        "proposal": proposal,
        "approve_form": ApproveForm(initial={"hs_code": listing.hs_code or proposal.code}),
        "ask_form": ReasonForm(prefix="ask"),
        "refuse_form": ReasonForm(prefix="refuse"),
        "withdraw_form": ReasonForm(prefix="withdraw"),
    }


def prices_beside(listing: Listing, typed: Form | None) -> list[tuple[PriceRow, BoundField]]:
    """Each market's price with the field in which it is set."""
    markets = open_markets()
    rows = price_rows(listing, markets)
    form = typed or PricesForm(markets=markets, initial={row.market.code: row.amount for row in rows})
    return [(row, form[row.market.code]) for row in rows]


@require_POST
@at_desk
def approve(request: DeskRequest, public_id: str) -> HttpResponse:
    listing, form = managed(request, public_id), ApproveForm(request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.approve_listing(
            listing=listing, by=request.user, now=timezone.now(), hs_code=typed["hs_code"]
        )

    if not done(form, act):
        return piece_page(request, listing, approve_form=form)
    messages.success(request, _("The piece is approved. Set its prices now."))
    return redirect("desk:piece", public_id)


@require_POST
@at_desk
def ask(request: DeskRequest, public_id: str) -> HttpResponse:
    return _with_reason(
        request, public_id, "ask", operations.ask_for_change, _("The family is asked, in your words.")
    )


@require_POST
@at_desk
def refuse(request: DeskRequest, public_id: str) -> HttpResponse:
    return _with_reason(
        request,
        public_id,
        "refuse",
        operations.refuse_listing,
        _("The piece is refused. You can take it up again."),
    )


@require_POST
@at_desk
def withdraw(request: DeskRequest, public_id: str) -> HttpResponse:
    return _with_reason(
        request,
        public_id,
        "withdraw",
        operations.retire_listing,
        _("The piece is withdrawn. You can take it up again."),
    )


def _with_reason(
    request: DeskRequest, public_id: str, name: str, operation: Any, sentence: str
) -> HttpResponse:
    listing, form = managed(request, public_id), ReasonForm(request.POST, prefix=name)

    def act(typed: dict[str, Any]) -> None:
        operation(listing=listing, reason=typed["reason"], by=request.user, now=timezone.now())

    if not done(form, act):
        return piece_page(request, listing, **{f"{name}_form": form})
    messages.success(request, sentence)
    return redirect("desk:piece", public_id)


@require_POST
@at_desk
def reopen(request: DeskRequest, public_id: str) -> HttpResponse:
    """Undo of a refusal or a withdrawal."""
    return _plainly(request, public_id, operations.reopen_listing, _("The piece is taken up again."))


@require_POST
@at_desk
def publish(request: DeskRequest, public_id: str) -> HttpResponse:
    return _plainly(request, public_id, operations.publish_listing, _("The piece is on sale in a moment."))


def _plainly(request: DeskRequest, public_id: str, operation: Any, sentence: str) -> HttpResponse:
    listing = managed(request, public_id)
    try:
        operation(listing=listing, by=request.user, now=timezone.now())
        messages.success(request, sentence)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("desk:piece", public_id)


@require_POST
@at_desk
def prices(request: DeskRequest, public_id: str) -> HttpResponse:
    """Set each price that was typed and differs from the one that stands."""
    listing, markets = managed(request, public_id), open_markets()
    form = PricesForm(request.POST, markets=markets)

    def act(typed: dict[str, Decimal | None]) -> None:
        for row in price_rows(listing, markets):
            amount = typed[row.market.code]
            if amount is not None and amount != row.set_amount:
                operations.set_price(
                    listing=listing,
                    market=row.market,
                    amount=amount,
                    by=request.user,
                    now=timezone.now(),
                    suggestion=row.suggestion,
                )

    if not done(form, act):
        return piece_page(request, listing, prices_form=form)
    messages.success(request, _("The prices are set."))
    return redirect("desk:piece", public_id)


@require_POST
@at_desk
def withdraw_price(request: DeskRequest, public_id: str) -> HttpResponse:
    """Take the piece out of one market; setting a price there offers it again."""
    market = market_by_code(request.POST.get("market", ""))
    if market is None:
        raise Http404
    sentence = _("The piece is no longer sold in the market %(market)s. Set a price to sell it there again.")

    def act(**change: Any) -> None:
        operations.withdraw_price(market=market, **change)

    return _plainly(request, public_id, act, sentence % {"market": market.name_in(language())})
