"""Whatever a page reads is among its sources, and every writing to a source makes another version."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalog.holds import release_holds, take_holds
from catalog.models import MarketPrice
from marketplace.consortia.models import Consortium
from marketplace.storefront import known
from marketplace.storefront.freshness import sources_of
from shipping.models import Service
from tests.people import NOW, make_cast
from tests.storefront.conftest import Shelf, put
from tests.storefront.test_shared_pages import READ_PAGES, piece, text
from tests.stories import tell_a_story

# A piece's page looks at the piece itself; a listing never changes its workshop, so that home may ask for it.
OF_THE_PIECE = {"catalog_listing", "catalog_photo", "catalog_marketprice", "catalog_hold"}
# Rules of the post have one token for all tables; a rendition follows from its picture.
OF_OTHERS = {"wagtailimages_rendition", "storefront_pagesource"}


def tables_with_triggers() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("select tgrelid::regclass::text from pg_trigger where tgname = 'renew_page_source'")
        renewing = {name for (name,) in cursor.fetchall()}
        cursor.execute("select tgrelid::regclass::text from pg_trigger where tgname = 'renew_rules'")
        return renewing | {name for (name,) in cursor.fetchall()}


def test_every_table_that_a_page_reads_is_among_its_sources(client: Client, shelf: Shelf) -> None:
    tell_a_story()
    known.THINGS.clear()
    Service.objects.update(code=F("code"))  # an edit, so that no rule is remembered either
    with CaptureQueriesContext(connection) as asked:
        pages = [*READ_PAGES, piece(client, shelf.carpet), "/de/en/stories/madder/"]
        for address in pages:
            text(client, address)
    read = {table for query in asked.captured_queries for table in re.findall(r'"(\w+)"\."', query["sql"])}
    assert {"consortia_brand", "shipping_service", "storytelling_storypage"} <= read
    assert read - tables_with_triggers() - OF_THE_PIECE - OF_OTHERS == set()


def test_writing_to_a_source_makes_another_version(shelf: Shelf) -> None:
    now = timezone.now()
    for table in tables_with_triggers():
        before = sources_of("de", "", now).version
        with connection.cursor() as cursor:
            cursor.execute(f"delete from {table} where false")
        assert sources_of("de", "", now).version != before, table


def test_a_hold_that_came_and_went_leaves_another_version(shelf: Shelf) -> None:
    """Else a page made in between would be taken for true again."""
    now = timezone.now()
    before = sources_of("de", "GT-00001", now).version
    until = now + timedelta(minutes=20)
    take_holds(listings=[shelf.carpet], owner="checkout", owner_ref="x", expires_at=until, now=now)
    held = sources_of("de", "GT-00001", now).version
    over = sources_of("de", "GT-00001", until).version
    release_holds(owner="checkout", owner_ref="x", reason="left", now=now)
    assert len({before, held, over, sources_of("de", "GT-00001", now).version}) == 4
    assert sources_of("de", "GT-00002", now).version != before


@pytest.mark.django_db(transaction=True)
def test_a_price_that_went_up_and_down_again_leaves_another_version(own_folders: None) -> None:
    cast = make_cast()
    put(cast, "GT-00001", "carpet", euros=600)
    before = sources_of("de", "GT-00001", NOW).version
    for amount in (700, 600):
        MarketPrice.objects.filter(market__code="de").update(amount=amount)
    assert sources_of("de", "GT-00001", NOW).version != before


def test_tomorrow_is_another_version(shelf: Shelf) -> None:
    now = timezone.now()
    versions = {sources_of("de", "", now + timedelta(days=day)).version for day in (0, 0, 1)}
    assert len(versions) == 2


def test_a_new_serial_number_makes_no_page_old(shelf: Shelf) -> None:
    now = timezone.now()
    before = sources_of("de", "", now)
    Consortium.objects.update(last_serial=F("last_serial") + 1)
    assert sources_of("de", "", now) == before
