"""What each family is owed, why, and what it was paid."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from marketplace.consortia.models import Consortium, Workshop
from marketplace.consortia.queries import consortia_for
from marketplace.desk import tables
from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.forms import PayoutForm, done
from marketplace.desk.language import language
from marketplace.kernel.money import Money
from marketplace.orders.ledger.operations import record_payout
from marketplace.orders.ledger.queries import balance_of, balances_of, debt_of, statement
from marketplace.orders.models import Account


def managed(request: DeskRequest, slug: str) -> Workshop:
    """A family of her consortium; any other does not exist."""
    workshops = Workshop.objects.filter(consortium__in=consortia_for(request.user))
    found = workshops.select_related("consortium", "place").filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


@require_safe
@at_desk
def families(request: DeskRequest) -> HttpResponse:
    workshops = Workshop.objects.filter(consortium__in=consortia_for(request.user))
    page = tables.page_of(request, workshops.select_related("consortium", "place"))
    rows = [(family, balance_of(family, family.consortium.family_currency)) for family in page.object_list]
    sums = [(consortium, accounts_of(consortium)) for consortium in consortia_for(request.user)]
    context = {"page": "families", "page_obj": page, "rows": rows, "sums": sums}
    return render(request, "desk/families.html", context)


ACCOUNTS = {
    Account.FAMILY: gettext_lazy("Owed to families"),
    Account.COMMISSION: gettext_lazy("Commission of the consortium"),
    Account.POSTAGE: gettext_lazy("Postage that buyers paid, less what the post took"),
    Account.BANK: gettext_lazy("On the bank"),
    Account.BUYER: gettext_lazy("Owed to buyers"),
}


def accounts_of(consortium: Consortium) -> list[tuple[str, list[Money]]]:
    """The consortium's accounts as a person counts them: what is on the bank is above zero."""
    balances = balances_of(consortium)
    return [
        (str(label), [-money if account == Account.BANK else money for money in balances[account].values()])
        for account, label in ACCOUNTS.items()
        if account in balances
    ]


@require_safe
@at_desk
def families_csv(request: DeskRequest) -> HttpResponse:
    workshops = Workshop.objects.filter(consortium__in=consortia_for(request.user))
    head = [_("Family"), _("Place"), _("Consortium"), _("Owed"), _("Currency")]
    found = workshops.select_related("consortium", "place")
    rows = ((family, balance_of(family, family.consortium.family_currency)) for family in found)
    lines = (
        [
            family.name_in(language()),
            family.place.name_in(language()),
            family.consortium.slug,
            owed.amount,
            owed.currency,
        ]
        for family, owed in rows
    )
    return tables.csv_response("families", head, lines)


@require_safe
@at_desk
def family(request: DeskRequest, slug: str) -> HttpResponse:
    return family_page(request, managed(request, slug))


def family_page(request: DeskRequest, workshop: Workshop, **bound: Form) -> HttpResponse:
    owed = balance_of(workshop, workshop.consortium.family_currency).rounded()
    start = {"amount": f"{owed.amount:f}"} if owed.amount > 0 else {}
    context: dict[str, Any] = {
        "page": "families",
        "family": workshop,
        "statement": statement(workshop),
        "payouts": workshop.payouts.select_related("by"),
        "owed": owed,
        "debt": debt_of(workshop, workshop.consortium.family_currency).rounded(),
        "payout_form": PayoutForm(initial=start),
        **bound,
    }
    return render(request, "desk/family.html", context, status=422 if bound else 200)


@require_safe
@at_desk
def statement_csv(request: DeskRequest, slug: str) -> HttpResponse:
    workshop = managed(request, slug)
    head = [_("When"), _("What"), _("Piece"), _("Amount"), _("Balance"), _("Currency")]
    rows = (
        [
            line.at.date(),
            line.label,
            line.piece_id,
            line.amount.amount,
            line.balance.amount,
            line.amount.currency,
        ]
        for line in statement(workshop).lines
    )
    return tables.csv_response(f"statement-{workshop.slug}", head, rows)


@require_POST
@at_desk
def pay(request: DeskRequest, slug: str) -> HttpResponse:
    workshop, form = managed(request, slug), PayoutForm(request.POST)

    def act(typed: dict[str, Any]) -> None:
        now = timezone.now()
        record_payout(
            workshop=workshop,
            amount=Money(typed["amount"], workshop.consortium.family_currency),
            receipt_number=typed["receipt_number"],
            by=request.user,
            paid_at=now,
            now=now,
        )

    if not done(form, act):
        return family_page(request, workshop, payout_form=form)
    messages.success(request, _("The payout is in the ledger, and the family sees it."))
    return redirect("desk:family", slug)
