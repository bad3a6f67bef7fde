"""Elasticsearch 9: an alias a market, rebuilt behind it."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from elasticsearch import ApiError, Elasticsearch, NotFoundError, TransportError, helpers

from catalog.search.types import FACETS, FILTERS, EngineAnswer, PieceDocument, SearchQuery, Sort
from marketplace.kernel.errors import Outage

MOST_VALUES = 200
MAPPING = {
    "dynamic": "strict",
    "properties": {
        "piece_id": {"type": "keyword"},
        **{name: {"type": "text", "analyzer": "whitespace"} for name in ("title", "words")},
        **{name: {"type": "keyword"} for name in FILTERS},
        "price": {"type": "scaled_float", "scaling_factor": 100},
        **{name: {"type": "float"} for name in ("width", "length", "area")},
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
    """Ours as an Elasticsearch source; the shorter side counts as width."""
    short, long = sorted((float(document.width_cm), float(document.length_cm)))
    return {
        "piece_id": document.piece_id,
        "title": " ".join(document.title_words),
        "words": " ".join(document.words),
        "price": float(document.price),
        "width": short,
        "length": long,
        "area": short * long,
        "published": document.published_at.isoformat(),
        "card": json.dumps(document.card, ensure_ascii=False),
        **{name: list(document.values.get(name, ())) for name in FILTERS},
    }


def word_clause(word: str) -> dict[str, Any]:
    """As in the embedded engine: the word, words it begins, and one or two typos away."""
    options: list[dict[str, Any]] = [
        {"term": {"title": {"value": word, "boost": 6}}},
        {"term": {"words": {"value": word, "boost": 3}}},
    ]
    if len(word) >= 2:
        options.append({"prefix": {"words": {"value": word, "boost": 0.8}}})
    if len(word) >= 4 and not word.isdigit():
        distance = 1 if len(word) < 8 else 2
        options.append({"fuzzy": {"words": {"value": word, "fuzziness": distance, "boost": 0.3}}})
    return {"bool": {"should": options, "minimum_should_match": 1}}


def filter_clauses(query: SearchQuery, leave_out: str = "") -> list[dict[str, Any]]:
    clauses: list[dict[str, Any]] = [
        {"terms": {name: list(values)}}
        for name, values in query.facets.items()
        if values and name in FILTERS and name != leave_out
    ]
    bounds = (
        ("price", query.price_min, query.price_max),
        ("width", None, query.width_max_cm),
        ("length", None, query.length_max_cm),
    )
    for name, low, high in bounds:
        limits = {key: float(value) for key, value in (("gte", low), ("lte", high)) if value is not None}
        if limits:
            clauses.append({"range": {name: limits}})
    return clauses


def like_clauses(query: SearchQuery) -> list[dict[str, Any]]:
    """Values that narrow nothing; those a piece has put it further to the front."""
    return [
        {"term": {name: {"value": value, "boost": 1}}}
        for name, values in query.like.items()
        for value in values
    ]


def request_body(query: SearchQuery, words: tuple[str, ...]) -> dict[str, Any]:
    """One request: active facets filter after the count, so that each is counted without itself."""
    scopes = SearchQuery(
        market=query.market,
        language=query.language,
        facets={name: values for name, values in query.facets.items() if name not in FACETS},
        price_min=query.price_min,
        price_max=query.price_max,
        width_max_cm=query.width_max_cm,
        length_max_cm=query.length_max_cm,
    )
    facets_only = SearchQuery(
        market=query.market,
        language=query.language,
        facets={name: values for name, values in query.facets.items() if name in FACETS},
    )
    return {
        "query": {
            "bool": {
                "must": [word_clause(word) for word in words],
                "should": like_clauses(query),
                "filter": filter_clauses(scopes),
            }
        },
        "post_filter": {"bool": {"filter": filter_clauses(facets_only)}},
        "aggs": {
            name: {
                "filter": {"bool": {"filter": filter_clauses(facets_only, leave_out=name)}},
                "aggs": {"values": {"terms": {"field": name, "size": MOST_VALUES}}},
            }
            for name in query.counted
        },
        "sort": SORTS[query.sort],
        "from": query.offset,
        "size": query.page_size,
        "track_total_hits": True,
        "_source": ["card"],
    }


class ElasticsearchEngine:
    """The port over an Elasticsearch cluster; `<prefix>-<market>` is an alias of the market's index."""

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

    def count(self, market: str) -> int:
        with outages():
            self._ensure(market)
            return int(self.client.count(index=self._alias(market))["count"])

    def search(self, query: SearchQuery, words: tuple[str, ...]) -> EngineAnswer:
        body = request_body(query, words)
        with outages():
            try:
                answer = self.client.search(index=self._alias(query.market), body=body)
            except NotFoundError:
                return EngineAnswer((), 0, {name: {} for name in query.counted})
        cards = tuple(json.loads(hit["_source"]["card"]) for hit in answer["hits"]["hits"])
        counts = {
            name: {b["key"]: b["doc_count"] for b in answer["aggregations"][name]["values"]["buckets"]}
            for name in query.counted
        }
        return EngineAnswer(cards, answer["hits"]["total"]["value"], counts)

    def _alias(self, market: str) -> str:
        return f"{self.prefix}-{market}"

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
