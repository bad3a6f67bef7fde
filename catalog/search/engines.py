"""Which engine answers: Elasticsearch where SEARCH_URL names one, else tantivy in a folder."""

from functools import cache

from django.conf import settings

from catalog.search.ports import SearchEngine


@cache
def engine() -> SearchEngine:
    """One engine a process; vendors are imported only when chosen."""
    if settings.SEARCH_URL:
        from catalog.search.adapters.elasticsearch import ElasticsearchEngine

        return ElasticsearchEngine.at(settings.SEARCH_URL)
    from catalog.search.adapters.tantivy import TantivyEngine

    return TantivyEngine(settings.SEARCH_DIR)
