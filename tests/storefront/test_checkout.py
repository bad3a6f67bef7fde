"""Clara buys on pages: steps in order, left and resumed, and every way it may go wrong is said."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from catalog.holds import availability, take_holds
from catalog.models import Hold, Listing
from catalog.search.engines import engine
from catalog.search.operations import rebuild
from marketplace.orders.models import Order, Purchase
from marketplace.orders.purchases import complete, start_payment
from marketplace.storefront.checkout.steps import first_open, may_enter
from tests.orders.conftest import opened, shop  # noqa: F401
from tests.people import Cast
from tests.shop import piece_on_sale
from tests.storefront.checkout import ASKS, CONTACT, DECLINED, PAYS, SHOP, begin, pay, purchase_at, to_payment


@pytest.fixture
def carpet(shop: Cast, tmp_path: Path, settings: Any) -> Iterator[Listing]:  # noqa: F811
    settings.SEARCH_URL, settings.SEARCH_DIR = "", tmp_path / "search"
    engine.cache_clear()
    yield piece_on_sale(shop.weavers, 1, shop.germany)
    engine.cache_clear()


@pytest.fixture
def felt(shop: Cast, carpet: Listing) -> Listing:  # noqa: F811
    return piece_on_sale(shop.felters, 2, shop.germany, "200")


def hold(listing: Listing) -> None:
    now = timezone.now()
    until = now + timedelta(minutes=20)
    take_holds(listings=[listing], owner="fair", owner_ref="stand", expires_at=until, now=now)


def test_clara_buys_a_carpet_and_follows_it(client: Client, carpet: Listing) -> None:
    here = to_payment(client, carpet.piece_id)
    shown = client.get(f"{here}payment/")
    assert "Pay €" in shown.content.decode()
    assert shown.context["summary"].duty_high is not None
    address = pay(client, here)
    order = Order.objects.get()
    assert address == f"/o/{order.secret}/"
    html = client.get(address).content.decode()
    assert "The order is paid." in html
    assert carpet.piece_id in html
    assert 'class="tool__count"' not in html
    assert client.session["basket"] == []
    assert availability(Listing.objects.get(pk=carpet.pk), timezone.now()) == "sold"
    assert client.get(f"{here}payment/")["Location"] == address


def test_what_was_left_is_resumed_where_it_stood(client: Client, carpet: Listing) -> None:
    here = to_payment(client, carpet.piece_id)
    assert client.post(f"{SHOP}checkout/")["Location"] == f"{here}payment/"
    assert client.get(here)["Location"] == f"{here}payment/"
    assert Purchase.objects.count() == 1


def test_a_changed_basket_begins_anew_and_remembers_the_address(
    client: Client, carpet: Listing, felt: Listing
) -> None:
    first = to_payment(client, carpet.piece_id)
    second = begin(client, felt.piece_id)
    assert second != first
    assert 'value="Musterweg 1"' in client.get(f"{second}address/").content.decode()


def test_steps_cannot_be_skipped(client: Client, carpet: Listing) -> None:
    here = begin(client, carpet.piece_id)
    for step in ("delivery", "payment", "payment/bank", "order"):
        assert client.get(f"{here}{step}/")["Location"] == f"{here}address/"


def test_a_step_knows_whether_it_is_done() -> None:
    purchase = Purchase(email="", shipping_address={})
    assert first_open(purchase).code == "contact"
    purchase.email, purchase.shipping_address = "clara@example.com", {"country": "DE"}
    assert first_open(purchase).code == "delivery"
    assert not may_enter(purchase, "payment")
    purchase.delivery_id = "ems"
    assert may_enter(purchase, "payment")
    assert not may_enter(purchase, "confirm")


def test_a_purchase_is_its_buyers_alone(client: Client, carpet: Listing, shop: Cast) -> None:  # noqa: F811
    here = to_payment(client, carpet.piece_id)
    stranger = Client()
    for step in ("", "address/", "delivery/", "payment/"):
        assert stranger.get(here + step).status_code == 404
    assert stranger.post(f"{here}payment/", {"method": "demo_card", "number": PAYS}).status_code == 404
    assert not Order.objects.exists()


def test_a_purchase_follows_the_signed_in_buyer_to_another_browser(
    client: Client,
    carpet: Listing,
    shop: Cast,  # noqa: F811
) -> None:
    client.force_login(shop.clara)
    here = begin(client, carpet.piece_id)
    elsewhere = Client()
    elsewhere.force_login(shop.clara)
    assert elsewhere.get(f"{here}address/").status_code == 200
    elsewhere.force_login(shop.dmitri)
    assert elsewhere.get(f"{here}address/").status_code == 404


def test_a_wrong_address_is_asked_again_with_what_was_typed(client: Client, carpet: Listing) -> None:
    here = begin(client, carpet.piece_id)
    response = client.post(f"{here}address/", {**CONTACT, "postalCode": "1"})
    html = response.content.decode()
    assert response.status_code == 200
    assert "not how postal codes are written" in html
    assert 'value="Musterweg 1"' in html
    assert purchase_at(here).email == ""


def test_another_country_asks_other_questions(client: Client, carpet: Listing, shop: Cast) -> None:  # noqa: F811
    shop.germany.countries = ["DE", "AE"]
    shop.germany.save()
    here = begin(client, carpet.piece_id)
    assert 'name="countryArea"' not in client.get(f"{here}address/").content.decode()
    html = client.get(f"{here}address/?country=AE").content.decode()
    assert 'name="countryArea"' in html
    assert 'name="postalCode"' not in html
    assert 'name="postalCode"' in client.get(f"{here}address/?country=US").content.decode()


def test_an_unknown_delivery_is_refused(client: Client, carpet: Listing) -> None:
    here = begin(client, carpet.piece_id)
    client.post(f"{here}address/", CONTACT)
    response = client.post(f"{here}delivery/", {"delivery": "by-camel"})
    assert "not offered any more" in response.content.decode()
    assert purchase_at(here).delivery_id == ""


def test_the_bank_asks_and_clara_agrees(client: Client, carpet: Listing) -> None:
    here = to_payment(client, carpet.piece_id)
    assert pay(client, here, ASKS) == f"{here}payment/bank/"
    assert "Your bank asks" in client.get(f"{here}payment/bank/").content.decode()
    response = client.post(f"{here}payment/bank/", {"answer": "approve"})
    assert response["Location"] == f"/o/{Order.objects.get().secret}/"


def test_the_bank_asks_and_clara_does_not_agree(client: Client, carpet: Listing) -> None:
    here = to_payment(client, carpet.piece_id)
    pay(client, here, ASKS)
    response = client.post(f"{here}payment/bank/", {"answer": "decline"}, follow=True)
    assert "You told your bank not to pay." in response.content.decode()
    assert not Order.objects.exists()


def test_a_declined_card_may_be_followed_by_a_better_one(client: Client, carpet: Listing) -> None:
    here = to_payment(client, carpet.piece_id)
    assert pay(client, here, DECLINED) == f"{here}payment/"
    html = client.get(f"{here}payment/").content.decode()
    assert "The card was declined." in html
    assert "held for you for another" in html
    assert pay(client, here).startswith("/o/")


def test_nothing_is_held_before_payment_starts(client: Client, carpet: Listing) -> None:
    to_payment(client, carpet.piece_id)
    assert not Hold.objects.exists()


def test_a_piece_gone_meanwhile_is_explained_and_others_are_offered(
    client: Client,
    carpet: Listing,
    felt: Listing,
    shop: Cast,  # noqa: F811
) -> None:
    other = piece_on_sale(shop.weavers, 3, shop.germany)
    rebuild()
    here = to_payment(client, carpet.piece_id, felt.piece_id)
    hold(carpet)
    response = client.post(f"{here}payment/", {"method": "demo_card", "number": PAYS})
    html = response.content.decode()
    assert response.status_code == 409
    assert "Nothing was charged." in html
    assert f"{SHOP}basket/remove/{carpet.piece_id}/" in html
    assert other.piece_id in html
    assert not Order.objects.exists()
    assert availability(felt, timezone.now()) == "free"


def test_nothing_to_buy_leads_back_to_the_basket(client: Client, carpet: Listing) -> None:
    client.post(f"{SHOP}basket/add/{carpet.piece_id}/")
    hold(carpet)
    assert client.post(f"{SHOP}checkout/")["Location"] == f"{SHOP}basket/"


def test_a_transfer_is_told_where_to_go_and_has_its_proforma(client: Client, carpet: Listing) -> None:
    here = to_payment(client, carpet.piece_id)
    address = pay(client, here, method="bank_transfer")
    html = client.get(address).content.decode()
    assert "DE89370400440532013000" in html
    paper = client.get(f"{address}proforma.pdf")
    assert paper.content.startswith(b"%PDF")


def test_an_order_is_seen_by_its_secret_only(client: Client, carpet: Listing) -> None:
    address = pay(client, to_payment(client, carpet.piece_id))
    assert Client().get(address).status_code == 200
    assert Client().get("/o/" + "2" * 32 + "/").status_code == 404
    assert Client().get(address)["Referrer-Policy"] == "no-referrer"
    assert Client().get("/o/" + "2" * 32 + "/proforma.pdf").status_code == 404
    assert Client().get(f"{address}papers/1/").status_code == 404


def test_orders_of_an_account_are_its_own(client: Client, carpet: Listing, shop: Cast) -> None:  # noqa: F811
    client.force_login(shop.clara)
    pay(client, to_payment(client, carpet.piece_id))
    order = Order.objects.get()
    assert order.secret in client.get(f"{SHOP}account/orders/").content.decode()
    client.force_login(shop.dmitri)
    assert order.secret not in client.get(f"{SHOP}account/orders/").content.decode()
    assert Client().get(f"{SHOP}account/orders/")["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("by_letter", [False, True], ids=["back to the checkout", "by the letter's link"])
def test_what_was_bought_leaves_the_basket_though_its_page_was_not_there(
    client: Client,
    carpet: Listing,
    felt: Listing,
    by_letter: bool,
) -> None:
    here = to_payment(client, carpet.piece_id)
    client.post(f"{SHOP}basket/add/{felt.piece_id}/")
    purchase, now = purchase_at(here), timezone.now()
    data = {"number": PAYS}
    start_payment(purchase=purchase, method="demo_card", data=data, return_url="http://testserver/", now=now)
    order = complete(purchase=purchase, now=now)
    assert "2</span>" in client.get(f"{SHOP}basket/").content.decode()
    client.get(f"/o/{order.secret}/" if by_letter else f"{here}payment/")
    assert client.session["basket"] == [felt.piece_id]


def test_another_reader_of_an_order_keeps_her_basket(client: Client, carpet: Listing) -> None:
    reader = Client()
    reader.post(f"{SHOP}basket/add/{carpet.piece_id}/")
    reader.get(pay(client, to_payment(client, carpet.piece_id)))
    assert reader.session["basket"] == [carpet.piece_id]
