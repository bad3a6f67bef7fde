import os
import uuid
from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from catalog.search.adapters.elasticsearch import ElasticsearchEngine
from catalog.search.types import SearchQuery
from marketplace.kernel.errors import Outage
from tests.contracts.elasticsearch_twin import elasticsearch_twin
from tests.contracts.search_engine import SearchEngineContract


class TestElasticsearch(SearchEngineContract):
    """Against the cluster at SEARCH_URL where there is one, else against its twin."""

    @pytest.fixture
    def engine(self) -> Iterator[ElasticsearchEngine]:
        address = os.environ.get("SEARCH_URL")
        with nullcontext(address) if address else elasticsearch_twin() as url:
            engine = ElasticsearchEngine.at(url, prefix=f"test-{uuid.uuid4().hex[:8]}")
            yield engine
            engine.client.close()


def test_an_engine_out_of_reach_is_an_outage() -> None:
    engine = ElasticsearchEngine.at("http://127.0.0.1:9")
    with pytest.raises(Outage) as outage:
        engine.search(SearchQuery(market="de", language="en"), ())
    assert not outage.value.permanent
    engine.client.close()
