"""One open shop on the embedded engine for all tests of the App in its Saleor."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from catalog.models import Listing
from marketplace.saleor.entities import Known
from marketplace.saleor.session import Session, client
from tests.desk.conftest import kept_open
from tests.people import Cast
from tests.shop import open_shop, piece_on_sale


@pytest.fixture(scope="package")
def opened(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Cast]:
    with kept_open(django_db_blocker):
        yield open_shop()


@pytest.fixture(scope="package")
def offered(opened: Cast, django_db_blocker: DjangoDbBlocker) -> Iterator[Listing]:
    with kept_open(django_db_blocker):
        yield piece_on_sale(opened.weavers, 951, opened.germany)


@pytest.fixture
def shop(opened: Cast, db: None) -> Cast:
    return opened


@pytest.fixture
def carpet(offered: Listing, shop: Cast) -> Listing:
    return Listing.objects.get(pk=offered.pk)


@pytest.fixture
def engine(shop: Cast) -> Session:
    """The engine, spoken to as our App."""
    return client()


@pytest.fixture
def known(shop: Cast) -> Known:
    return Known()
