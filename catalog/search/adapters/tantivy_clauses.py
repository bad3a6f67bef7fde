"""Our clauses and filters as tantivy's queries."""

from decimal import Decimal
from typing import TypeAlias

import tantivy

from catalog.search.adapters.tantivy_documents import SCALE
from catalog.search.clauses import ALSO, TITLE, Beginning, Choice, Clause, Near, Token, Within
from catalog.search.types import FILTERS, LANDED, SearchQuery

Number: TypeAlias = float | Decimal
MUST, SHOULD = tantivy.Occur.Must, tantivy.Occur.Should


def all_of(queries: list[tantivy.Query]) -> tantivy.Query:
    """Every one of them; everything, when there is none."""
    if not queries:
        return tantivy.Query.all_query()
    return tantivy.Query.boolean_query([(MUST, query) for query in queries])


class QueryWriter:
    """Writes queries for one schema."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self.schema = schema
        # Numbers by country have a path, which only the vendor's own language of queries can name.
        self.reader = tantivy.Index(schema)

    def clause(self, clause: Clause) -> tantivy.Query:
        """Any of the choices."""
        choices = [query for each in clause for query in self._choice(each)]
        return tantivy.Query.disjunction_max_query(choices, ALSO)

    def filters(self, query: SearchQuery, leave_out: str = "") -> list[tantivy.Query]:
        """Facets and bounds, for no points; without one of them, where it is counted."""
        clauses = [
            self._any_term(name, values)
            for name, values in query.facets.items()
            if values and name in FILTERS and name != leave_out
        ]
        clauses += [
            self._range(name, low, high, query.country)
            for name, (low, high) in query.bounds().items()
            if name != leave_out
        ]
        return [tantivy.Query.const_score_query(clause, 0.0) for clause in clauses]

    def best_first(self, everything: tantivy.Query, query: SearchQuery) -> tantivy.Query:
        """The same pieces; each value of `like` that one has counts, a rare one more."""
        wishes = [
            (SHOULD, tantivy.Query.term_query(self.schema, name, value, "basic"))
            for name, values in query.like.items()
            for value in values
        ]
        if not wishes:
            return everything
        return tantivy.Query.boolean_query([(MUST, everything), *wishes])

    def _choice(self, choice: Choice) -> list[tantivy.Query]:
        match choice:
            case Token(text, weight):
                return [
                    self._points(tantivy.Query.term_query(self.schema, field, text, "basic"), points)
                    for field, points in (("words", weight), ("title", TITLE * weight))
                ]
            case Beginning(text, weight):
                begun = tantivy.Query.fuzzy_term_query(self.schema, "words", text, distance=0, prefix=True)
                return [self._points(begun, weight)]
            case Near(text, distance, weight):
                near = tantivy.Query.fuzzy_term_query(self.schema, "words", text, distance=distance)
                return [self._points(near, weight)]
            case Within(bounds, weight):
                ranges = [self._range(name, low, high) for name, low, high in bounds]
                return [self._points(all_of(ranges), weight)]

    def _any_term(self, name: str, values: tuple[str, ...]) -> tantivy.Query:
        """Several terms; tantivy's own query for a set walks the whole dictionary, which takes longer."""
        terms = [tantivy.Query.term_query(self.schema, name, value, "basic") for value in values]
        return tantivy.Query.boolean_query([(SHOULD, term) for term in terms])

    @staticmethod
    def _points(query: tantivy.Query, points: float) -> tantivy.Query:
        return tantivy.Query.const_score_query(query, points)

    def _range(self, name: str, low: Number | None, high: Number | None, country: str = "") -> tantivy.Query:
        lowest, highest = (None if end is None else round(end * SCALE) for end in (low, high))
        if name == LANDED:
            written = ("*" if end is None else str(end) for end in (lowest, highest))
            return self.reader.parse_query(f"{LANDED}.{country}:[{' TO '.join(written)}]")
        return tantivy.Query.range_query(self.schema, name, tantivy.FieldType.Integer, lowest, highest)
