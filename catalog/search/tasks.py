"""Indexing in the background. One lock, so that the embedded index has one writer at a time."""

from procrastinate.contrib.django import app

from catalog.search import operations


@app.task(name="index_listings", lock="search-index", retry=5)
def index_listings(listing_ids: list[int]) -> None:
    operations.index_listings(listing_ids)
