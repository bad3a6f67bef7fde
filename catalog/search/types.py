"""What is searched, what is asked, and what is answered."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

# Facets a page offers, in their order. `SCOPES` narrow a page (a maker's, a place's) without being offered.
FACETS = ("craft", "technique", "material", "region", "consortium", "colour", "size", "availability")
SCOPES = ("maker", "place", "motif", "style")
FILTERS = FACETS + SCOPES


class Sort(StrEnum):
    BEST = "best"
    NEWEST = "newest"
    CHEAPEST = "cheapest"
    DEAREST = "dearest"
    LARGEST = "largest"


@dataclass(frozen=True)
class PieceDocument:
    """One piece as one market's index holds it.

    `title_words` and `words` are normalised tokens; `values` maps each of FILTERS to slugs; `price`
    is in units of the market's currency; `card` is what a list shows, ready for JSON, a part of it
    under each language of the market.
    """

    piece_id: str
    title_words: tuple[str, ...]
    words: tuple[str, ...]
    values: dict[str, tuple[str, ...]]
    price: Decimal
    width_cm: Decimal
    length_cm: Decimal
    published_at: datetime
    card: dict[str, object]


@dataclass(frozen=True)
class SearchQuery:
    """What a buyer asks of one market. Values of one facet widen, facets narrow.

    Values of `like` narrow nothing: with `Sort.BEST`, pieces that share more of them, and rarer ones, come
    first. `counted` names the facets whose values are counted and named; that costs more than the search.
    """

    market: str
    language: str
    text: str = ""
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    width_max_cm: Decimal | None = None
    length_max_cm: Decimal | None = None
    sort: Sort = Sort.BEST
    page: int = 1
    page_size: int = 24
    like: dict[str, tuple[str, ...]] = field(default_factory=dict)
    counted: tuple[str, ...] = FACETS

    @property
    def offset(self) -> int:
        return (max(self.page, 1) - 1) * self.page_size


@dataclass(frozen=True)
class EngineAnswer:
    """An engine's answer: cards of the page, the number of all hits, counts by facet and slug."""

    cards: tuple[dict[str, object], ...]
    total: int
    counts: dict[str, dict[str, int]]


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
