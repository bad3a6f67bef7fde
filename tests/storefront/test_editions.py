"""The shop says truthfully how many of an edition are left."""

import pytest
from django.test import Client
from django.utils import timezone

from catalog import holds
from catalog.models import Listing
from tests.storefront.conftest import Shelf
from tests.storefront.test_pages import page


@pytest.fixture
def edition(shelf: Shelf) -> Listing:
    Listing.objects.filter(pk=shelf.carpet.pk).update(uniqueness="limited", units=10)
    shelf.carpet.refresh_from_db()
    return shelf.carpet


def sell(edition: Listing, ref: str) -> None:
    now = timezone.now()
    holds.take_holds(listings=[edition], owner="order", owner_ref=ref, expires_at=None, now=now)


def test_what_is_left_is_counted_down(client: Client, edition: Listing) -> None:
    assert "10 of 10 left" in page(client, "/de/en/pieces/GT-00001/")
    for ref in "abcdefg":
        sell(edition, ref)
    html = page(client, "/de/en/pieces/GT-00001/")
    assert "3 of 10 left" in html
    assert "10 like pieces were made" in html
    assert "There is only this one." not in html


def test_sold_out_is_said_of_the_edition(client: Client, edition: Listing) -> None:
    for ref in range(10):
        sell(edition, str(ref))
    html = page(client, "/de/en/pieces/GT-00001/")
    assert "Every piece of this edition has found its home" in html
