"""tantivy, embedded: an index a market in a folder, many readers, one writer at a time."""

import fcntl
import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from catalog.search.types import FILTERS, EngineAnswer, PieceDocument, SearchQuery, Sort

HEAP_BYTES = 32_000_000
MOST_VALUES = 200
SORTS = {
    Sort.NEWEST: ("published", tantivy.Order.Desc),
    Sort.CHEAPEST: ("price", tantivy.Order.Asc),
    Sort.DEAREST: ("price", tantivy.Order.Desc),
    Sort.LARGEST: ("area", tantivy.Order.Desc),
}
SCALE = 100  # prices and lengths are kept as whole hundredths


def make_schema() -> tantivy.Schema:
    """Text split at spaces, filters as raw fast text, numbers signed (unsigned ones cannot be deleted)."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("piece_id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("title", "words"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in FILTERS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("price", "width", "length", "area", "published"):
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_text_field("card", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def to_tantivy(document: PieceDocument) -> tantivy.Document:
    """Ours as tantivy's; the shorter side counts as width, so that a turned piece fits a room too."""
    short, long = sorted((document.width_cm, document.length_cm))
    fields: dict[str, object] = {
        "piece_id": document.piece_id,
        "title": " ".join(document.title_words),
        "words": " ".join(document.words),
        "price": int(document.price * SCALE),
        "width": int(short * SCALE),
        "length": int(long * SCALE),
        "area": int(short * long),
        "published": int(document.published_at.timestamp()),
        "card": json.dumps(document.card, ensure_ascii=False),
    }
    for name in FILTERS:
        fields[name] = list(document.values.get(name, ()))
    return tantivy.Document(**fields)


