"""Every address of the desk: strangers sign in, everybody but the consortium's manager finds nothing."""

import pytest
from django.test import Client
from django.urls import get_resolver

from catalog.models import Listing, ListingEvent
from marketplace.desk.urls import urlpatterns
from marketplace.orders import operations
from marketplace.orders.ledger.queries import balance_of
from marketplace.orders.models import Consignment, Inspection, Payout, Refund
from shipping.models import Paper, Parcel
from tests.desk.conftest import kept_open
from tests.desk.test_consignments import SIDES
from tests.people import NOW
from tests.shop import now, order_of, pay, piece_on_sale, ready_to_pay


@pytest.fixture(scope="module")
def hers(opened, sold, django_db_blocker):
    with kept_open(django_db_blocker):
        yield things_of_hers(opened, sold)


def things_of_hers(shop, consignment):
    """Ids of things of Esmat's consortium, by the name they have in addresses."""
    by = shop.esmat
    operations.weigh_consignment(
        consignment=consignment, kg=SIDES[1] / 4, sides=SIDES, rolled=True, by=by, now=now()
    )
    paper = operations.print_papers(consignment=consignment, by=by, now=now())[0]
    waiting = ready_to_pay(shop.germany, [piece_on_sale(shop.weavers, 902, shop.germany)])
    pay(waiting, method="bank_transfer")
    submitted = piece_on_sale(shop.weavers, 903, shop.germany)
    Listing.objects.filter(pk=submitted.pk).update(state="submitted", submitted_at=NOW)
    return {
        "pieces": submitted.public_id,
        "orders": consignment.public_id,
        "transfers": order_of(waiting).public_id,
        "families": shop.weavers.slug,
        "import": "0123456789ab",
        "parcel_id": Parcel.objects.get().public_id,
        "paper_id": paper.pk,
    }


@pytest.fixture(autouse=True)
def in_the_shop(shop):
    """Every walk is undone."""


def addresses(hers):
    """Every address of the desk, with her own ids filled in."""
    for pattern in urlpatterns:
        route = str(pattern.pattern)
        room = route.split("/", 1)[0]
        for name in ("public_id", "slug", "kept_id"):
            route = route.replace(f"<slug:{name}>", str(hers.get(room, "")))
        route = route.replace("<slug:parcel_id>", hers["parcel_id"])
        route = route.replace("<int:paper_id>", str(hers["paper_id"]))
        assert "<" not in route
        yield f"/desk/{route}"


def everything():
    """All that the desk could change, to see that nothing did."""
    return [
        sorted(model.objects.values_list("pk", *fields))
        for model, *fields in (
            (Listing, "state", "hs_code"),
            (ListingEvent,),
            (Consignment, "state", "review_note"),
            (Inspection,),
            (Refund,),
            (Payout,),
            (Paper,),
            (Parcel, "kg"),
        )
    ]


def test_the_walk_covers_the_desk(hers):
    walked = list(addresses(hers))
    assert len(walked) == len(urlpatterns) > 25
    for address in walked:
        assert get_resolver().resolve(address).app_name == "desk"


def test_a_stranger_signs_in(client, hers):
    before = everything()
    for address in addresses(hers):
        for ask in (client.get, client.post):
            answer = ask(address)
            assert answer.status_code in (302, 405), address
            if answer.status_code == 302:
                assert answer.url.startswith("/accounts/login/"), address
    assert everything() == before


@pytest.mark.parametrize("who", ["clara", "anahita", "farhad"])
def test_who_manages_nothing_finds_no_desk(shop, signed_in, hers, who):
    before = everything()
    client = signed_in(getattr(shop, who))
    for address in addresses(hers):
        for ask in (client.get, client.post):
            assert ask(address).status_code in (404, 405), address
    assert everything() == before


def test_another_consortiums_manager_finds_nothing_of_hers(shop, signed_in, hers):
    before, owed = everything(), balance_of(shop.weavers, "EUR")
    client = signed_in(shop.golnar)
    ids = [str(value) for name, value in hers.items() if name not in ("parcel_id", "paper_id")]
    for address in addresses(hers):
        for ask in (client.get, client.post):
            answer = ask(address, {"reason": "Mine now", "amount": "1", "receipt_number": "R"})
            if any(one in address for one in ids):
                assert answer.status_code in (404, 405), address
            else:
                assert "Anahita" not in answer.content.decode(), address
    assert everything() == before
    assert balance_of(shop.weavers, "EUR") == owed


def test_her_own_manager_reads_every_page(desk, hers):
    for address in addresses(hers):
        if "/import/0" not in address:
            assert desk.get(address).status_code in (200, 405), address


def test_changes_need_the_forms_token(shop, hers):
    client = Client(enforce_csrf_checks=True)
    client.force_login(shop.esmat, backend="django.contrib.auth.backends.ModelBackend")
    before = everything()
    assert client.post(f"/desk/pieces/{hers['pieces']}/approve/", {"hs_code": "570110"}).status_code == 403
    assert everything() == before
