"""Elasticsearch 9: an alias a market, rebuilt behind it."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from elasticsearch import ApiError, Elasticsearch, NotFoundError, TransportError, helpers

from catalog.search.clauses import ALSO, TITLE, Beginning, Choice, Clause, Near, Token, Within
from catalog.search.histograms import EDGES, buckets_of, steps
from catalog.search.types import (
    FACETS,
    FILTERS,
    FORM,
    NUMBERS,
    SCOPES,
    EngineAnswer,
    PieceDocument,
    SearchQuery,
    Sort,
)
from marketplace.kernel.errors import Outage

MOST_VALUES = 200
CARDS_AT_ONCE = 1_000
MAPPING = {
    "dynamic": "strict",
    "properties": {
        "piece_id": {"type": "keyword"},
        **{name: {"type": "text", "analyzer": "whitespace"} for name in ("title", "words")},
        **{name: {"type": "keyword"} for name in FILTERS},
        **{name: {"type": "scaled_float", "scaling_factor": 100} for name in NUMBERS},
        "published": {"type": "date"},
        "card": {"type": "keyword", "index": False, "doc_values": False},
    },
}
SORTS: dict[Sort, list[dict[str, str]]] = {
    Sort.BEST: [{"_score": "desc"}, {"published": "desc"}],
    Sort.NEWEST: [{"published": "desc"}],
    Sort.CHEAPEST: [{"price": "asc"}],
    Sort.DEAREST: [{"price": "desc"}],
    Sort.LARGEST: [{"area": "desc"}],
}


@contextmanager
def outages() -> Iterator[None]:
    """The vendor's errors as ours; what it refuses for our own fault cannot be mended by trying again."""
    try:
        yield
    except ApiError as error:
        raise Outage(f"Elasticsearch: {error}", permanent=400 <= error.status_code < 429) from error
    except (TransportError, helpers.BulkIndexError) as error:
        raise Outage(f"Elasticsearch: {error}") from error


def to_source(document: PieceDocument) -> dict[str, Any]:
    """Ours as an Elasticsearch source."""
    return {
        "piece_id": document.piece_id,
        "title": " ".join(document.title),
        "words": " ".join(document.words),
        "published": document.published_at.isoformat(),
        "card": json.dumps(document.card, ensure_ascii=False),
        **{name: float(number) for name, number in document.numbers().items()},
        **{name: list(document.values.get(name, ())) for name in FILTERS},
    }


def text_clause(clause: Clause) -> dict[str, Any]:
    """Any of the choices."""
    queries = [query for choice in clause for query in choice_clauses(choice)]
    return {"dis_max": {"queries": queries, "tie_breaker": ALSO}}


def choice_clauses(choice: Choice) -> list[dict[str, Any]]:
    match choice:
        case Token(text, weight):
            return [
                points({"term": {field: {"value": text}}}, worth)
                for field, worth in (("words", weight), ("title", TITLE * weight))
            ]
        case Beginning(text, weight):
            return [points({"prefix": {"words": {"value": text}}}, weight)]
        case Near(text, distance, weight):
            return [points({"fuzzy": {"words": {"value": text, "fuzziness": distance}}}, weight)]
        case Within(bounds, weight):
            ranges = [{"range": {name: {"gte": low, "lte": high}}} for name, low, high in bounds]
            return [points({"bool": {"filter": ranges}}, weight)]


def points(query: dict[str, Any], worth: float) -> dict[str, Any]:
    return {"constant_score": {"filter": query, "boost": worth}}


def scope_clauses(query: SearchQuery) -> list[dict[str, Any]]:
    """What narrows a page to its subject; everything is counted within."""
    return [terms(name, values) for name, values in query.facets.items() if values and name in SCOPES]


def chosen_clauses(query: SearchQuery, leave_out: str = "") -> list[dict[str, Any]]:
    """Facets and bounds a buyer chose; without one of them, where it is counted."""
    clauses = [
        terms(name, values)
        for name, values in query.facets.items()
        if values and name in FACETS and name != leave_out
    ]
    for name, (low, high) in query.bounds().items():
        limits = {key: float(value) for key, value in (("gte", low), ("lte", high)) if value is not None}
        if name != leave_out:
            clauses.append({"range": {name: limits}})
    return clauses


def terms(name: str, values: Iterable[str]) -> dict[str, Any]:
    return {"terms": {name: list(values)}}


def like_clauses(query: SearchQuery) -> list[dict[str, Any]]:
    """Values that narrow nothing; those a piece has put it further to the front."""
    return [
        {"term": {name: {"value": value, "boost": 1}}}
        for name, values in query.like.items()
        for value in values
    ]


