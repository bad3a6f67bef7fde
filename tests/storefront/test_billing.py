"""The bill may go to another country than the pieces; nothing of it needs JavaScript."""

from django.core import mail
from django.test import Client

from catalog.models import Listing
from marketplace.orders.mail.letters import send_letter
from marketplace.orders.models import Order
from marketplace.orders.papers import declaration_of, proforma, proforma_data
from shipping.queries import parcels_of
from tests.orders.conftest import opened, shop  # noqa: F401
from tests.orders.test_desk import inspect, weigh
from tests.people import Cast
from tests.shop import now
from tests.storefront.checkout import CONTACT, begin, pay, purchase_at
from tests.storefront.test_checkout import carpet  # noqa: F401

VIENNA = {
    "billing-elsewhere": "on",
    "billing-country": "AT",
    "billing-firstName": "Clara",
    "billing-lastName": "Beispiel",
    "billing-companyName": "Beispiel GmbH",
    "billing-streetAddress1": "Ringstraße 2",
    "billing-postalCode": "1010",
    "billing-city": "Wien",
}


def buy(client: Client, here: str, method: str = "demo_card") -> Order:
    options = client.get(f"{here}delivery/").context["options"]
    client.post(f"{here}delivery/", {"delivery": options[0].id})
    pay(client, here, method=method)
    return Order.objects.get()


def test_the_bill_goes_to_vienna(client: Client, carpet: Listing) -> None:  # noqa: F811
    here = begin(client, carpet.piece_id)
    answer = client.post(f"{here}address/", {**CONTACT, **VIENNA})
    assert answer.status_code == 302, answer.content.decode()
    assert purchase_at(here).billing_address["country"] == "AT"
    assert "The bill goes to" in client.get(f"{here}delivery/").content.decode()
    order = buy(client, here, method="bank_transfer")
    assert (order.country, order.billing_address["country"]) == ("DE", "AT")
    html = client.get(f"/o/{order.secret}/").content.decode()
    assert "The bill goes to" in html
    assert "Beispiel GmbH" in html
    titles = [party["title"] for party in proforma_data(order, now())["parties"]]
    assert titles == ["Buyer", "It goes to", "Transfer to"]
    assert proforma(order).startswith(b"%PDF")
    send_letter(kind="placed", order=order)
    assert mail.outbox[-1].attachments


def test_the_invoice_of_the_customs_names_both(client: Client, shop: Cast, carpet: Listing) -> None:  # noqa: F811
    here = begin(client, carpet.piece_id)
    client.post(f"{here}address/", {**CONTACT, **VIENNA})
    consignment = buy(client, here).consignments.get()

    inspect(consignment, shop.esmat)
    weigh(consignment, shop.esmat)
    declared = declaration_of(consignment, parcels_of(consignment.public_id).get(), "Esmat")
    assert declared.invoice_to is not None
    assert (declared.invoice_to.business, declared.invoice_to.country) == ("Beispiel GmbH", "AT")
    assert declared.addressee.country == "DE"


def test_without_the_tick_the_two_are_one(client: Client, carpet: Listing) -> None:  # noqa: F811
    here = begin(client, carpet.piece_id)
    untold = {**CONTACT, **VIENNA, "billing-elsewhere": ""}
    client.post(f"{here}address/", untold)
    order = buy(client, here)
    assert order.billing_address["country"] == "DE"
    assert "The bill goes to" not in client.get(f"/o/{order.secret}/").content.decode()


def test_another_country_asks_in_its_own_words_and_keeps_what_was_typed(
    client: Client,
    carpet: Listing,  # noqa: F811
) -> None:
    here = begin(client, carpet.piece_id)
    typed = {"email": "half@", "firstName": "Clara", "billing-elsewhere": "on", "billing-country": "AE"}
    answer = client.post(f"{here}address/", {**typed, "other-country": "1"})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert 'name="billing-countryArea"' in html
    assert 'name="billing-postalCode"' not in html
    assert 'value="half@"' in html
    assert "field--wrong" not in html
    assert purchase_at(here).email == ""


def test_a_wrong_bill_is_said_at_its_field(client: Client, carpet: Listing) -> None:  # noqa: F811
    here = begin(client, carpet.piece_id)
    answer = client.post(f"{here}address/", {**CONTACT, **VIENNA, "billing-postalCode": "10115"})
    assert "This is not how postal codes are written there." in answer.content.decode()
    assert 'value="Ringstraße 2"' in answer.content.decode()
