"""The engine with an App double that it reaches in this process."""

import pytest

from tests.engine.app_double import ORIGIN, app


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
