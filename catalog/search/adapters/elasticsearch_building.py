"""An Elasticsearch index made in parts, each in bulk, and put behind the alias at the end."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from catalog.search.adapters.elasticsearch_documents import MAPPING, bulk, forget, outages
from catalog.search.ports import Late
from catalog.search.types import PieceDocument

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

ALREADY_THERE = 400


class ElasticsearchBuild:
    """`<alias>-<name>` is filled by every part; nobody asks it before the alias moves."""

    def __init__(self, client: "Elasticsearch", alias: str, name: str) -> None:
        self.client = client
        self.alias = alias
        self.index = f"{alias}-{name}"

    def has(self, part: str) -> bool:
        """A part that was written whole stays as long as its index."""
        with outages():
            return bool(self.client.indices.exists(index=self.index))

    def write(self, part: str, documents: Iterable[PieceDocument]) -> int:
        """Twice the same part is the same documents, for each has its piece's id."""
        with outages():
            self._create()
            return bulk(self.client, self.index, documents)

    def finish(self, late: Callable[[], Late]) -> None:
        with outages():
            self._create()
            changed = late()
            bulk(self.client, self.index, changed.documents)
            forget(self.client, self.index, changed.gone)
            self.client.indices.refresh(index=self.index)
            before = self._before()
            moves = [{"remove": {"index": index, "alias": self.alias}} for index in before]
            put = {"add": {"index": self.index, "alias": self.alias}}
            self.client.indices.update_aliases(actions=[*moves, put])
            for index in before:
                self.client.indices.delete(index=index)

    def _create(self) -> None:
        """Whoever writes first makes it; the others find it there."""
        tolerant = self.client.options(ignore_status=ALREADY_THERE)
        tolerant.indices.create(index=self.index, mappings=MAPPING)

    def _before(self) -> list[str]:
        if not self.client.indices.exists_alias(name=self.alias):
            return []
        return list(self.client.indices.get_alias(name=self.alias))
