"""Clara's steps through the checkout's pages."""

from django.test import Client

from marketplace.orders.models import Purchase
from tests.shop import BERLIN

SHOP = "/de/en/"
CONTACT = {**BERLIN, "email": "clara@example.com", "phone": "+49 30 901820"}
PAYS, ASKS, DECLINED = "4242424242424242", "4000000000003220", "4000000000000002"


def begin(client: Client, *piece_ids: str) -> str:
    """Basket and on; the address of the purchase, whose pages stand under it."""
    for piece_id in piece_ids:
        client.post(f"{SHOP}basket/add/{piece_id}/")
    address = str(client.post(f"{SHOP}checkout/")["Location"])
    return address.rsplit("/", 2)[0] + "/"


def to_payment(client: Client, *piece_ids: str) -> str:
    here = begin(client, *piece_ids)
    assert client.post(f"{here}address/", CONTACT)["Location"] == f"{here}delivery/"
    options = client.get(f"{here}delivery/").context["options"]
    chosen = client.post(f"{here}delivery/", {"delivery": options[0].id})
    assert chosen["Location"] == f"{here}payment/"
    return here


def pay(client: Client, here: str, number: str = PAYS, method: str = "demo_card") -> str:
    """Start to pay; where it leads."""
    response = client.post(f"{here}payment/", {"method": method, "number": number})
    assert response.status_code == 302, response.content.decode()
    return str(response["Location"])


def purchase_at(here: str) -> Purchase:
    return Purchase.objects.get(public_id=here.rstrip("/").rsplit("/", 1)[-1])
