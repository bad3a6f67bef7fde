"""What is searched, what is asked, and what is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

# Another number whenever documents change their form: an index of another form is not read, but made anew.
FORM = 4
# Facets a page offers, in their order. `SCOPES` narrow a page (a maker's, a place's) without being offered.
FACETS = ("craft", "technique", "material", "region", "consortium", "colour", "size", "availability", "post")
SCOPES = ("maker", "place", "motif", "style", "kind", "look")
FILTERS = FACETS + SCOPES
# What is counted and compared: price in the market's currency, sides and area in cm, knots per square inch,
# days until the piece is ready to be sent.
NUMBERS = ("price", "width", "length", "area", "knots", "raj", "ready")
# Besides, by country of the market: the price with post and duty.
LANDED = "landed"


class Sort(StrEnum):
    BEST = "best"
    NEWEST = "newest"
    CHEAPEST = "cheapest"
    DEAREST = "dearest"
    LARGEST = "largest"


@dataclass(frozen=True)
class PieceDocument:
    """One piece as one market's index holds it.

    `title` and `words` are tokens: terms of the lexicon and words of names. `values` maps each of FILTERS to
    slugs; `price` is in units of the market's currency; `card` is what a list shows, ready for JSON, from
    which the texts of any language are composed. Width and length are as the piece hangs. `landed` is the
    price with post and duty in each country that the piece can be posted to.
    """

    piece_id: str
    title: tuple[str, ...]
    words: tuple[str, ...]
    values: dict[str, tuple[str, ...]]
    price: Decimal
    width_cm: Decimal
    length_cm: Decimal
    published_at: datetime
    card: dict[str, object]
    knots: int | None = None
    raj: int | None = None
    ready_days: int = 0
    landed: Mapping[str, Decimal] = field(default_factory=dict)

    def numbers(self) -> dict[str, Decimal | int]:
        """What is known of NUMBERS; the shorter side is width, so that a turned piece fits a room too."""
        short, long = sorted((self.width_cm, self.length_cm))
        known: dict[str, Decimal | int] = {"price": self.price, "width": short, "length": long}
        known |= {"area": short * long, "ready": self.ready_days}
        counted = {"knots": self.knots, "raj": self.raj}
        return {**known, **{name: count for name, count in counted.items() if count is not None}}


@dataclass(frozen=True)
class SearchQuery:
    """What a buyer asks of one market. Values of one facet widen, facets narrow.

    Values of `like` narrow nothing: with `Sort.BEST`, pieces that share more of them, and rarer ones, come
    first. `counted` names the facets whose values are counted and named, `measured` the numbers whose spread
    is told (price, landed, area, knots); that costs more than the search. `landed` is paid in `country`.
    """

    market: str
    language: str
    text: str = ""
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    width_max_cm: Decimal | None = None
    length_max_cm: Decimal | None = None
    knots_min: Decimal | None = None
    knots_max: Decimal | None = None
    area_min_m2: Decimal | None = None
    area_max_m2: Decimal | None = None
    ready_days_max: int | None = None
    country: str = ""
    landed_min: Decimal | None = None
    landed_max: Decimal | None = None
    sort: Sort = Sort.BEST
    page: int = 1
    page_size: int = 24
    like: dict[str, tuple[str, ...]] = field(default_factory=dict)
    counted: tuple[str, ...] = FACETS
    measured: tuple[str, ...] = ()

    @property
    def spreads(self) -> tuple[str, ...]:
        """The numbers whose spread can be told: of the price with post and duty, only where that is paid."""
        return tuple(name for name in self.measured if name != LANDED or self.country)

    @property
    def offset(self) -> int:
        return (max(self.page, 1) - 1) * self.page_size

    def bounds(self) -> dict[str, tuple[Decimal | None, Decimal | None]]:
        """Lowest and highest of each number that is bounded. A room may be told either way round."""
        sides = (self.width_max_cm, self.length_max_cm)
        if self.width_max_cm is not None and self.length_max_cm is not None:
            sides = (min(self.width_max_cm, self.length_max_cm), max(self.width_max_cm, self.length_max_cm))
        asked = {
            "price": (self.price_min, self.price_max),
            LANDED: (self.landed_min, self.landed_max) if self.country else (None, None),
            "width": (None, sides[0]),
            "length": (None, sides[1]),
            "knots": (self.knots_min, self.knots_max),
            "area": (_cm2(self.area_min_m2), _cm2(self.area_max_m2)),
            "ready": (None, None if self.ready_days_max is None else Decimal(self.ready_days_max)),
        }
        return {name: limits for name, limits in asked.items() if limits != (None, None)}


def _cm2(m2: Decimal | None) -> Decimal | None:
    return None if m2 is None else m2 * 10_000


@dataclass(frozen=True)
class Bucket:
    """How many pieces have a number from `low` on and below `high`."""

    low: float
    high: float
    count: int


@dataclass(frozen=True)
class EngineAnswer:
    """An engine's answer: cards of the page, the number of all hits, counts by facet and slug, and how the
    numbers that were asked for spread."""

    cards: tuple[dict[str, object], ...]
    total: int
    counts: dict[str, dict[str, int]]
    spread: dict[str, tuple[Bucket, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Hit:
    """One card of a list, in the reader's language."""

    piece_id: str
    slug: str
    title: str
    maker: str
    place: str
    brand: str
    price: Decimal
    currency: str
    uniqueness: str
    availability: str
    making_days: int | None
    image: str
    image_avif: str
    image_srcset: str
    image_width: int
    image_height: int
    image_alt: str
    image_is_drawing: bool


@dataclass(frozen=True)
class FacetValue:
    slug: str
    label: str
    count: int
    is_active: bool


@dataclass(frozen=True)
class SearchResult:
    """A page of hits. `suggestion` is another spelling when few or none were found.

    It is not whole while the engine is out of reach: then it comes from the database, without words.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: dict[str, tuple[FacetValue, ...]]
    suggestion: str
    took_ms: float
    page: int
    pages: int
    is_whole: bool = True
    spread: dict[str, tuple[Bucket, ...]] = field(default_factory=dict)
