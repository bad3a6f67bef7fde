"""What a search engine must do."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from catalog.search.clauses import Clause
from catalog.search.types import EngineAnswer, PieceDocument, SearchQuery


class SearchEngine(Protocol):
    """One index a market. Every method raises Outage when the engine is out of reach."""

    def replace(self, market: str, documents: Iterable[PieceDocument]) -> None:
        """Add the documents, each in place of the one with its piece id; seen by the next search."""

    def remove(self, market: str, piece_ids: Iterable[str]) -> None:
        """Forget these pieces; unknown ones are no error."""

    def rebuild(self, market: str, documents: Iterable[PieceDocument]) -> int:
        """Make the index anew from these alone, serving the old one meanwhile; their number."""

    def search(self, query: SearchQuery, clauses: tuple[Clause, ...]) -> EngineAnswer:
        """The answer for a query whose text was read into `clauses` (see `reading`), best first."""

    def cards(self, market: str) -> Iterator[dict[str, object]]:
        """The card of every piece the market's index holds, in any order."""

    def count(self, market: str) -> int:
        """How many pieces the market's index holds."""
