"""A list's address, read and written: what is searched, what is chosen, and how to let it go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.search.types import FACETS, Bucket, FacetValue, SearchQuery, SearchResult, Sort
from marketplace.kernel.formatting import format_day, format_number, western_digits
from marketplace.storefront import finding
from marketplace.storefront.types import Shop

PAGE_SIZE = 24
LONGEST_TEXT = 120
FACET_NAMES: dict[str, Promise] = {
    "craft": gettext_lazy("Craft"),
    "technique": gettext_lazy("Technique"),
    "material": gettext_lazy("Material"),
    "region": gettext_lazy("Region"),
    "consortium": gettext_lazy("Brand"),
    "colour": gettext_lazy("Colour"),
    "size": gettext_lazy("Size"),
    "availability": gettext_lazy("Availability"),
    "post": gettext_lazy("Can be posted to"),
}
OPEN_AT_FIRST = frozenset({"craft", "colour", "size"})
SORT_NAMES: dict[Sort, Promise] = {
    Sort.BEST: gettext_lazy("Best match"),
    Sort.NEWEST: gettext_lazy("Newest first"),
    Sort.CHEAPEST: gettext_lazy("Price, low to high"),
    Sort.DEAREST: gettext_lazy("Price, high to low"),
    Sort.LARGEST: gettext_lazy("Largest first"),
}
MEASURES = (
    "price_min", "price_max", "landed_min", "landed_max", "width_max", "length_max", "knots_min", "knots_max",
    "area_min", "area_max",
)  # fmt: skip
SPREAD = ("price", "landed", "area", "knots")
# The index measures areas in square centimetres, people in square metres.
SCALES = {"area": 10_000}
SPREAD_TITLES: dict[str, Promise] = {
    "price": gettext_lazy("Price"),
    "landed": gettext_lazy("With post and duty"),
    "area": gettext_lazy("Area"),
    "knots": gettext_lazy("Knots per square inch"),
}


@dataclass(frozen=True)
class Facet:
    """One facet as the sheet shows it."""

    name: str
    title: Promise
    values: tuple[FacetValue, ...]
    is_open: bool


@dataclass(frozen=True)
class Step:
    """How many pieces lie between two numbers; `value` is what asks for these, such as `200..500`."""

    label: str
    count: int
    share: int
    value: str


@dataclass(frozen=True)
class Spread:
    """How the pieces found spread over one number; `share` of a step is of the highest, in percent."""

    name: str
    title: Promise
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Chip:
    """One thing chosen, and the address of the list without it."""

    label: str
    address: str


def measure(params: QueryDict, name: str) -> Decimal | None:
    """A number typed in any of the house's digits; anything else counts as not typed."""
    try:
        value = Decimal(western_digits(params.get(name, "")).strip().replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() and 0 <= value < 10**9 else None


def ready_by(params: QueryDict) -> date | None:
    """A day typed as browsers send it; anything else counts as not typed."""
    try:
        return date.fromisoformat(params.get("ready_by", ""))
    except ValueError:
        return None


def page_number(params: QueryDict) -> int:
    text = western_digits(params.get("page", "1"))
    return min(int(text), 10_000) if text.isdigit() and text != "0" else 1


def wish_of(shop: Shop, params: QueryDict, **scope: tuple[str, ...]) -> SearchQuery:
    """What an address asks for; `scope` narrows a maker's or a place's own list."""
    chosen = {name: tuple(params.getlist(name)[:20]) for name in FACETS if params.getlist(name)}
    sort, day = params.get("sort", ""), ready_by(params)
    return finding.wish(
        shop,
        text=params.get("q", "").strip()[:LONGEST_TEXT],
        facets={**chosen, **scope},
        price_min=measure(params, "price_min"),
        price_max=measure(params, "price_max"),
        country=shop.country,
        landed_min=measure(params, "landed_min"),
        landed_max=measure(params, "landed_max"),
        width_max_cm=measure(params, "width_max"),
        length_max_cm=measure(params, "length_max"),
        knots_min=measure(params, "knots_min"),
        knots_max=measure(params, "knots_max"),
        area_min_m2=measure(params, "area_min"),
        area_max_m2=measure(params, "area_max"),
        ready_days_max=None if day is None else max((day - timezone.now().date()).days, 0),
        sort=Sort(sort) if sort in set(Sort) else Sort.BEST,
        page=page_number(params),
        page_size=PAGE_SIZE,
        measured=SPREAD,
    )


def facets_of(result: SearchResult) -> list[Facet]:
    """Facets with something to choose, in their order."""
    found = []
    for name in FACETS:
        values = result.facets.get(name, ())
        if values:
            is_open = name in OPEN_AT_FIRST or any(value.is_active for value in values)
            found.append(Facet(name, FACET_NAMES[name], values, is_open))
    return found


def spreads_of(result: SearchResult, language: str, currency: str) -> list[Spread]:
    """Price, area and knots with at least two steps to choose from."""
    units = {"price": currency, "landed": currency, "area": _("m²"), "knots": _("kpsi")}
    return [
        Spread(name, SPREAD_TITLES[name], tuple(_steps(name, result.spread[name], language, units[name])))
        for name in SPREAD
        if len(result.spread.get(name, ())) > 1
    ]


def _steps(name: str, buckets: Sequence[Bucket], language: str, unit: str) -> Iterator[Step]:
    highest = max(bucket.count for bucket in buckets)
    for bucket in buckets:
        low, high = (
            Decimal(str(edge)) / (10_000 if name == "area" else 1) for edge in (bucket.low, bucket.high)
        )
        ends = {
            "low": format_number(low, language, decimals=2),
            "high": format_number(high, language, decimals=2),
            "unit": unit,
        }
        label = _("%(low)s to %(high)s %(unit)s") % ends
        value = f"{low.normalize():f}..{high.normalize():f}"
        yield Step(label, bucket.count, round(100 * bucket.count / highest), value)


def with_step(params: QueryDict) -> str:
    """The address's query after a step was chosen (`price=200..500`): its ends as if typed, and no empty
    fields; "" when no step was."""
    steps = {name: params.get(name, "").partition("..") for name in SPREAD if name in params}
    if not steps:
        return ""
    chosen = params.copy()
    for name, (low, _dots, high) in steps.items():
        del chosen[name]
        chosen[f"{name}_min"], chosen[f"{name}_max"] = low, high
    for name, values in list(chosen.lists()):
        chosen.setlist(name, [value for value in values if value and name != "page"])
    return "?" + chosen.urlencode()


def without(params: QueryDict, name: str, value: str | None = None) -> str:
    """The address's query with one choice (or all of a name) taken out; back on the first page."""
    rest = params.copy()
    rest.pop("page", None)
    kept = [each for each in rest.getlist(name) if value is not None and each != value]
    rest.setlist(name, kept)
    return "?" + rest.urlencode()


def chips(result: SearchResult, wish: SearchQuery, params: QueryDict, currency: str) -> list[Chip]:
    """Everything that narrows the list, each with the way to let it go."""
    found = [Chip(f"“{wish.text}”", without(params, "q"))] if wish.text else []
    for name in FACETS:
        for value in result.facets.get(name, ()):
            # What narrows the page itself was not chosen, and cannot be let go.
            if value.is_active and value.slug in params.getlist(name):
                found.append(Chip(value.label, without(params, name, value.slug)))
    sentences = {
        "price_min": _("from %(value)s %(unit)s"),
        "price_max": _("up to %(value)s %(unit)s"),
        "landed_min": _("all in from %(value)s %(unit)s"),
        "landed_max": _("all in up to %(value)s %(unit)s"),
        "width_max": _("at most %(value)s %(unit)s wide"),
        "length_max": _("at most %(value)s %(unit)s long"),
        "knots_min": _("from %(value)s %(unit)s"),
        "knots_max": _("up to %(value)s %(unit)s"),
        "area_min": _("from %(value)s %(unit)s"),
        "area_max": _("up to %(value)s %(unit)s"),
    }
    units = {"price": currency, "landed": currency, "knots": _("kpsi"), "area": _("m²")}
    for name in MEASURES:
        typed = measure(params, name)
        if typed is not None:
            unit = units.get(name.partition("_")[0], _("cm"))
            written = format_number(typed, wish.language, decimals=1)
            found.append(Chip(sentences[name] % {"value": written, "unit": unit}, without(params, name)))
    day = ready_by(params)
    if day is not None:
        written = format_day(day, wish.language)
        found.append(Chip(_("ready by %(day)s") % {"day": written}, without(params, "ready_by")))
    return found


def rest_of_address(params: QueryDict) -> str:
    """Everything but the page, ending in `&`, to put `page=2` behind."""
    rest = params.copy()
    rest.pop("page", None)
    return rest.urlencode() + "&" if rest else ""
