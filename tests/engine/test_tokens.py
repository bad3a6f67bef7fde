"""Signing in to the engine."""

from datetime import timedelta
from io import StringIO

import jwt
import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.core.tokens import access_token
from embedded_saleor.operations import create_superuser
from tests.engine.shop import data, error_code

pytestmark = pytest.mark.django_db
PASSWORD = "quite a long pass phrase"
SIGN_IN = """mutation($e:String!,$p:String!){tokenCreate(email:$e,password:$p)
    {token refreshToken user{isStaff userPermissions{code}} errors{field code}}}"""


@pytest.fixture
def staff():
    return create_superuser(email="Esmat@example.com", password=PASSWORD)


def test_staff_signs_in_and_holds_every_permission(staff):
    made = data(SIGN_IN, e="esmat@example.com", p=PASSWORD)["tokenCreate"]
    assert made["errors"] == []
    assert {"code": "MANAGE_APPS"} in made["user"]["userPermissions"]
    claims = jwt.decode(made["token"], options={"verify_signature": False})
    assert (claims["is_staff"], claims["type"], claims["owner"]) == (True, "access", "saleor")
    assert data("{me{email}}", made["token"]) == {"me": {"email": "esmat@example.com"}}


def test_a_wrong_password_and_an_unknown_person_look_alike(staff):
    for email in ("esmat@example.com", "nobody@example.com"):
        made = data(SIGN_IN, e=email, p="wrong")["tokenCreate"]
        assert made["token"] is None
        assert made["errors"] == [{"field": "email", "code": "INVALID_CREDENTIALS"}]


def test_a_refresh_token_makes_access_but_gives_none(staff):
    made = data(SIGN_IN, e="esmat@example.com", p=PASSWORD)["tokenCreate"]
    assert data("{me{id}}", made["refreshToken"]) == {"me": None}
    refresh = "mutation($t:String!){tokenRefresh(refreshToken:$t){token errors{code}}}"
    again = data(refresh, t=made["refreshToken"])["tokenRefresh"]
    assert data("{me{email}}", again["token"])["me"]
    assert data(refresh, t=made["token"])["tokenRefresh"]["errors"] == [{"code": "JWT_INVALID_TOKEN"}]


def test_an_old_token_has_expired(staff):
    old = access_token(staff, timezone.now() - timedelta(hours=1))
    assert data("{me{id}}", old) == {"me": None}
    verify = "mutation($t:String!){tokenVerify(token:$t){isValid errors{code}}}"
    assert data(verify, t=old)["tokenVerify"] == {
        "isValid": False,
        "errors": [{"code": "JWT_SIGNATURE_EXPIRED"}],
    }


def test_all_tokens_end_together(staff):
    token = access_token(staff, timezone.now())
    assert data("mutation{tokensDeactivateAll{errors{code}}}", token)["tokensDeactivateAll"]["errors"] == []
    assert data("{me{id}}", token) == {"me": None}
    assert error_code("mutation{tokensDeactivateAll{errors{code}}}", token) == "PermissionDenied"


def test_a_token_signed_by_another_key_is_nobodys(staff):
    claims = jwt.decode(access_token(staff, timezone.now()), options={"verify_signature": False})
    forged = jwt.encode(claims, "a secret of somebody else, long enough", algorithm="HS256")
    assert data("{me{id}}", forged) == {"me": None}


def test_a_customer_holds_nothing():
    clara = models.User.objects.create(email="clara@example.com", permissions=["MANAGE_APPS"])
    token = access_token(clara, timezone.now())
    assert error_code("{apps(first:1){edges{node{id}}}}", token) == "PermissionDenied"


def test_a_weak_password_is_for_the_demo_only(settings):
    settings.DEMO = False
    with pytest.raises(ValidationError):
        create_superuser(email="admin@example.com", password="admin")
    assert not models.User.objects.exists()
    settings.DEMO = True
    assert create_superuser(email="admin@example.com", password="admin").is_staff


def test_the_command_makes_staff(settings, monkeypatch, capsys):
    settings.DEMO = False
    monkeypatch.setattr("sys.stdin", iter_lines(PASSWORD))
    call_command("engine_staff", "--email", "esmat@example.com", "--password-stdin")
    assert models.User.objects.get().check_password(PASSWORD)
    monkeypatch.setattr("sys.stdin", iter_lines("admin"))
    with pytest.raises(CommandError):
        call_command("engine_staff", "--email", "esmat@example.com", "--password-stdin")


def iter_lines(text):
    return StringIO(f"{text}\n")
