"""A Saleor double in the engine's place."""

from collections.abc import Iterator

import pytest
from django.test import override_settings

from marketplace.saleor.models import Installation
from tests.people import NOW
from tests.saleor.double import API_URL, DOUBLE, TOKEN, Double


@pytest.fixture
def saleor() -> Iterator[Double]:
    DOUBLE.__init__()  # type: ignore[misc]
    with override_settings(
        SALEOR_WSGI="tests.saleor.double.wsgi", SALEOR_API_URL=API_URL, SALEOR_ALLOWED_API_URLS=[API_URL]
    ):
        yield DOUBLE


@pytest.fixture
def installed(saleor: Double, db: None) -> Installation:
    return Installation.objects.create(
        api_url=API_URL,
        app_id="QXBwOjE=",
        token=TOKEN,
        schema_version="3.23",
        jwks=saleor.jwks(),
        installed_at=NOW,
    )
