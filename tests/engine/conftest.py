"""The engine with an App double that it reaches in this process."""

import pytest

from embedded_saleor import models
from tests.engine import buyer
from tests.engine.app_double import ORIGIN, app
from tests.engine.clerk import Clerk
from tests.engine.shop import shop


@pytest.fixture(autouse=True)
def engine(settings, tmp_path_factory):
    settings.EMBEDDED_SALEOR = {
        **settings.EMBEDDED_SALEOR,
        "PUBLIC_URL": "http://engine.test",
        "WEBHOOK_WSGI": {ORIGIN: "tests.engine.app_double.application"},
        "KEY_FILE": tmp_path_factory.getbasetemp() / "engine.pem",
    }
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "media"
    app.reset()
    return app


@pytest.fixture
def staff(engine):
    """A clerk in a shop that sends parcels to Germany."""
    shop()
    buyer.post_method()
    return Clerk()


@pytest.fixture
def only_order(db):
    """Reads the order there is."""
    return models.Order.objects.get
