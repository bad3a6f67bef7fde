"""What happens to a piece is seen at once: on its own page with the next question, in lists as soon as the
worker has indexed it, for which it need not hear from Saleor."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from catalog import holds, operations
from catalog.models import Listing
from catalog.prices import set_price
from catalog.search.operations import index_listings
from tests.storefront.conftest import Shelf, own_folders, shelf
from tests.storefront.test_pages import page

__all__ = ["own_folders", "shelf"]
LISTS = "/de/en/pieces/"


@pytest.fixture
def known_to_saleor(shelf: Shelf) -> Shelf:
    Listing.objects.update(saleor_product_id="UHJvZHVjdDox")
    for listing in (shelf.carpet, shelf.kilim, shelf.felt, shelf.sold):
        listing.refresh_from_db()
    return shelf


def index_what_waits() -> int:
    """Do the indexing that was enqueued, and nothing else, as the worker would; how many jobs there were."""
    jobs = list(ProcrastinateJob.objects.filter(task_name="index_listings").order_by("id"))
    for job in jobs:
        index_listings(job.args["listing_ids"])
    return len(jobs)


def in_list(client: Client, piece_id: str) -> bool:
    return f"{piece_id}/" in page(client, LISTS)


def test_a_price_that_changed(client: Client, known_to_saleor: Shelf) -> None:
    cast = known_to_saleor.cast
    assert "€600" in page(client, LISTS)
    now = timezone.now()
    set_price(
        listing=known_to_saleor.carpet, market=cast.germany, amount=Decimal(645), by=cast.esmat, now=now
    )
    assert "€645" in page(client, "/de/en/pieces/GT-00001/")
    assert index_what_waits() == 1
    assert "€645" in page(client, LISTS)
    assert "€600" not in page(client, LISTS)


def test_a_piece_that_was_sold_and_comes_back(client: Client, known_to_saleor: Shelf) -> None:
    assert in_list(client, "GT-00001")
    operations.mark_sold(listing=known_to_saleor.carpet, now=timezone.now())
    assert "Sold" in page(client, "/de/en/pieces/GT-00001/")
    assert index_what_waits() == 1
    assert not in_list(client, "GT-00001")
    operations.relist_listing(listing=known_to_saleor.carpet, now=timezone.now())
    index_what_waits()
    assert in_list(client, "GT-00001")


def test_a_piece_that_is_taken_out(client: Client, known_to_saleor: Shelf) -> None:
    cast = known_to_saleor.cast
    operations.retire_listing(listing=known_to_saleor.kilim, reason="Torn", by=cast.esmat, now=timezone.now())
    assert index_what_waits() == 1
    assert not in_list(client, "GT-00002")


def test_a_piece_that_somebody_pays_for(client: Client, known_to_saleor: Shelf) -> None:
    assert "Someone is paying for it" not in page(client, "/de/en/pieces/GT-00001/")
    now = timezone.now()
    holds.take_holds(
        listings=[known_to_saleor.carpet], owner="checkout", owner_ref="c1",
        expires_at=now + timedelta(minutes=30), now=now,
    )  # fmt: skip
    assert "Someone is paying for it" in page(client, "/de/en/pieces/GT-00001/")


def test_a_piece_that_saleor_does_not_know_waits_for_it(shelf: Shelf) -> None:
    Listing.objects.filter(pk=shelf.sold.pk).update(state="approved", sold_at=None)
    operations.publish_listing(listing=shelf.sold, by=shelf.cast.esmat, now=timezone.now())
    assert ProcrastinateJob.objects.filter(task_name="catalog.publish").count() == 1
    assert index_what_waits() == 0