class TantivyEngine:
    """The port over a folder: `<folder>/<market>/` holds a market's index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.schema = make_schema()
        self.opened: dict[str, tuple[int, tantivy.Index]] = {}

    def replace(self, market: str, documents: Iterable[PieceDocument]) -> None:
        with self._writing(market) as writer:
            for document in documents:
                writer.delete_documents_by_term("piece_id", document.piece_id)
                writer.add_document(to_tantivy(document))

    def remove(self, market: str, piece_ids: Iterable[str]) -> None:
        with self._writing(market) as writer:
            for piece_id in piece_ids:
                writer.delete_documents_by_term("piece_id", piece_id)

    def rebuild(self, market: str, documents: Iterable[PieceDocument]) -> int:
        """Written beside the old index and put in its place by a rename, under the writer's lock."""
        path, fresh, old = (self.folder / name for name in (market, f"{market}.new", f"{market}.old"))
        written = 0
        with self._locked():
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir(parents=True)
            writer = tantivy.Index(self.schema, path=str(fresh)).writer(HEAP_BYTES, 1)
            for document in documents:
                writer.add_document(to_tantivy(document))
                written += 1
            writer.commit()
            writer.wait_merging_threads()
            shutil.rmtree(old, ignore_errors=True)
            if path.exists():
                path.rename(old)
            fresh.rename(path)
            shutil.rmtree(old, ignore_errors=True)
        return written

    def count(self, market: str) -> int:
        return int(self._searcher(market).num_docs)

    def search(self, query: SearchQuery, words: tuple[str, ...]) -> EngineAnswer:
        searcher = self._searcher(query.market)
        text = [self._text_clause(word) for word in words]
        everything = self._all_of([*text, *self._filter_clauses(query)])
        field, order = SORTS.get(query.sort, (None, tantivy.Order.Desc))
        if field is None and not (words or query.like):
            field = "published"
        found = searcher.search(
            self._best_first(everything, query),
            limit=query.page_size,
            offset=query.offset,
            order_by_field=field,
            order=order,
        )
        cards = tuple(json.loads(searcher.doc(address)["card"][0]) for _, address in found.hits)
        total: int = found.count  # type: ignore[attr-defined]  # missing from the vendor's stubs
        return EngineAnswer(cards, total, self._counts(searcher, query, text, everything))

    def _counts(
        self,
        searcher: tantivy.Searcher,
        query: SearchQuery,
        text: list[tantivy.Query],
        everything: tantivy.Query,
    ) -> dict[str, dict[str, int]]:
        """A facet with active values is counted as if it had none; the others all together."""
        active = [name for name in query.counted if query.facets.get(name)]
        counts = self._count(searcher, everything, [name for name in query.counted if name not in active])
        for name in active:
            without = self._all_of([*text, *self._filter_clauses(query, leave_out=name)])
            counts |= self._count(searcher, without, [name])
        return counts

    @staticmethod
    def _count(
        searcher: tantivy.Searcher, query: tantivy.Query, names: list[str]
    ) -> dict[str, dict[str, int]]:
        wanted = {name: {"terms": {"field": name, "size": MOST_VALUES}} for name in names}
        answer = searcher.aggregate(query, wanted) if wanted else {}
        return {
            name: {bucket["key"]: bucket["doc_count"] for bucket in answer[name]["buckets"]} for name in names
        }

    def _text_clause(self, word: str) -> tantivy.Query:
        """The word itself, best in a title; else words it begins; else, if long enough, one typo away."""
        clauses = [self._boosted("title", word, 6.0), self._boosted("words", word, 3.0)]
        if len(word) >= 2:
            beginning = tantivy.Query.fuzzy_term_query(self.schema, "words", word, distance=0, prefix=True)
            clauses.append(tantivy.Query.const_score_query(beginning, 0.8))
        if len(word) >= 4 and not word.isdigit():
            distance = 1 if len(word) < 8 else 2
            near = tantivy.Query.fuzzy_term_query(self.schema, "words", word, distance=distance)
            clauses.append(tantivy.Query.const_score_query(near, 0.3))
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, clause) for clause in clauses])

    def _boosted(self, field: str, word: str, boost: float) -> tantivy.Query:
        return tantivy.Query.boost_query(tantivy.Query.term_query(self.schema, field, word, "freq"), boost)

    def _filter_clauses(self, query: SearchQuery, leave_out: str = "") -> list[tantivy.Query]:
        clauses = [
            tantivy.Query.term_set_query(self.schema, name, list(values))
            for name, values in query.facets.items()
            if values and name in FILTERS and name != leave_out
        ]
        bounds = (
            ("price", query.price_min, query.price_max),
            ("width", None, query.width_max_cm),
            ("length", None, query.length_max_cm),
        )
        for name, low, high in bounds:
            if low is not None or high is not None:
                clauses.append(
                    tantivy.Query.range_query(
                        self.schema,
                        name,
                        tantivy.FieldType.Integer,
                        None if low is None else int(low * SCALE),
                        None if high is None else int(high * SCALE),
                    )
                )
        return [tantivy.Query.const_score_query(clause, 0.0) for clause in clauses]

    def _best_first(self, everything: tantivy.Query, query: SearchQuery) -> tantivy.Query:
        """The same pieces; each value of `like` that one has counts, a rare one more."""
        wishes = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self.schema, name, value, "basic"))
            for name, values in query.like.items()
            for value in values
        ]
        if not wishes:
            return everything
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, everything), *wishes])

    @staticmethod
    def _all_of(clauses: list[tantivy.Query]) -> tantivy.Query:
        if not clauses:
            return tantivy.Query.all_query()
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, clause) for clause in clauses])

    def _searcher(self, market: str) -> tantivy.Searcher:
        """A reader of the newest commit. A rebuilt index is a new folder, known by its inode."""
        path = self.folder / market
        if not path.exists():
            with self._locked():
                self._index_for_writing(market)
        inode = path.stat().st_ino
        known = self.opened.get(market)
        if known is None or known[0] != inode:
            known = self.opened[market] = (inode, tantivy.Index.open(str(path)))
        known[1].reload()
        return known[1].searcher()

    def _index_for_writing(self, market: str) -> tantivy.Index:
        path = self.folder / market
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
