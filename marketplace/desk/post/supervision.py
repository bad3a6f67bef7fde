"""What a supervisor of the posts' agreement reads: on the page, as a table, as PDF."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from marketplace.desk import tables
from marketplace.desk.access import DeskRequest, at_supervision
from marketplace.desk.language import language
from marketplace.desk.post.labels import FIGURES
from marketplace.desk.post.parcels import read_refs
from marketplace.kernel.formatting import format_day
from marketplace.kernel.languages import is_rtl
from shipping.printing import render_pdf
from shipping.supervision.figures import Share, Spread
from shipping.supervision.reporting import GROUPS, Report, Row, report
from shipping.supervision.sampling import USUAL_AQL, ZERO_LETTER, Plan, plan_for
from shipping.supervision.segments import SEGMENTS

USUAL_DAYS = 90
GROUP_NAMES = {
    "route": gettext_lazy("Route"),
    "service": gettext_lazy("Service"),
    "post": gettext_lazy("Post"),
    "workshop": gettext_lazy("Family"),
    "consortium": gettext_lazy("Consortium"),
}
SEGMENT_NAMES = {
    "packing": gettext_lazy("Packing"),
    "desk": gettext_lazy("Desk"),
    "origin_post": gettext_lazy("Post of origin"),
    "line_haul": gettext_lazy("Between the countries"),
    "customs": gettext_lazy("Customs"),
    "destination_post": gettext_lazy("Post of destination"),
}
SHARES = {"on_time": gettext_lazy("Handed over in three working days"), **FIGURES}
VERDICTS = {
    "good": gettext_lazy("good"),
    "bad": gettext_lazy("too many"),
    "open": gettext_lazy("not clear yet"),
    "unknown": gettext_lazy("too few parcels"),
}
WIDE, HIGH, LABEL = 420, 34, 160


@dataclass(frozen=True)
class Bar:
    """One bar of the drawing of stretches: the median, and a line to the ninth tenth."""

    name: object
    y: int
    median: float | None
    width: float
    p90_x: float
    text_x: float
    n: int

    @property
    def middle(self) -> int:
        return self.y + HIGH // 2


@dataclass(frozen=True)
class ShareLine:
    """A share with its interval, in per cent, and as a drawing of 100 units."""

    name: object
    share: Share
    percent: float | None
    low: float
    high: float
    verdict: object


@dataclass(frozen=True)
class Asked:
    """What the address asks for."""

    start: date
    end: date
    by: str


def asked_in(request: DeskRequest) -> Asked:
    """The days and the grouping; what makes no sense is as usual."""
    today = timezone.localdate()
    start, end = (_day(request.GET.get(name, "")) for name in ("start", "end"))
    end = end or today
    start = start or end - timedelta(days=USUAL_DAYS)
    by = request.GET.get("by", "route")
    return Asked(min(start, end), end, by if by in GROUPS else "route")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def report_for(request: DeskRequest, asked: Asked) -> Report:
    refs = read_refs(request)
    now = timezone.now()
    return report(consortium_refs=refs, start=asked.start, end=asked.end, by=asked.by, now=now)


@require_safe
@at_supervision
def supervision(request: DeskRequest) -> HttpResponse:
    """Stretches of the way as a drawing, shares with their uncertainty, and every group in a table."""
    asked = asked_in(request)
    found = report_for(request, asked)
    context = {
        "page": "post",
        "here": "supervision",
        "asked": asked,
        "groups": GROUP_NAMES.items(),
        "report": found,
        "bars": list(bars_of(found.whole)),
        "height": HIGH * len(SEGMENTS) + 8,
        "wide": WIDE,
        "label": LABEL,
        "shares": list(shares_of(found.whole)),
        "rows": [(row, list(shares_of(row)), VERDICTS[row.late_verdict]) for row in found.rows],
        "segments": SEGMENT_NAMES.values(),
        "share_names": SHARES.values(),
        "lot": lot_of(request),
    }
    return render(request, "desk/post/supervision.html", context)


def bars_of(row: Row) -> Iterator[Bar]:
    most = max((spread.p90 or 0 for spread in row.stretches.values()), default=0) or 1
    scale = (WIDE - LABEL - 80) / most
    for index, segment in enumerate(SEGMENTS):
        spread = row.stretches[segment]
        width = round((spread.median or 0) * scale, 1)
        p90_x = round(LABEL + (spread.p90 or 0) * scale, 1)
        yield Bar(
            SEGMENT_NAMES[segment],
            4 + index * HIGH,
            spread.median,
            width,
            p90_x,
            max(LABEL + width, p90_x) + 8,
            spread.n,
        )


def shares_of(row: Row) -> Iterator[ShareLine]:
    for code, name in SHARES.items():
        share: Share = getattr(row, code)
        low, high = share.interval
        percent = None if share.value is None else round(share.value * 100, 1)
        verdict = VERDICTS[row.late_verdict] if code == "late" else ""
        yield ShareLine(name, share, percent, round(low * 100, 1), round(high * 100, 1), verdict)


@dataclass(frozen=True)
class Lot:
    """How many pieces of a lot are inspected."""

    size: int
    aql: str
    plan: Plan | None
    choices: tuple[str, ...] = tuple(ZERO_LETTER)


def lot_of(request: DeskRequest) -> Lot:
    text, aql = request.GET.get("lot", ""), request.GET.get("aql", USUAL_AQL)
    size = int(text) if text.isdecimal() and len(text) < 8 else 0
    aql = aql if aql in ZERO_LETTER else USUAL_AQL
    return Lot(size, aql, plan_for(size, aql=aql) if size else None)


def _head() -> list[str]:
    stretches = [str(name) for name in SEGMENT_NAMES.values()]
    return [_("Group"), _("Parcels"), *stretches, *(str(name) for name in SHARES.values())]


def _cells(row: Row) -> list[str]:
    stretches = [_spread_text(row.stretches[segment]) for segment in SEGMENTS]
    return [row.name or _("Together"), str(row.parcels), *stretches, *map(_share_text, shares_of(row))]


def _spread_text(spread: Spread) -> str:
    """Median and ninth tenth in days; unknown stays unknown."""
    return "" if spread.median is None else f"{spread.median:.1f} / {spread.p90:.1f} (n={spread.n})"


def _share_text(line: ShareLine) -> str:
    if line.percent is None:
        return ""
    return f"{line.percent:.1f} % [{line.low:.1f}–{line.high:.1f}] n={line.share.n}"


@require_safe
@at_supervision
def supervision_csv(request: DeskRequest) -> HttpResponse:
    """The report as a table."""
    found = report_for(request, asked_in(request))
    return tables.csv_response("supervision", _head(), [_cells(row) for row in (*found.rows, found.whole)])


@require_safe
@at_supervision
def supervision_pdf(request: DeskRequest) -> HttpResponse:
    """The report as paper: one line a figure, so that it can be read when photocopied."""
    asked = asked_in(request)
    found = report_for(request, asked)
    code = get_language() or "en"
    head = _head()
    rows = [
        [row.name or _("Together"), name, value]
        for row in (*found.rows, found.whole)
        for name, value in zip(head[1:], _cells(row)[1:], strict=True)
        if value
    ]
    data = {
        "language": code,
        "rtl": is_rtl(code),
        "brand": "",
        "title": _("Supervision of the post"),
        "subtitle": str(GROUP_NAMES[asked.by]),
        "page": _("Page"),
        "facts": [
            [_("From"), format_day(asked.start, language())],
            [_("To"), format_day(asked.end, language())],
        ],
        "parties": [],
        "columns": [_("Group"), _("Figure"), _("Value")],
        "widths": [3, 5, 4],
        "numeric": [False, False, True],
        "rows": rows,
        "totals": [],
        "notes": [
            _("Stretches are days on scans: the middle, and what nine of ten kept. n counts parcels."),
            _("Shares stand with Wilson’s interval of 95 %. Under twenty parcels they allow no verdict."),
            _("A family or a post that sees it otherwise writes to the desk with the parcel’s number."),
        ],
        "signature": "",
    }
    pdf = render_pdf("document", data)
    shown = 'inline; filename="supervision.pdf"'
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": shown})
