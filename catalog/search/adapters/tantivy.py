"""tantivy, embedded: an index a market in a folder, many readers, one writer at a time."""

import fcntl
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import tantivy

from catalog.search.adapters.tantivy_building import HEAP_BYTES, TantivyBuild
from catalog.search.adapters.tantivy_clauses import QueryWriter, all_of
from catalog.search.adapters.tantivy_documents import SCALE, make_schema, put
from catalog.search.clauses import Clause
from catalog.search.histograms import EDGES, buckets_of, steps
from catalog.search.ports import IndexBuild
from catalog.search.types import FORM, LANDED, EngineAnswer, PieceDocument, SearchQuery, Sort
from marketplace.kernel.errors import Outage

MOST_VALUES = 200
CARDS_AT_ONCE = 10_000
MOST_COUNTED = 500
SEGMENTS = "meta.json"
Version: TypeAlias = tuple[int, int, int]
SORTS = {
    Sort.NEWEST: ("published", tantivy.Order.Desc),
    Sort.CHEAPEST: ("price", tantivy.Order.Asc),
    Sort.DEAREST: ("price", tantivy.Order.Desc),
    Sort.LARGEST: ("area", tantivy.Order.Desc),
}


@contextmanager
def outages() -> Iterator[None]:
    """A folder that cannot be read, or holds something else, is an outage that a rebuild mends."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise Outage(f"The search index cannot be read: {error}") from error


def aggregation(name: str, country: str) -> dict[str, Any]:
    if name not in EDGES:
        return {"terms": {"field": name, "size": MOST_VALUES}}
    ranges = [{"from": low * SCALE, "to": high * SCALE} for low, high in steps(name)]
    return {"range": {"field": f"{name}.{country}" if name == LANDED else name, "ranges": ranges}}


def counted_of(bucket: dict[str, Any]) -> tuple[Any, int]:
    """A value, or the lower edge of a step; tantivy adds steps beyond the first and last edge."""
    if "from" in bucket or "to" in bucket:
        return bucket.get("from", -1) / SCALE, bucket["doc_count"]
    return bucket["key"], bucket["doc_count"]


def version_of(path: Path) -> Version:
    """Another one after every commit; its first part also where the folder was put in place of another."""
    segments = (path / SEGMENTS).stat()
    return path.stat().st_ino, segments.st_ino, segments.st_mtime_ns


class TantivyEngine:
    """The port over a folder: `<folder>/<form>-<market>/` holds a market's index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.schema = make_schema()
        self.write = QueryWriter(self.schema)
        self.opened: dict[str, tuple[Version, tantivy.Index]] = {}
        self.counted: dict[tuple[object, ...], dict[str, dict[Any, int]]] = {}

    def replace(self, market: str, documents: Iterable[PieceDocument]) -> None:
        with self._writing(market) as writer:
            for document in documents:
                put(writer, document)

    def remove(self, market: str, piece_ids: Iterable[str]) -> None:
        with self._writing(market) as writer:
            for piece_id in piece_ids:
                writer.delete_documents_by_term("piece_id", piece_id)

    def build(self, market: str, name: str) -> IndexBuild:
        return TantivyBuild(self._path(market), name, self.schema, self._locked)

    def cards(self, market: str) -> Iterator[dict[str, object]]:
        """One reader throughout, so that what is written meanwhile does not show."""
        with outages():
            searcher = self._searcher(market)
            for offset in range(0, searcher.num_docs, CARDS_AT_ONCE):
                found = searcher.search(
                    tantivy.Query.all_query(), limit=CARDS_AT_ONCE, offset=offset, count=False
                )
                for _score, address in found.hits:
                    yield json.loads(searcher.doc(address)["card"][0])

    def count(self, market: str) -> int:
        with outages():
            return int(self._searcher(market).num_docs)

    def search(self, query: SearchQuery, clauses: tuple[Clause, ...]) -> EngineAnswer:
        with outages():
            searcher = self._searcher(query.market)
            return self._answer(searcher, query, clauses)

    def _answer(
        self, searcher: tantivy.Searcher, query: SearchQuery, clauses: tuple[Clause, ...]
    ) -> EngineAnswer:
        text = [self.write.clause(clause) for clause in clauses]
        everything = all_of([*text, *self.write.filters(query)])
        field, order = SORTS.get(query.sort, (None, tantivy.Order.Desc))
        if field is None and not (clauses or query.like):
            field = "published"
        found = searcher.search(
            self.write.best_first(everything, query),
            limit=query.page_size,
            offset=query.offset,
            order_by_field=field,
            order=order,
        )
        cards = tuple(json.loads(searcher.doc(address)["card"][0]) for _, address in found.hits)
        total: int = found.count  # type: ignore[attr-defined]  # missing from the vendor's stubs
        counts = dict(self._remembered(searcher, query, clauses, text, everything))
        spread = {name: counts.pop(name) for name in query.spreads}
        return EngineAnswer(cards, total, counts, buckets_of(spread))

    def _remembered(
        self,
        searcher: tantivy.Searcher,
        query: SearchQuery,
        clauses: tuple[Clause, ...],
        text: list[tantivy.Query],
        everything: tantivy.Query,
    ) -> dict[str, dict[Any, int]]:
        """Counts, which cost most over many pieces: remembered while the index stays as it is."""
        version = self.opened[query.market][0]
        asked = repr((query.facets, query.bounds(), query.counted, query.spreads, query.country))
        key = (query.market, version, clauses, asked)
        known = self.counted.get(key)
        if known is None:
            known = self._counts(searcher, query, text, everything)
            if len(self.counted) >= MOST_COUNTED:
                self.counted.clear()
            self.counted[key] = known
        return known

    def _counts(
        self,
        searcher: tantivy.Searcher,
        query: SearchQuery,
        text: list[tantivy.Query],
        everything: tantivy.Query,
    ) -> dict[str, dict[Any, int]]:
        """A facet with active values or bounds is counted as if it had none; the others all together."""
        asked = (*query.counted, *query.spreads)
        active = [name for name in asked if query.facets.get(name) or name in query.bounds()]
        counts = self._count(searcher, everything, [name for name in asked if name not in active], query)
        for name in active:
            without = all_of([*text, *self.write.filters(query, leave_out=name)])
            counts |= self._count(searcher, without, [name], query)
        return counts

    @staticmethod
    def _count(
        searcher: tantivy.Searcher, among: tantivy.Query, names: list[str], query: SearchQuery
    ) -> dict[str, dict[Any, int]]:
        if not names:
            return {}
        answer = searcher.aggregate(among, {name: aggregation(name, query.country) for name in names})
        return {name: dict(map(counted_of, answer[name]["buckets"])) for name in names}

    def _searcher(self, market: str) -> tantivy.Searcher:
        """A reader of the newest commit, which writes the index's list of segments anew."""
        path = self._path(market)
        if not (path / SEGMENTS).exists():
            with self._locked():
                self._index_for_writing(market)
        version = version_of(path)
        known = self.opened.get(market)
        if known is None or known[0][0] != version[0]:
            known = self.opened[market] = (version, tantivy.Index.open(str(path)))
        elif known[0] != version:
            known[1].reload()
            known = self.opened[market] = (version, known[1])
        return known[1].searcher()

    def _path(self, market: str) -> Path:
        return self.folder / f"{FORM}-{market}"

    def _index_for_writing(self, market: str) -> tantivy.Index:
        path = self._path(market)
        path.mkdir(parents=True, exist_ok=True)
        return tantivy.Index(self.schema, path=str(path), reuse=True)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """One writer among all processes: tantivy's own lock refuses instead of waiting."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "writer.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    @contextmanager
    def _writing(self, market: str) -> Iterator[tantivy.IndexWriter]:
        with self._locked():
            writer = self._index_for_writing(market).writer(HEAP_BYTES, 1)
            try:
                yield writer
                writer.commit()
            except BaseException:
                writer.rollback()
                raise
            finally:
                writer.wait_merging_threads()
