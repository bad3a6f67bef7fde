"""What a search engine must do."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from catalog.search.clauses import Clause
from catalog.search.types import EngineAnswer, PieceDocument, SearchQuery


@dataclass(frozen=True)
class Late:
    """What changed while an index was made: documents to put in place, and ids of pieces to forget."""

    documents: Sequence[PieceDocument] = ()
    gone: Sequence[str] = ()


class IndexBuild(Protocol):
    """An index being made. Its parts may be written by several processes; Outage as of the engine."""

    def has(self, part: str) -> bool:
        """Whether a part that was written before is still there."""

    def write(self, part: str, documents: Iterable[PieceDocument]) -> int:
        """Write one part, whole or not at all; its number of documents."""

    def finish(self, late: Callable[[], Late]) -> None:
        """Put the index of all parts, with what `late` then tells, in the place of the one that serves."""


class SearchEngine(Protocol):
    """One index a market. Every method raises Outage when the engine is out of reach."""

    def replace(self, market: str, documents: Iterable[PieceDocument]) -> None:
        """Add the documents, each in place of the one with its piece id; seen by the next search."""

    def remove(self, market: str, piece_ids: Iterable[str]) -> None:
        """Forget these pieces; unknown ones are no error."""

    def build(self, market: str, name: str) -> "IndexBuild":
        """A new index of this name, begun or gone on with, beside the one that serves."""

    def search(self, query: SearchQuery, clauses: tuple[Clause, ...]) -> EngineAnswer:
        """The answer for a query whose text was read into `clauses` (see `reading`), best first."""

    def cards(self, market: str) -> Iterator[dict[str, object]]:
        """The card of every piece the market's index holds, in any order."""

    def count(self, market: str) -> int:
        """How many pieces the market's index holds."""
