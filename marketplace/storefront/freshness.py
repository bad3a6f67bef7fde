"""Whether what was kept still says what is so: one question to the database.

Pages are made from slow things (texts, brands, rules, rates), whose tokens change with them; from their
market's search index, whose token changes after each writing; and a piece's page from the piece itself.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from catalog.queries import marks
from marketplace.storefront.models import PageSource

INDEX = "search "


def index_source(market: str) -> str:
    """The name of a market's search index among the sources of pages."""
    return f"{INDEX}{market}"


@dataclass(frozen=True)
class Sources:
    """How things stood at one moment: a token by source, and the day, for rules and rates are dated.

    Read it before what is made from it: then nothing kept under it is older than it says.
    """

    tokens: Mapping[str, str]
    day: date

    def of(self, *names: str) -> tuple[str, ...]:
        """Tokens of some sources; one that has never changed has none."""
        return tuple(self.tokens.get(name, "") for name in names)

    @property
    def version(self) -> str:
        """Another text when anything changed."""
        told = [self.day.isoformat(), *sorted(f"{name} {token}" for name, token in self.tokens.items())]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:24]


def sources_of(market: str, piece_id: str, now: datetime) -> Sources:
    """The sources of a market's pages; with a piece's id, of the page of that piece."""
    sources = PageSource.objects.filter(~Q(name__startswith=INDEX) | Q(name=index_source(market)))
    rows = sources.values_list("name", Cast("token", TextField()))
    if piece_id:
        rows = rows.union(marks(piece_id, now), all=True)
    return Sources(dict(rows), now.date())
