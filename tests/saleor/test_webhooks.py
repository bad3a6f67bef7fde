"""What arrives in Saleor's name: believed by its signature, handled once."""

import json
from datetime import timedelta

import pytest

from marketplace.kernel.errors import Outage
from marketplace.saleor import events, session
from marketplace.saleor.models import Delivery, Entity, Installation
from marketplace.saleor.operations import forget_old_deliveries
from tests.people import NOW
from tests.saleor.double import API_URL, new_key

pytestmark = pytest.mark.django_db

BODY = json.dumps({"order": {"id": "T3JkZXI6MQ=="}, "issuedAt": "2026-11-01T09:00:00Z"}).encode()


TOLD: list[dict] = []


def listen(payload):
    TOLD.append(payload)
    if payload.get("fail"):
        raise Outage("not now")


events.subscribe("something_told", listen)
events.answer("something_asked", lambda payload: {"seen": payload})


@pytest.fixture
def heard():
    """What the listener was told."""
    TOLD.clear()
    return TOLD


def post(client, saleor, event="something_told", body=BODY, kid="first", **changes):
    headers = {
        "Saleor-Event": event,
        "Saleor-Api-Url": API_URL,
        "Saleor-Signature": saleor.signature(body, kid),
        **changes,
    }
    return client.post(f"/app/webhooks/{event}/", body, content_type="application/json", headers=headers)


def test_an_event_is_handled_once(client, saleor, installed, heard):
    for _time in range(3):
        assert post(client, saleor).status_code == 204
    assert len(heard) == 1
    assert Delivery.objects.count() == 1


def test_another_body_is_another_event(client, saleor, installed, heard):
    post(client, saleor)
    post(client, saleor, body=BODY.replace(b"09:00", b"09:01"))
    assert len(heard) == 2


def test_a_failed_one_is_tried_again(client, saleor, installed, heard):
    body = b'{"fail": true}'
    for _time in range(2):
        assert post(client, saleor, body=body).status_code == 503
    assert len(heard) == 2
    assert not Delivery.objects.exists()


def test_a_question_is_answered(client, saleor, installed, heard):
    answer = post(client, saleor, event="something_asked")
    assert answer.json() == {"seen": json.loads(BODY)}


@pytest.mark.parametrize("body", [b"[]", b'"text"', b"7", b"null"])
def test_what_is_no_object_is_dropped(client, saleor, installed, heard, body):
    assert post(client, saleor, body=body).status_code == 400
    assert heard == []


@pytest.mark.parametrize("signature", ["", "nonsense", "a..b"])
def test_without_a_signature_nothing_is_heard(client, saleor, installed, heard, signature):
    assert post(client, saleor, **{"Saleor-Signature": signature}).status_code == 401
    assert heard == []


def test_a_changed_body_is_not_believed(client, saleor, installed, heard):
    stolen = saleor.signature(BODY)
    assert post(client, saleor, body=BODY + b" ", **{"Saleor-Signature": stolen}).status_code == 401


def test_the_same_words_from_another_saleor_are_another_message(client, saleor, installed, heard):
    post(client, saleor)
    twin = "http://127.0.0.1:8001/saleor/graphql/"
    Installation.objects.create(
        api_url=twin,
        app_id="QXBwOjE=",
        token="t",
        schema_version="3.23",
        jwks=saleor.jwks(),
        installed_at=NOW,
    )
    assert post(client, saleor, **{"Saleor-Api-Url": twin}).status_code == 204
    assert len(heard) == 2


def test_nonsense_does_not_make_us_ask_again_and_again(client, saleor, installed, heard):
    """And a message signed with a key that changed just then is sent again, not lost."""
    nonsense = {"Saleor-Signature": "a..b"}
    answers = [post(client, saleor, **nonsense).status_code for _time in range(4)]
    assert answers == [401, 503, 503, 503]
    assert saleor.asked.count("/saleor/.well-known/jwks.json") == 1
    saleor.keys = {"second": new_key()}
    assert post(client, saleor, kid="second").status_code == 503
    Installation.objects.update(keys_fetched_at=NOW)
    assert post(client, saleor, kid="second").status_code == 204


