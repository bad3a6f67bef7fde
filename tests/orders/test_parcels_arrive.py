"""What trackers tell settles a consignment only when it is beyond doubt."""

import pytest

from marketplace.orders.hooks import parcel_moved
from marketplace.orders.models import Consignment
from shipping.events import ParcelMoved
from shipping.operations import take_in_records
from shipping.queries import parcels_of
from shipping.types import RecordedEvent
from tests.orders.test_desk import send
from tests.shop import bought, now, piece_on_sale


@pytest.mark.parametrize(("source", "state"), [("17track", "sent"), ("upu", "delivered")])
def test_a_confirmed_delivery_settles_the_consignment(shop, source, state):
    consignment = bought(shop.germany, piece_on_sale(shop.weavers, 71, shop.germany)).consignments.get()
    send(consignment, shop.esmat)
    parcel = parcels_of(consignment.public_id).get()
    delivered = RecordedEvent("EMI", "EMI", now(), "Berlin")
    take_in_records(parcel=parcel, source=source, records=[delivered], now=now())
    parcel_moved(ParcelMoved(parcel.public_id, parcel.consignment_ref))
    assert Consignment.objects.get(pk=consignment.pk).state == state
