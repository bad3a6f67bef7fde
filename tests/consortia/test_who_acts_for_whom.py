import pytest
from django.contrib.auth.models import AnonymousUser

from marketplace.consortia.models import Consent
from marketplace.consortia.queries import consortia_for, roles_of, workshops_for
from tests.people import NOW, make_cast

pytestmark = pytest.mark.django_db


def test_a_family_sees_its_own_workshop_only() -> None:
    cast = make_cast()
    assert list(workshops_for(cast.anahita)) == [cast.weavers]
    assert list(workshops_for(cast.bahram)) == [cast.felters]
    assert roles_of(cast.anahita).is_family
    assert not roles_of(cast.anahita).is_manager


def test_a_manager_sees_her_consortium_only() -> None:
    cast = make_cast()
    assert list(consortia_for(cast.esmat)) == [cast.carpets]
    assert list(workshops_for(cast.esmat)) == [cast.weavers]


def test_a_mediator_acts_while_the_consent_lives() -> None:
    cast = make_cast()
    assert list(workshops_for(cast.farhad)) == [cast.weavers]
    Consent.objects.update(withdrawn_at=NOW)
    assert not workshops_for(cast.farhad).exists()


def test_buyers_and_strangers_act_for_nobody() -> None:
    cast = make_cast()
    for person in (cast.clara, AnonymousUser()):
        assert not workshops_for(person).exists()
        assert not consortia_for(person).exists()
        assert not any(vars(roles_of(person)).values())


def test_a_person_who_was_shut_out_acts_for_nobody() -> None:
    cast = make_cast()
    cast.esmat.is_active = False
    cast.esmat.save()
    assert not consortia_for(cast.esmat).exists()
