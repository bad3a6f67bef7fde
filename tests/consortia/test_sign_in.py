"""A family signs in by its phone and a code; who is not enrolled learns nothing and becomes nobody."""

import json
import re
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from django.core.cache import cache, caches
from django.core.cache.backends import locmem
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from marketplace.consortia.adapters.text_messages import send_text
from marketplace.consortia.models import Person
from marketplace.consortia.tasks import send_code
from marketplace.kernel.errors import Outage
from tests.people import Cast, make_cast

ASK, CONFIRM = "/accounts/login/code/", "/accounts/login/code/confirm/"
CODE = re.compile(r'<strong class="numbers">(\d{6})</strong>')


@pytest.fixture
def cast(db: None) -> Cast:
    cache.clear()
    return make_cast()


@pytest.fixture
def client() -> Client:
    return Client()


def ask(client: Client, phone: str) -> HttpResponse:
    return client.post(ASK, {"phone": phone}, follow=True)


def code_on(page: HttpResponse) -> str:
    found = CODE.search(page.content.decode())
    return found[1] if found else ""


def who(client: Client) -> str | None:
    return client.session.get("_auth_user_id")


def test_a_family_signs_in_with_a_local_number_and_persian_digits(client: Client, cast: Cast):
    code = code_on(ask(client, "۰۹۱۱ ۰۰۰ ۰۰۰۱"))
    persian = code.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    answer = client.post(CONFIRM, {"code": persian})
    assert answer.url == "/welcome/"
    assert who(client) == str(cast.anahita.pk)
    assert client.get("/welcome/").url == reverse("studio:home")
    cast.anahita.refresh_from_db()
    assert cast.anahita.phone_verified


def test_an_unknown_number_gets_the_same_page_no_code_and_no_person(client: Client, cast: Cast):
    known, unknown = ask(Client(), "09110000001"), ask(client, "09129999999")
    assert known.redirect_chain == unknown.redirect_chain
    assert code_on(unknown) == ""
    assert "+989129999999" in unknown.content.decode()
    assert client.post(CONFIRM, {"code": ""}).status_code == 200
    assert client.post(CONFIRM, {"code": "123456"}).status_code == 200
    assert not Person.objects.filter(phone="+989129999999").exists()
    assert who(client) is None


def test_another_code_can_be_asked_for_by_anyone(client: Client, cast: Cast):
    for phone in ("09110000001", "09129999999"):
        page = ask(client, phone).content.decode()
        hidden = re.search(r'name="phone" value="([^"]+)"', page)
        assert ask(client, hidden[1]).redirect_chain[-1][0] == CONFIRM


def test_without_the_demo_the_code_is_not_on_the_page(client: Client, cast: Cast, settings: Any, caplog: Any):
    settings.DEMO = False
    with caplog.at_level("INFO", logger="marketplace.consortia.accounts"):
        page = ask(client, "09110000001")
    assert code_on(page) == ""
    sent = re.search(r"\+989110000001: .*?(\d{6})", caplog.text)
    assert client.post(CONFIRM, {"code": sent[1]}).url == "/welcome/"


def test_three_wrong_codes_end_it(client: Client, cast: Cast):
    code = code_on(ask(client, "09110000001"))
    wrong = "000000" if code != "000000" else "111111"
    assert [client.post(CONFIRM, {"code": wrong}).status_code for _ in range(3)] == [200, 200, 302]
    assert client.post(CONFIRM, {"code": code}).url != "/welcome/"
    assert who(client) is None


def test_a_code_runs_out(client: Client, cast: Cast, settings: Any):
    code = code_on(ask(client, "09110000001"))
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = -1
    assert client.post(CONFIRM, {"code": code}).url == ASK
    assert who(client) is None


def test_asking_too_often_is_refused(client: Client, cast: Cast):
    for phone in ("09110000001", "09129999999"):
        answers = [ask(Client(), phone) for _ in range(6)]
        assert [bool(answer.redirect_chain) for answer in answers] == [True] * 5 + [False]


def another_process() -> None:
    """From here on as in a process that has just started: what one keeps for itself is gone."""
    locmem._caches.clear()
    del caches["default"]


def test_web_processes_count_tries_together(client: Client, cast: Cast):
    answers = []
    for _ in range(6):
        another_process()
        answers.append(ask(Client(), "09110000001"))
    assert [bool(answer.redirect_chain) for answer in answers] == [True] * 5 + [False]


@pytest.mark.parametrize("typed", ["salam", ""])
def test_what_is_no_number_is_explained_and_kept(client: Client, cast: Cast, typed: str):
    page = ask(client, typed)
    assert page.redirect_chain == []
    assert page.context["form"].errors["phone"]
    assert page.context["form"]["phone"].value() == typed


def test_a_person_who_left_gets_no_code(client: Client, cast: Cast):
    Person.objects.filter(pk=cast.anahita.pk).update(is_active=False)
    assert code_on(ask(client, "09110000001")) == ""


def test_signing_in_returns_to_the_page_one_came_for(client: Client, cast: Cast):
    wanted = reverse("studio:home")
    sign_in = client.get(wanted)
    assert sign_in.url == f"{ASK}?next={wanted}"
    page = client.post(ASK, {"phone": "09110000001", "next": wanted}, follow=True)
    assert client.post(CONFIRM, {"code": code_on(page), "next": wanted}).url == wanted


class Gateway(HTTPServer):
    """A gateway for text messages that remembers what it was sent."""

    status = 200

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Receiver)
        self.heard: list[dict[str, str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/send"


class Receiver(BaseHTTPRequestHandler):
    server: Gateway

    def do_POST(self) -> None:
        self.server.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Quietly."""


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    with Gateway() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_a_code_goes_through_the_gateway(gateway: Gateway, settings: Any):
    settings.SMS_URL = gateway.address
    send_code(phone="+989110000001", text="Your code: 123456", useful_until=time.time() + 60)
    assert gateway.heard == [{"phone": "+989110000001", "text": "Your code: 123456"}]


def test_a_code_that_ran_out_is_not_sent(gateway: Gateway, settings: Any):
    settings.SMS_URL = gateway.address
    send_code(phone="+989110000001", text="Your code: 123456", useful_until=time.time() - 1)
    assert gateway.heard == []


@pytest.mark.parametrize(("status", "is_permanent"), [(503, False), (429, False), (400, True)])
def test_trouble_at_the_gateway_is_an_outage(gateway: Gateway, status: int, is_permanent: bool):
    gateway.status = status
    with pytest.raises(Outage) as trouble:
        send_text(address=gateway.address, phone="+989110000001", text="…")
    assert trouble.value.permanent is is_permanent


def test_a_silent_gateway_is_tried_again_and_a_refusing_one_is_not(gateway: Gateway, settings: Any):
    settings.SMS_URL = "http://127.0.0.1:1/"
    with pytest.raises(Outage):
        send_code(phone="+989110000001", text="…", useful_until=time.time() + 60)
    settings.SMS_URL, gateway.status = gateway.address, 400
    send_code(phone="+989110000001", text="…", useful_until=time.time() + 60)
    assert len(gateway.heard) == 1
