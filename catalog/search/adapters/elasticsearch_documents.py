"""Our documents as Elasticsearch keeps them, its mapping, and its errors as ours."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from elasticsearch import ApiError, Elasticsearch, TransportError, helpers

from catalog.search.types import FILTERS, LANDED, NUMBERS, PieceDocument
from marketplace.kernel.errors import Outage

MONEY = {"type": "scaled_float", "scaling_factor": 100}
MAPPING = {
    "dynamic": "strict",
    "dynamic_templates": [
        {"by_country": {"path_match": f"{LANDED}.*", "mapping": MONEY}},
    ],
    "properties": {
        "piece_id": {"type": "keyword"},
        **{name: {"type": "text", "analyzer": "whitespace"} for name in ("title", "words")},
        **{name: {"type": "keyword"} for name in FILTERS},
        **dict.fromkeys(NUMBERS, MONEY),
        LANDED: {"type": "object", "dynamic": "true"},
        "published": {"type": "date"},
        "card": {"type": "keyword", "index": False, "doc_values": False},
    },
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
        LANDED: {country: float(price) for country, price in document.landed.items()},
        **{name: list(document.values.get(name, ())) for name in FILTERS},
    }


def bulk(client: Elasticsearch, index: str, documents: Iterable[PieceDocument]) -> int:
    """Write documents, each in the place of the one with its piece id; their number."""
    actions = (
        {"_index": index, "_id": document.piece_id, "_source": to_source(document)} for document in documents
    )
    written, _ = helpers.bulk(client, actions, max_retries=3)
    return int(written)


def forget(client: Elasticsearch, index: str, piece_ids: Iterable[str]) -> None:
    """Delete these pieces; unknown ones are no error."""
    actions = ({"_op_type": "delete", "_index": index, "_id": piece_id} for piece_id in piece_ids)
    helpers.bulk(client, actions, raise_on_error=False)
