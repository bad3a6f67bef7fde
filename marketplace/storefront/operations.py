"""The shop's own writes: that what its pages show has changed."""

import uuid

from marketplace.storefront.freshness import index_source
from marketplace.storefront.models import PageSource


def renew_index_source(market: str) -> None:
    """Pages of this market that were kept are out of date: its search index answers differently."""
    PageSource.objects.bulk_create(
        [PageSource(name=index_source(market), token=uuid.uuid4())],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["token"],
    )
