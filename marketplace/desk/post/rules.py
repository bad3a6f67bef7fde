"""Rules of the posts: read, looked at with a change, changed from a day on, and their history."""

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
from marketplace.desk import tables as pages
from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.post.forms import RuleForm
from marketplace.kernel.errors import Refusal
from marketplace.markets.models import DatedRow, Market
from marketplace.orders.postage import item_of
from shipping import operations
from shipping.adapters.market_rates import MarketRates
from shipping.models import RuleChange
from shipping.operations.rules import row_of
from shipping.rule_changes import TABLES, Effect, MeantChange, effects_of, is_stale, meant_change
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
    "structures": gettext_lazy("Packing"),
    "sdr": gettext_lazy("Rate of the SDR"),
    "papers": gettext_lazy("Papers"),
    "services": gettext_lazy("Services"),
    "terms": gettext_lazy("Terms of delivery"),
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
    for code, (model, _fields) in TABLES.items():
        in_force = list(model._default_manager.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=today)))
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
    rows = [row for row in TABLES[table][0]._default_manager.all() if wanted in str(row).lower()]
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
    today = timezone.localdate()
    start = {"from_day": today.isoformat(), "source": found.source}
    form = RuleForm(found, TABLES[table][1], request.POST or None, initial=start)
    change = change_of(form, found) if request.method == "POST" and form.is_valid() else None
    if change is not None and "keep" in request.POST:
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


def shown(
    request: DeskRequest, table: str, found: DatedRow, form: RuleForm, change: MeantChange | None
) -> HttpResponse:
    effects = preview(request, change) if change is not None and not form.errors else []
    context = {
        "page": "post",
        "here": "rules",
        "table": table,
        "name": NAMES[table],
        "row": RuleRow(found, is_stale(found, timezone.localdate())),
        "form": form,
        "change": change,
        "changed": [effect for effect in effects if effect.is_changed],
        "looked_at": len(effects),
        "history": RuleChange.objects.filter(table=table, row=str(found)[:200])[:10],
    }
    return render(request, "desk/post/rule.html", context, status=422 if form.errors else 200)


def change_of(form: RuleForm, found: DatedRow) -> MeantChange:
    return meant_change(
        found,
        form.changes,
        from_day=form.cleaned_data["from_day"],
        source=form.cleaned_data["source"],
        checked_on=timezone.localdate(),
    )


def preview(request: DeskRequest, change: MeantChange) -> list[Effect]:
    """What the change does to the consortium's pieces on sale, to the countries it touches."""
    items = pieces_on_sale(request)
    try:
        return effects_of(change, items, destinations_of(change), currency=CURRENCY, rates=MarketRates())
    except Refusal:
        return []


def destinations_of(change: MeantChange) -> list[str]:
    """The countries of our markets that a row is about."""
    ours = sorted({country for market in Market.objects.all() for country in market.countries})
    named = getattr(change.new, "destination", None)
    code = getattr(change.new, "service_code", "")
    if code:
        named = code.split("-")[1].upper()
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
