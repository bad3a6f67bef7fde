"""The studio's people at their phones, and photos in a folder of their own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from marketplace.consortia.models import Person
from tests.people import Cast, make_cast


@pytest.fixture
def cast(db: None, settings: Any, tmp_path: Path) -> Cast:
    settings.MEDIA_ROOT = tmp_path
    return make_cast()


@pytest.fixture
def as_person() -> Callable[[Person | None], Client]:
    """A browser in which somebody signed in, or nobody."""

    def signed_in(person: Person | None) -> Client:
        client = Client(headers={"accept-language": "en"})
        if person:
            client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
