"""One open shop a module, in a transaction that is never committed; each test has its own inside it."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from marketplace.orders.ledger.queries import balances_of
from tests.people import Cast
from tests.shop import open_shop


@pytest.fixture(scope="module")
def opened(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Cast]:
    with django_db_blocker.unblock():
        block = transaction.atomic()
        block._from_testcase = True  # type: ignore[attr-defined]
        block.__enter__()
        try:
            yield open_shop()
        finally:
            transaction.set_rollback(True)
            block.__exit__(None, None, None)


@pytest.fixture
def shop(opened: Cast, db: None) -> Iterator[Cast]:
    """The shop; when the test is over, its ledger must add up to nothing."""
    yield opened
    for consortium in (opened.carpets, opened.felt):
        sums: dict[str, int] = {}
        for account in balances_of(consortium).values():
            for currency, money in account.items():
                sums[currency] = sums.get(currency, 0) + money.amount
        assert not any(sums.values())