def test_no_keys_no_answer(client, saleor, installed, heard):
    saleor.keys, signature = {"second": new_key()}, saleor.signature(BODY)
    saleor.status = 500
    assert post(client, saleor, kid="second", **{"Saleor-Signature": signature + "x"}).status_code == 503


def test_new_keys_are_fetched_once(client, saleor, installed, heard):
    saleor.keys = {"second": new_key()}
    assert post(client, saleor, kid="second").status_code == 204
    assert Installation.objects.get().jwks == saleor.jwks()
    assert saleor.asked.count("/saleor/.well-known/jwks.json") == 1
    post(client, saleor, kid="second", body=BODY + b"\n")
    assert saleor.asked.count("/saleor/.well-known/jwks.json") == 1


def removal(saleor, app_id):
    return json.dumps({"app": {"id": app_id}, "issuedAt": "2026-11-01T09:00:00Z"}).encode()


def test_a_removed_app_forgets_its_token(client, saleor, installed, heard):
    Entity.objects.create(installation=installed, kind="channel", key="de", saleor_id="Q2hhbm5lbDox")
    body = removal(saleor, installed.app_id)
    assert post(client, saleor, event="app_deleted", body=body).status_code == 204
    installed.refresh_from_db()
    assert (installed.token, installed.jwks, installed.is_removed) == ("", {}, True)
    assert Entity.objects.count() == 1, "the next installation finds what it made"
    assert post(client, saleor).status_code == 401
    with pytest.raises(Outage):
        session.client()


def test_a_removal_that_is_heard_after_installing_again(client, saleor, installed, heard):
    assert post(client, saleor, event="app_deleted", body=removal(saleor, "QXBwOjA=")).status_code == 204
    installed.refresh_from_db()
    assert not installed.is_removed


def test_a_question_is_answered_without_asking_back(client, saleor, installed, heard):
    events.answer("something_nosy", lambda payload: session.client().this_app())
    with pytest.raises(session.CalledBack):
        post(client, saleor, event="something_nosy")
    assert saleor.asked == []
    assert session.client().this_app().app is not None


def test_how_long_saleor_waited_is_measured(client, saleor, installed, heard, settings):
    settings.METRICS_TOKEN = "measured"
    post(client, saleor, event="something_asked")
    post(client, saleor)
    told = client.get("/metrics", headers={"Authorization": "Bearer measured"}).content.decode()
    assert 'gereh_saleor_hook_seconds_bucket{event="something_asked",le="0.15"' in told
    assert 'gereh_saleor_deliveries_total{event="something_told"' in told


@pytest.mark.parametrize("token", ["", "Bearer ", "Bearer other", "measured"])
def test_measures_are_closed_without_the_token(client, settings, token):
    settings.METRICS_TOKEN = "measured"
    assert client.get("/metrics", headers={"Authorization": token}).status_code == 404


def test_measures_are_closed_when_no_token_is_set(client, settings):
    settings.METRICS_TOKEN = ""
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


def test_old_messages_are_forgotten():
    for days in (1, 6, 8, 30):
        Delivery.objects.create(key=str(days), event="e", received_at=NOW - timedelta(days=days))
    assert forget_old_deliveries(now=NOW) == 2
    assert set(Delivery.objects.values_list("key", flat=True)) == {"1", "6"}


def test_an_unknown_saleor_is_not_heard(client, saleor, installed, heard):
    assert post(client, saleor, **{"Saleor-Api-Url": "https://elsewhere.example/"}).status_code == 401


def test_an_event_at_anothers_address_is_dropped(client, saleor, installed, heard):
    assert post(client, saleor, **{"Saleor-Event": "order_cancelled"}).status_code == 400


def test_an_event_nobody_hears(client, saleor, installed):
    assert post(client, saleor, event="page_created").status_code == 404


def test_what_is_no_json_is_dropped(client, saleor, installed, heard):
    assert post(client, saleor, body=b"oops").status_code == 400


def test_saleor_posts_only(client, installed):
    assert client.get("/app/webhooks/something_told/").status_code == 405
