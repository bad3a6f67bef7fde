"""What of an order may change once it is placed, and what follows."""

import pytest

from embedded_saleor import models
from tests.engine import clerk
from tests.engine.app_double import ORIGIN
from tests.engine.buyer import ADDRESS
from tests.engine.clerk import codes
from tests.engine.shop import app_token, piece

pytestmark = pytest.mark.django_db
PARIS = {**ADDRESS, "country": "FR", "city": "Paris", "postalCode": "75001"}
UPDATE = (
    "mutation($id:ID!,$i:OrderUpdateInput!){told:orderUpdate(id:$id,input:$i)"
    "{order{userEmail total{gross{amount}} shippingAddress{city}}"
    f" {clerk.ERRORS}}}}}"
)


def placed(staff, *, confirmed):
    models.Channel.objects.update(automatically_confirm_all_new_orders=confirmed)
    order = staff.ready(piece("carpet"))["id"]
    assert staff.complete(order)["errors"] == []
    return order


def update(staff, order, **input):
    return staff.ask(UPDATE, id=order, i=input)


def test_another_email_is_another_customer(staff):
    order = placed(staff, confirmed=True)
    clara = models.User.objects.create(email="clara@example.com")
    dmitri = models.User.objects.create(email="dmitri@example.com")
    models.Order.objects.update(user=clara)
    assert update(staff, order, userEmail="dmitri@example.com")["order"]["userEmail"] == "dmitri@example.com"
    assert models.Order.objects.get().user == dmitri
    update(staff, order, userEmail="nobody@example.com")
    assert models.Order.objects.get().user is None


def test_an_email_that_is_none_is_refused(staff):
    order = placed(staff, confirmed=True)
    assert codes(update(staff, order, userEmail="nobody")) == [("userEmail", "INVALID")]
    assert models.Order.objects.get().user_email == "clara@example.com"


def test_the_customers_own_address_stays_as_it_was(staff):
    clara = models.User.objects.create(email="clara@example.com")
    kept = models.Address.objects.create(city="BERLIN", country="DE")
    clara.addresses.add(kept)
    order = placed(staff, confirmed=True)
    assert update(staff, order, shippingAddress=PARIS)["order"]["shippingAddress"] == {"city": "PARIS"}
    kept.refresh_from_db()
    assert kept.city == "BERLIN"


@pytest.mark.parametrize(("confirmed", "total"), [(False, 132), (True, 130.9)])
def test_taxes_follow_the_address_until_the_order_is_confirmed(staff, confirmed, total):
    models.TaxConfiguration.objects.update(charge_taxes=True, prices_entered_with_tax=False)
    for country, rate in (("DE", 19), ("FR", 20)):
        models.TaxClassCountryRate.objects.create(tax_class=None, country=country, rate=rate)
    order = placed(staff, confirmed=confirmed)
    told = update(staff, order, shippingAddress=PARIS)["order"]
    assert told["total"]["gross"]["amount"] == total
    assert models.Order.objects.get().prices_are_stale is False


def test_apps_hear_what_changed(staff):
    app, _ = app_token("MANAGE_ORDERS", identifier="listener")
    models.Webhook.objects.create(
        app=app,
        target_url=f"{ORIGIN}/heard",
        async_events=["ORDER_UPDATED", "ORDER_METADATA_UPDATED"],
        subscription_query="subscription{event{__typename}}",
    )
    order = placed(staff, confirmed=True)
    models.EventDelivery.objects.all().delete()
    update(staff, order, languageCode="FA")
    assert list(models.EventDelivery.objects.values_list("event", flat=True)) == ["ORDER_UPDATED"]
    update(staff, order, metadata=[{"key": "a", "value": "b"}])
    heard = models.EventDelivery.objects.order_by("pk").values_list("event", flat=True)
    assert list(heard)[1:] == ["ORDER_UPDATED", "ORDER_METADATA_UPDATED"]
    assert codes(update(staff, order, metadata=[{"key": " ", "value": "b"}])) == [("metadata", "REQUIRED")]
