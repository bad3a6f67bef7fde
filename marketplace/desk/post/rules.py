"""Rules of the posts: read, looked at with a change, changed from a day on, and their history."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from catalog.models import Listing, MarketPrice
from catalog.queries import managed_listings_for
from marketplace.consortia.models import Person
from marketplace.consortia.queries import roles_of
from marketplace.desk import tables as pages
from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.post.forms import RuleForm
from marketplace.kernel.errors import Refusal
from marketplace.markets.dated import DatedRow
from marketplace.markets.models import Market, PolicyRule
from marketplace.orders.postage import item_of
from shipping import operations
from shipping.adapters.market_rates import MarketRates
from shipping.models import RuleChange, Service
from shipping.operations.rules import history_of, row_of
from shipping.rule_changes import TABLES, MeantChange, is_stale, meant_change, meant_row
from shipping.rule_effects import Effect, Ruling, effects_of, rulings_of
from shipping.rules import GROUPS
from shipping.types import Item

MOST_PIECES = 40
CURRENCY = "EUR"
NAMES = {
    "tariffs": gettext_lazy("Tariffs"),
    "delivery_times": gettext_lazy("Delivery times"),
    "limits": gettext_lazy("Limits"),
    "duty": gettext_lazy("Duty and tax"),
    "disruptions": gettext_lazy("Disruptions"),
    "holidays": gettext_lazy("Holidays"),
    "structures": gettext_lazy("Packing"),
    "sdr": gettext_lazy("Rate of the SDR"),
    "rates": gettext_lazy("Rates of exchange"),
    "papers": gettext_lazy("Papers"),
    "services": gettext_lazy("Services"),
    "terms": gettext_lazy("Terms of delivery"),
    "allowances": gettext_lazy("Allowances of weavers"),
    "policy": gettext_lazy("What may be sold where"),
}


@dataclass(frozen=True)
class RuleRow:
    row: DatedRow
    is_stale: bool


@dataclass(frozen=True)
class TableRow:
    code: str
    name: object
    rows: int
    stale: int


@require_safe
@at_desk
def tables(request: DeskRequest) -> HttpResponse:
    """The tables of rules, how many rows nobody looked at for a year, and the last changes."""
    today = timezone.localdate()
    found = []
    for code, kept in TABLES.items():
        in_force = list(kept.model._default_manager.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=today)))
        stale = sum(is_stale(row, today) for row in in_force)
        found.append(TableRow(code, NAMES[code], len(in_force), stale))
    context = {"page": "post", "here": "rules", "tables": found, "changes": RuleChange.objects.all()[:20]}
    return render(request, "desk/post/rules.html", context)


@require_safe
@at_desk
def table(request: DeskRequest, table: str) -> HttpResponse:
    """The rows of one table; `q` looks in what they are about."""
    if table not in TABLES:
        raise Http404
    wanted = request.GET.get("q", "").strip().lower()
    today = timezone.localdate()
    rows = [row for row in TABLES[table].model._default_manager.all() if wanted in str(row).lower()]
    page = pages.page_of(request, rows)
    context = {
        "page": "post",
        "here": "rules",
        "table": table,
        "name": NAMES[table],
        "wanted": wanted,
        "page_obj": page,
        "rows": [RuleRow(row, is_stale(row, today)) for row in page.object_list],
        "query": pages.rest_of_query(request),
    }
    return render(request, "desk/post/rule_table.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def row(request: DeskRequest, table: str, row_id: int) -> HttpResponse:
    """One row: its form, what the change would do to pieces on sale, and the button that keeps it."""
    found = row_of(table, row_id)
    if found is None:
        raise Http404
    start = {"from_day": timezone.localdate(), "until": found.valid_to, "source": found.source}
    form = RuleForm(found, TABLES[table].changing, request.POST or None, initial=start)
    if "holds" in request.POST and confirmed(form, table, found, str(request.user)):
        messages.success(request, _("Noted: it was compared with its source today."))
        return redirect("desk:post_rule", table, row_id)
    return edited(request, table, form, found)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def new_row(request: DeskRequest, table: str) -> HttpResponse:
    """A row that is not there yet, by the same form and with the same look ahead."""
    if table not in TABLES:
        raise Http404
    names = (*TABLES[table].telling, *TABLES[table].changing)
    start = {"from_day": timezone.localdate()}
    form = RuleForm(TABLES[table].model(), names, request.POST or None, initial=start)
    return edited(request, table, form, None)


def confirmed(form: RuleForm, table: str, found: DatedRow, by: str) -> bool:
    """Whether somebody noted where the row was found to hold still; nothing else of the form counts."""
    form.is_valid()
    note = form.cleaned_data.get("note", "")
    form.errors.clear()
    try:
        operations.confirm_rule(table=table, row=found, note=note, by=by, now=timezone.now())
    except Refusal as refusal:
        form.add_error(refusal.field, str(refusal))
        return False
    return True


def edited(request: DeskRequest, table: str, form: RuleForm, found: DatedRow | None) -> HttpResponse:
    """The form with what the change does, or the table after the change is kept."""
    meant = request.method == "POST" and not form.errors and form.is_valid()
    change = change_of(form, table, found) if meant else None
    if change is not None and "keep" in request.POST and not may_keep(request.user, change):
        form.add_error(None, _("Only an operator opens the gate wider. You may add a row that refuses."))
    elif change is not None and "keep" in request.POST:
        try:
            operations.keep_change(
                table=table,
                change=change,
                note=form.cleaned_data["note"],
                by=str(request.user),
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            messages.success(request, _("Kept. The change holds from its day on."))
            return redirect("desk:post_rule_table", table)
    return shown(request, table, found, form, change)


def may_keep(person: Person, change: MeantChange) -> bool:
    """A manager may close the legality gate; what could open it for anything is an operator's to keep."""
    if not isinstance(change.new, PolicyRule) or roles_of(person).is_operator:
        return True
    return change.old is None and change.new.decision == PolicyRule.Decision.REFUSE


