"""Being installed by a staff member: once, again when the token is lost, and why when it cannot be."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command

from embedded_saleor.app.install import install as carry_out_installation
from embedded_saleor.webhook.delivery import deliver_once
from marketplace.kernel.errors import Outage, Refusal
from marketplace.saleor import connecting
from marketplace.saleor.manifest import PERMISSIONS
from marketplace.saleor.models import Installation
from marketplace.saleor.session import client

EMAIL, PASSWORD = "staff@example.com", "a long password of the staff"


def rows(name):
    return apps.get_model("embedded_saleor", name).objects


@pytest.fixture
def staff(shop):
    call_command(
        "engine_staff", email=EMAIL, password_stdin=True, stdin=StringIO(PASSWORD), stdout=StringIO()
    )
    return connecting.sign_in(email=EMAIL, password=PASSWORD)


class Worker:
    """Saleor's background work, done as soon as somebody waits for it."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def __call__(self, line: str) -> None:
        self.told.append(line)
        if line.startswith("Waiting"):
            for pk in rows("AppInstallation").filter(status="PENDING").values_list("pk", flat=True):
                carry_out_installation(pk)


def connect(staff, *, replace=False, worker=None):
    return connecting.connect_as_staff(
        staff, replace=replace, seconds=1, progress=worker or Worker(), every=0.01
    )


def test_a_stranger_may_ask_for_the_version(shop, settings):
    found = connecting.version(settings.SALEOR_API_URL)
    assert (found.is_well, found.what) == (
        True,
        f"Saleor answers at {settings.SALEOR_API_URL} with schema 3.23",
    )


def test_a_wrong_password(shop):
    with pytest.raises(Refusal) as refused:
        connecting.sign_in(email=EMAIL, password="wrong")
    assert refused.value.code == "wrong_password"


def test_what_is_installed_stays_and_gets_its_permissions(staff):
    before = Installation.objects.get()
    rows("App").filter(removed_at=None).update(permissions=["MANAGE_ORDERS", "MANAGE_GIFT_CARD"])
    assert connect(staff).token == before.token
    assert set(rows("App").get(removed_at=None).permissions) == set(PERMISSIONS)


def test_a_lost_token_needs_a_word(staff):
    Installation.objects.update(token="lost")
    with pytest.raises(Refusal) as refused:
        connect(staff)
    assert refused.value.code == "token_unknown"
    assert "--replace" in str(refused.value)
    assert rows("App").filter(removed_at=None).count() == 1


def test_installing_anew(staff):
    """The removal of the old App is heard after the new one has its token, and harms nothing."""
    old = Installation.objects.get()
    Installation.objects.update(token="lost")
    new = connect(staff, replace=True)
    assert new.pk == old.pk
    assert new.token not in ("lost", "")
    for pk in rows("EventDelivery").filter(event="APP_DELETED").values_list("pk", flat=True):
        assert deliver_once(pk) is None
    assert not rows("EventDelivery").filter(event="APP_DELETED").exists()
    assert client().this_app().app.id == new.app_id


def test_an_app_that_was_removed_there_is_forgotten_here(staff):
    staff.remove_app(Installation.objects.get().app_id)
    (pk,) = rows("EventDelivery").filter(event="APP_DELETED").values_list("pk", flat=True)
    deliver_once(pk)
    assert Installation.objects.get().is_removed
    assert Installation.objects.get().token == ""


def test_why_saleor_could_not(staff, settings):
    Installation.objects.update(token="lost")
    settings.SALEOR_ALLOWED_API_URLS = []
    with pytest.raises(Outage, match="could not install"):
        connect(staff, replace=True)


def test_after_a_failed_attempt(staff, settings):
    allowed, settings.SALEOR_ALLOWED_API_URLS = settings.SALEOR_ALLOWED_API_URLS, []
    Installation.objects.update(token="lost")
    with pytest.raises(Outage):
        connect(staff, replace=True)
    settings.SALEOR_ALLOWED_API_URLS = allowed
    connect(staff)
    assert not rows("AppInstallation").exists()


def test_nobody_hands_over_a_token(shop):
    Installation.objects.update(token="lost")
    with pytest.raises(Outage, match="in time"):
        connecting.wait_for_token(seconds=0, progress=lambda line: None)
