"""The studio is a family's own: strangers are asked who they are, everybody else finds nothing."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from catalog.models import Listing, Photo
from catalog.operations import add_photo
from marketplace.consortia.models import Consent, Person
from tests.catalog.pieces import draft, picture
from tests.people import NOW, Cast

AsPerson = Callable[[Person | None], Client]
POST_ONLY = ("withdraw", "restore", "remove_photo")
GET_ONLY = ("family", "piece")


@pytest.fixture
def piece(cast: Cast) -> Listing:
    listing = draft(cast, object_kind="rug")
    add_photo(listing=listing, role="full", upload=picture(500, 500), by=cast.anahita, now=NOW)
    return listing


def addresses(piece: Listing) -> dict[str, str]:
    """Every address of the studio that is about Anahita's family."""
    family, photo = piece.workshop.public_id, piece.photos.get().public_id
    return {
        "family": reverse("studio:family", args=[family]),
        "start": reverse("studio:start", args=[family]),
        "piece": reverse("studio:piece", args=[piece.public_id]),
        "check": reverse("studio:check", args=[piece.public_id]),
        "step": reverse("studio:step", args=[piece.public_id, "size"]),
        "photo": reverse("studio:step", args=[piece.public_id, "photo-full"]),
        "withdraw": reverse("studio:withdraw", args=[piece.public_id]),
        "restore": reverse("studio:restore", args=[piece.public_id]),
        "remove_photo": reverse("studio:remove_photo", args=[piece.public_id, photo]),
    }


def everything(client: Client, piece: Listing) -> list[HttpResponse]:
    found = addresses(piece)
    posted = {"craft": "carpet", "width_cm": "10", "length_cm": "10"}
    return [
        *[client.get(address) for name, address in found.items() if name not in POST_ONLY],
        *[client.post(address, posted) for name, address in found.items() if name not in GET_ONLY],
    ]


def state_of(piece: Listing) -> tuple[object, ...]:
    fresh = Listing.objects.get(pk=piece.pk)
    return fresh.state, fresh.width_cm, Listing.objects.count(), Photo.objects.count(), fresh.updated_at


def test_every_address_is_covered(piece: Listing):
    from marketplace.studio.urls import urlpatterns

    assert {pattern.name for pattern in urlpatterns} - set(addresses(piece)) == {"home"}


def test_a_stranger_is_asked_who_it_is(as_person: AsPerson, piece: Listing):
    before = state_of(piece)
    for answer in [*everything(as_person(None), piece), as_person(None).get(reverse("studio:home"))]:
        assert answer.status_code == 302
        assert answer.url.startswith("/accounts/login/code/?next=/studio/")
    assert state_of(piece) == before


@pytest.mark.parametrize("name", ["bahram", "clara", "golnar"])
def test_other_families_buyers_and_other_consortia_find_nothing(
    as_person: AsPerson, cast: Cast, piece: Listing, name: str
):
    before = state_of(piece)
    answers = everything(as_person(getattr(cast, name)), piece)
    assert {answer.status_code for answer in answers} == {404}
    assert state_of(piece) == before


@pytest.mark.parametrize("name", ["anahita", "farhad", "esmat"])
def test_the_family_its_mediator_and_its_manager_come_in(
    as_person: AsPerson, cast: Cast, piece: Listing, name: str
):
    client = as_person(getattr(cast, name))
    found = addresses(piece)
    for address in (found[name] for name in found if name not in POST_ONLY):
        assert client.get(address).status_code == 200


def test_a_mediator_whose_consent_was_withdrawn_finds_nothing(
    as_person: AsPerson, cast: Cast, piece: Listing
):
    Consent.objects.update(withdrawn_at=NOW)
    before = state_of(piece)
    assert {answer.status_code for answer in everything(as_person(cast.farhad), piece)} == {404}
    assert state_of(piece) == before
    home = as_person(cast.farhad).get(reverse("studio:home"))
    assert "No family has asked for your help yet" in home.content.decode()


def test_a_buyer_has_no_studio(as_person: AsPerson, cast: Cast):
    assert as_person(cast.clara).get(reverse("studio:home")).status_code == 404


def test_a_mediator_is_told_for_whom_she_works(as_person: AsPerson, cast: Cast, piece: Listing):
    address = reverse("studio:piece", args=[piece.public_id])
    assert "You are working for" in as_person(cast.farhad).get(address).content.decode()
    assert "You are working for" not in as_person(cast.anahita).get(address).content.decode()


def test_a_photo_of_another_piece_is_not_removed(as_person: AsPerson, cast: Cast, piece: Listing):
    other = draft(cast)
    address = reverse("studio:remove_photo", args=[other.public_id, piece.photos.get().public_id])
    assert as_person(cast.anahita).post(address).status_code == 404
    assert piece.photos.count() == 1