def shown(
    request: DeskRequest, table: str, found: DatedRow | None, form: RuleForm, change: MeantChange | None
) -> HttpResponse:
    looked_at = preview(request, change) if change is not None and not form.errors else Preview()
    context = {
        "page": "post",
        "here": "rules",
        "table": table,
        "name": NAMES[table],
        "row": RuleRow(found, is_stale(found, timezone.localdate())) if found else None,
        "form": form,
        "change": change,
        "preview": looked_at,
        "history": history_of(table, found)[:10] if found else [],
    }
    return render(request, "desk/post/rule.html", context, status=422 if form.errors else 200)


def change_of(form: RuleForm, table: str, found: DatedRow | None) -> MeantChange:
    told = {
        "from_day": form.cleaned_data["from_day"],
        "source": form.cleaned_data["source"],
        "checked_on": timezone.localdate(),
    }
    return meant_change(found, form.says, **told) if found else meant_row(table, form.says, **told)


@dataclass(frozen=True)
class Preview:
    """What a change does to the consortium's pieces on sale in the countries that it touches."""

    looked_at: int = 0
    quotes: Sequence[Effect] = ()
    rulings: Sequence[Ruling] = ()

    @property
    def changed(self) -> int:
        return len(self.quotes) + len(self.rulings)


def preview(request: DeskRequest, change: MeantChange) -> Preview:
    items, destinations = pieces_on_sale(request), destinations_of(change)
    if isinstance(change.new, PolicyRule):
        methods = {method for market in Market.objects.all() for method in market.payment_methods}
        rulings = rulings_of(change, items, destinations, sorted(methods))
        return Preview(len(rulings), rulings=[ruling for ruling in rulings if ruling.is_changed])
    try:
        effects = effects_of(change, items, destinations, currency=CURRENCY, rates=MarketRates())
    except Refusal:
        return Preview()
    return Preview(len(effects), quotes=[effect for effect in effects if effect.is_changed])


def destinations_of(change: MeantChange) -> list[str]:
    """The countries of our markets that a row is about."""
    ours = sorted({country for market in Market.objects.all() for country in market.countries})
    named = getattr(change.new, "destination", None)
    code = getattr(change.new, "service_code", "")
    if code:
        service = Service.objects.filter(code=code).first()
        named = service.destination if service else None
    if not named:
        return ours[:MOST_PIECES]
    return [each for each in ours if each in GROUPS[named[1:]]] if named.startswith("@") else [named]


def pieces_on_sale(request: DeskRequest) -> list[Item]:
    listings = managed_listings_for(request.user).filter(state=Listing.State.PUBLISHED)
    measured = listings.filter(width_cm__isnull=False, length_cm__isnull=False).order_by("piece_id")
    prices = {
        price.listing_id: price
        for price in MarketPrice.objects.filter(listing__in=measured).order_by("market__position")
    }
    priced = (listing for listing in measured if listing.pk in prices)
    return [item_of(listing, prices[listing.pk].money) for listing in islice(priced, MOST_PIECES)]
