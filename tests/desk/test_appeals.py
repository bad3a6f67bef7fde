"""A manager appeals, a supervisor decides, and nobody decides in her own matter."""

from datetime import timedelta
from http import HTTPStatus

import pytest

from marketplace.consortia.models import Membership, Person
from marketplace.consortia.queries import consortia_for, supervised_by
from shipping.models import Appeal, Parcel
from shipping.queries import parcels_of
from tests.orders.test_desk import send
from tests.shop import now

APPEALS = "/desk/post/appeals/"


@pytest.fixture
def late(shop, consignment):
    """A parcel that left twelve days after it was ordered."""
    send(consignment, shop.esmat)
    parcel = parcels_of(consignment.public_id).get()
    Parcel.objects.filter(pk=parcel.pk).update(opened_at=now() - timedelta(days=12))
    parcel.refresh_from_db()
    return parcel


@pytest.fixture
def supervisor(shop):
    person = Person.objects.create_user(
        email="niloufar@example.com", name="Niloufar", language="en", email_verified=True
    )
    Membership.objects.create(person=person, consortium=shop.carpets, role=Membership.Role.SUPERVISOR)
    return person


@pytest.fixture
def appealed(desk, late):
    given = {"number": late.tracking_number, "about": "late", "words": "Snow closed the road."}
    assert desk.post(f"{APPEALS}new/", given).status_code == HTTPStatus.FOUND
    return Appeal.objects.get()


def test_an_appeal_waits_until_a_supervisor_decides(desk, signed_in, supervisor, appealed):
    assert "Snow closed the road." in desk.get(APPEALS).content.decode()
    hers = signed_in(supervisor)
    page = hers.get(APPEALS).content.decode()
    assert "Snow closed the road." in page
    assert f"{APPEALS}{appealed.pk}/decide/" in page
    assert hers.post(f"{APPEALS}{appealed.pk}/decide/", {"answer": "", "uphold": "1"}).status_code == 422
    answer = {"answer": "The bulletin of that day says so.", "uphold": "1"}
    assert hers.post(f"{APPEALS}{appealed.pk}/decide/", answer).status_code == HTTPStatus.FOUND
    appealed.refresh_from_db()
    assert (appealed.is_upheld, appealed.decided_by) == (True, str(supervisor))
    assert "One appeal was upheld" in hers.get("/desk/post/supervision/").content.decode()
    assert "Upheld" in desk.get(APPEALS).content.decode()


def test_a_manager_decides_nothing_even_where_she_supervises(shop, desk, appealed):
    assert f"{APPEALS}{appealed.pk}/decide/" not in desk.get(APPEALS).content.decode()
    Membership.objects.create(person=shop.esmat, consortium=shop.carpets, role=Membership.Role.SUPERVISOR)
    assert not supervised_by(shop.esmat).exists()
    answer = desk.post(f"{APPEALS}{appealed.pk}/decide/", {"answer": "Mine.", "uphold": "1"})
    assert answer.status_code == HTTPStatus.NOT_FOUND


def test_a_supervisor_reads_figures_and_appeals_and_no_other_desk(signed_in, supervisor, late):
    hers = signed_in(supervisor)
    assert hers.get("/welcome/").url == "/desk/post/supervision/"
    assert not consortia_for(supervisor).exists()
    for address in ("/desk/post/supervision/", "/desk/post/supervision.csv", APPEALS):
        assert hers.get(address).status_code == HTTPStatus.OK
    for address in ("/desk/", "/desk/post/", "/desk/post/rules/", "/desk/post/claims/", "/desk/orders/"):
        assert hers.get(address).status_code == HTTPStatus.NOT_FOUND
    given = {"number": late.tracking_number, "about": "late", "words": "I appeal."}
    assert hers.post(f"{APPEALS}new/", given).status_code == HTTPStatus.NOT_FOUND


def test_another_consortium_neither_reads_nor_appeals(shop, signed_in, late, appealed):
    theirs = signed_in(shop.golnar)
    assert "Snow closed the road." not in theirs.get(APPEALS).content.decode()
    given = {"number": late.tracking_number, "about": "late", "words": "Ours."}
    answer = theirs.post(f"{APPEALS}new/", given)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "No parcel of yours carries this number." in answer.content.decode()
    assert "Ours." in answer.content.decode()


def test_what_does_not_count_cannot_be_appealed_against(desk, late):
    given = {"number": late.tracking_number, "about": "lost", "words": "It is not lost."}
    answer = desk.post(f"{APPEALS}new/", given)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "does not count the parcel against you" in answer.content.decode()