def request_body(query: SearchQuery, clauses: tuple[Clause, ...]) -> dict[str, Any]:
    """One request: what was chosen filters after the count, so that each facet is counted without itself."""
    return {
        "query": {
            "bool": {
                "must": [text_clause(clause) for clause in clauses],
                "should": like_clauses(query),
                "filter": scope_clauses(query),
            }
        },
        "post_filter": {"bool": {"filter": chosen_clauses(query)}},
        "aggs": {
            name: {
                "filter": {"bool": {"filter": chosen_clauses(query, leave_out=name)}},
                "aggs": {"values": aggregation(name)},
            }
            for name in (*query.counted, *query.measured)
        },
        "sort": SORTS[query.sort],
        "from": query.offset,
        "size": query.page_size,
        "track_total_hits": True,
        "_source": ["card"],
    }


def aggregation(name: str) -> dict[str, Any]:
    if name not in EDGES:
        return {"terms": {"field": name, "size": MOST_VALUES}}
    ranges = [{"from": low, "to": high} for low, high in steps(name)]
    return {"range": {"field": name, "ranges": ranges}}


class ElasticsearchEngine:
    """The port over an Elasticsearch cluster; its alias is `<prefix>-<form>-<market>`."""

    def __init__(self, client: Elasticsearch, prefix: str = "gereh") -> None:
        self.client = client
        self.prefix = prefix

    @classmethod
    def at(cls, url: str, prefix: str = "gereh") -> "ElasticsearchEngine":
        return cls(Elasticsearch(url, request_timeout=5, retry_on_timeout=True, max_retries=2), prefix)

    def replace(self, market: str, documents: Iterable[PieceDocument]) -> None:
        with outages():
            self._ensure(market)
            self._bulk(self._alias(market), documents)
            self.client.indices.refresh(index=self._alias(market))

    def remove(self, market: str, piece_ids: Iterable[str]) -> None:
        actions = (
            {"_op_type": "delete", "_index": self._alias(market), "_id": piece_id} for piece_id in piece_ids
        )
        with outages():
            self._ensure(market)
            helpers.bulk(self.client, actions, raise_on_error=False)
            self.client.indices.refresh(index=self._alias(market))

    def rebuild(self, market: str, documents: Iterable[PieceDocument]) -> int:
        with outages():
            self._ensure(market)
            alias = self._alias(market)
            before = list(self.client.indices.get_alias(name=alias))
            fresh = self._create(market)
            written = self._bulk(fresh, documents)
            self.client.indices.refresh(index=fresh)
            moves = [{"remove": {"index": index, "alias": alias}} for index in before]
            self.client.indices.update_aliases(actions=[*moves, {"add": {"index": fresh, "alias": alias}}])
            for index in before:
                self.client.indices.delete(index=index)
        return written

    def cards(self, market: str) -> Iterator[dict[str, object]]:
        after: list[str] = []
        body: dict[str, Any] = {"query": {"match_all": {}}, "size": CARDS_AT_ONCE, "_source": ["card"]}
        while True:
            more = {"search_after": after} if after else {}
            with outages():
                self._ensure(market)
                asked = {**body, **more, "sort": [{"piece_id": "asc"}]}
                hits = self.client.search(index=self._alias(market), body=asked)["hits"]["hits"]
            if not hits:
                return
            for hit in hits:
                yield json.loads(hit["_source"]["card"])
            after = hits[-1]["sort"]

    def count(self, market: str) -> int:
        with outages():
            self._ensure(market)
            return int(self.client.count(index=self._alias(market))["count"])

    def search(self, query: SearchQuery, clauses: tuple[Clause, ...]) -> EngineAnswer:
        body = request_body(query, clauses)
        with outages():
            try:
                answer = self.client.search(index=self._alias(query.market), body=body)
            except NotFoundError:
                return EngineAnswer((), 0, {name: {} for name in query.counted})
        found = {name: each["values"]["buckets"] for name, each in answer.get("aggregations", {}).items()}
        cards = tuple(json.loads(hit["_source"]["card"]) for hit in answer["hits"]["hits"])
        counts = {name: {b["key"]: b["doc_count"] for b in found[name]} for name in query.counted}
        spread = {name: {b["from"]: b["doc_count"] for b in found[name]} for name in query.measured}
        return EngineAnswer(cards, answer["hits"]["total"]["value"], counts, buckets_of(spread))

    def _alias(self, market: str) -> str:
        return f"{self.prefix}-{FORM}-{market}"

    def _create(self, market: str) -> str:
        name = f"{self._alias(market)}-{datetime.now(UTC):%Y%m%d%H%M%S%f}"
        self.client.indices.create(index=name, mappings=MAPPING)
        return name

    def _ensure(self, market: str) -> None:
        if not self.client.indices.exists_alias(name=self._alias(market)):
            self.client.indices.put_alias(index=self._create(market), name=self._alias(market))

    def _bulk(self, index: str, documents: Iterable[PieceDocument]) -> int:
        actions = (
            {"_index": index, "_id": document.piece_id, "_source": to_source(document)}
            for document in documents
        )
        written, _ = helpers.bulk(self.client, actions, max_retries=3)
        return int(written)
