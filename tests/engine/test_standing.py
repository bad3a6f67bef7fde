"""What rarely changes is kept only while it holds, whoever changes it and however."""

import pytest
from django.db import connection, transaction

from embedded_saleor import models
from embedded_saleor.core.standing import current_revision, kept_channel, kept_channel_called, kept_shop
from embedded_saleor.webhook.delivery import listening
from tests.engine import buyer
from tests.engine.shop import app_token, shop

pytestmark = pytest.mark.django_db
EVENT = "ORDER_CREATED"


@pytest.fixture
def webhook():
    app, _token = app_token("MANAGE_ORDERS", identifier="listener")
    return models.Webhook.objects.create(app=app, target_url="http://app.test/hook", async_events=[EVENT])


def test_whoever_begins_to_listen_is_heard_at_once(webhook):
    assert [one.pk for one in listening(EVENT)] == [webhook.pk]
    other = models.Webhook.objects.create(
        app=webhook.app, target_url="http://app.test/other", async_events=["ANY_EVENTS"]
    )
    assert [one.pk for one in listening(EVENT)] == [webhook.pk, other.pk]


@pytest.mark.parametrize(
    "change",
    [
        lambda webhook: models.Webhook.objects.filter(pk=webhook.pk).update(is_active=False),
        lambda webhook: models.App.objects.update(is_active=False),
        lambda webhook: models.App.objects.update(permissions=[]),
        lambda webhook: webhook.delete(),
    ],
    ids=["webhook off", "app off", "permission taken", "deleted"],
)
def test_whoever_may_not_listen_any_more_hears_nothing(webhook, change):
    assert listening(EVENT)
    change(webhook)
    assert listening(EVENT) == []


def test_a_change_by_sql_counts_as_well(webhook):
    assert listening(EVENT)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE embedded_saleor_webhook SET is_active = false")
    assert listening(EVENT) == []


def test_what_was_rolled_back_was_never_so(webhook):
    with transaction.atomic():
        models.Webhook.objects.update(is_active=False)
        assert listening(EVENT) == []
        transaction.set_rollback(True)
    assert [one.pk for one in listening(EVENT)] == [webhook.pk]


def test_each_gets_a_channel_of_its_own():
    channel, _warehouse, _kind = shop()
    one, other = kept_channel(channel.pk), kept_channel(channel.pk)
    one.name = "Changed"
    assert one == other == channel
    assert other.name == "World"
    assert other.tax_configuration.charge_taxes is False
    assert kept_channel_called("nowhere") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda: models.Channel.objects.update(is_active=False),
        lambda: models.TaxConfiguration.objects.update(charge_taxes=True),
        lambda: models.ChannelWarehouse.objects.all().delete(),
        lambda: models.ShopSettings.objects.update(limit_quantity_per_checkout=3),
        lambda: models.TaxClassCountryRate.objects.create(country="DE", rate=19),
        lambda: models.ShippingZone.objects.get().channels.clear(),
        lambda: models.ShippingZone.objects.get().warehouses.clear(),
        lambda: models.ShippingZone.objects.update(countries=["FR"]),
        lambda: models.ShippingMethodChannelListing.objects.update(price_amount=3),
    ],
    ids=["channel", "taxes", "warehouses", "shop", "rate", "zones", "zone's stock", "countries", "postage"],
)
def test_every_such_change_is_told(change):
    shop()
    buyer.post_method()
    before = current_revision()
    assert before == current_revision()
    change()
    assert current_revision() not in (before, None)


def test_orders_and_stock_are_no_such_change():
    shop()
    before = current_revision()
    models.Address.objects.create(country="DE")
    models.OrderNumber.objects.create()
    assert current_revision() == before


def test_a_shop_that_was_never_changed_is_read_every_time():
    models.Revision.objects.all().delete()
    assert current_revision() is None
    assert kept_shop().limit_quantity_per_checkout == 50
