"""Elasticsearch 9: an alias a market, rebuilt behind it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from elasticsearch import Elasticsearch, NotFoundError

from catalog.search.adapters.elasticsearch_building import ElasticsearchBuild
from catalog.search.adapters.elasticsearch_documents import MAPPING, bulk, forget, outages
from catalog.search.clauses import ALSO, TITLE, Beginning, Choice, Clause, Near, Token, Within
from catalog.search.histograms import EDGES, buckets_of, steps
from catalog.search.ports import IndexBuild
from catalog.search.types import FACETS, FORM, LANDED, SCOPES, EngineAnswer, PieceDocument, SearchQuery, Sort
from marketplace.kernel.ids import new_id

MOST_VALUES = 200
CARDS_AT_ONCE = 1_000
SORTS: dict[Sort, list[dict[str, str]]] = {
    Sort.BEST: [{"_score": "desc"}, {"published": "desc"}],
    Sort.NEWEST: [{"published": "desc"}],
    Sort.CHEAPEST: [{"price": "asc"}],
    Sort.DEAREST: [{"price": "desc"}],
    Sort.LARGEST: [{"area": "desc"}],
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
            clauses.append({"range": {field_of(name, query.country): limits}})
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
                "aggs": {"values": aggregation(name, query.country)},
            }
            for name in (*query.counted, *query.spreads)
        },
        "sort": SORTS[query.sort],
        "from": query.offset,
        "size": query.page_size,
        "track_total_hits": True,
        "_source": ["card"],
    }


def field_of(name: str, country: str) -> str:
    """Where a number is kept; the price with post and duty by country."""
    return f"{LANDED}.{country}" if name == LANDED else name


def aggregation(name: str, country: str) -> dict[str, Any]:
    if name not in EDGES:
        return {"terms": {"field": name, "size": MOST_VALUES}}
    ranges = [{"from": low, "to": high} for low, high in steps(name)]
    return {"range": {"field": field_of(name, country), "ranges": ranges}}


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
            bulk(self.client, self._alias(market), documents)
            self.client.indices.refresh(index=self._alias(market))

    def remove(self, market: str, piece_ids: Iterable[str]) -> None:
        with outages():
            self._ensure(market)
            forget(self.client, self._alias(market), piece_ids)
            self.client.indices.refresh(index=self._alias(market))

    def build(self, market: str, name: str) -> IndexBuild:
        return ElasticsearchBuild(self.client, self._alias(market), name)

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
        spread = {name: {b["from"]: b["doc_count"] for b in found[name]} for name in query.spreads}
        return EngineAnswer(cards, answer["hits"]["total"]["value"], counts, buckets_of(spread))

    def _alias(self, market: str) -> str:
        return f"{self.prefix}-{FORM}-{market}"

    def _ensure(self, market: str) -> None:
        alias = self._alias(market)
        if not self.client.indices.exists_alias(name=alias):
            index = f"{alias}-{new_id()}"
            self.client.indices.create(index=index, mappings=MAPPING)
            self.client.indices.put_alias(index=index, name=alias)
