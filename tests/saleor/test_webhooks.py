"""What arrives in Saleor's name: believed by its signature, handled once."""

import json

import pytest

from marketplace.kernel.errors import Outage
from marketplace.saleor import events
from marketplace.saleor.models import Delivery, Installation
from tests.saleor.double import API_URL, new_key

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


@pytest.mark.parametrize("signature", ["", "nonsense", "a..b"])
def test_without_a_signature_nothing_is_heard(client, saleor, installed, heard, signature):
    assert post(client, saleor, **{"Saleor-Signature": signature}).status_code == 401
    assert heard == []


def test_a_changed_body_is_not_believed(client, saleor, installed, heard):
    stolen = saleor.signature(BODY)
    assert post(client, saleor, body=BODY + b" ", **{"Saleor-Signature": stolen}).status_code == 401


def test_new_keys_are_fetched_once(client, saleor, installed, heard):
    saleor.keys = {"second": new_key()}
    assert post(client, saleor, kid="second").status_code == 204
    assert Installation.objects.get().jwks == saleor.jwks()
    assert saleor.asked.count("/saleor/.well-known/jwks.json") == 1
    post(client, saleor, kid="second", body=BODY + b"\n")
    assert saleor.asked.count("/saleor/.well-known/jwks.json") == 1


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
