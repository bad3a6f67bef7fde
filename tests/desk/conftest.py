"""One open shop and one sale for all tests of the desk, and people signed in."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from catalog.models import Listing
from marketplace.consortia.models import Person
from marketplace.orders.models import Consignment
from tests.people import Cast
from tests.shop import bought, open_shop, piece_on_sale


@contextmanager
def kept_open(blocker: DjangoDbBlocker) -> Iterator[None]:
    """A transaction that is never committed; each test has its own inside it."""
    with blocker.unblock():
        block = transaction.atomic()
        block._from_testcase = True  # type: ignore[attr-defined]
        block.__enter__()
        try:
            yield
        finally:
            transaction.set_rollback(True)
            block.__exit__(None, None, None)


@pytest.fixture(scope="package")
def opened(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Cast]:
    with kept_open(django_db_blocker):
        yield open_shop()


@pytest.fixture(scope="package")
def sold(opened: Cast, django_db_blocker: DjangoDbBlocker) -> Iterator[Consignment]:
    """A carpet that Clara paid for."""
    with kept_open(django_db_blocker):
        carpet = piece_on_sale(opened.weavers, 901, opened.germany)
        yield bought(opened.germany, carpet).consignments.get()


@pytest.fixture
def shop(opened: Cast, db: None) -> Cast:
    return opened


@pytest.fixture
def signed_in() -> Callable[[Person], Client]:
    def sign_in(person: Person) -> Client:
        client = Client()
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture
def desk(shop: Cast, signed_in: Callable[[Person], Client]) -> Client:
    """Esmat at her desk."""
    return signed_in(shop.esmat)


@pytest.fixture
def consignment(sold: Consignment, shop: Cast) -> Consignment:
    return Consignment.objects.get(pk=sold.pk)


@pytest.fixture
def carpet(consignment: Consignment) -> Listing:
    return consignment.lines.get().listing
