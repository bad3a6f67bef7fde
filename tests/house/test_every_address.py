"""Walks every address of the project as a stranger, as a buyer and as people of another consortium.

What is open stands in the table of `open_addresses`. An address in no table fails, so a new one is
opened knowingly or not at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.utils.regex_helper import normalize
from pytest_django import DjangoDbBlocker

from catalog.models import Photo
from catalog.search.engines import engine
from catalog.search.operations import rebuild
from marketplace.consortia.models import Person
from marketplace.orders import operations
from marketplace.storefront.models import SavedSearch
from shipping.models import Parcel
from tests.catalog.pieces import picture
from tests.desk.conftest import kept_open
from tests.house.open_addresses import CLOSED, OPEN, REFUSED, ROOMS, SECOND_FACTOR, SIGN_IN
from tests.people import Cast
from tests.shop import bought, now, open_shop, piece_on_sale, ready_to_pay
from tests.stories import tell_a_story

POSTED = {
    "reason": "Mine now",
    "amount": "1",
    "receipt_number": "R",
    "method": "demo_card",
    "craft": "carpet",
}
HER_LISTS = ("storefront:account_orders", "storefront:searches")
# Each room's own words for whom its lists belong to must not reach another consortium.
HERS = "Anahita"


@dataclass(frozen=True)
class Address:
    """One pattern with samples filled in."""

    route: str
    name: str
    path: str
    has_samples: bool

    @property
    def is_open(self) -> bool:
        return self.name in OPEN

    @property
    def is_closed(self) -> bool:
        return self.name in CLOSED or self.route.startswith((*ROOMS, SECOND_FACTOR))


@dataclass(frozen=True)
class World:
    """A shop in which everything has happened once."""

    cast: Cast
    samples: dict[str, dict[str, str]]


def kept_search(cast: Cast) -> SavedSearch:
    return SavedSearch.objects.create(
        person=cast.dmitri,
        market=cast.germany,
        language="en",
        name="Felt",
        told_until=now(),
        created_at=now(),
    )


def make_world(cast: Cast) -> World:
    sold = bought(cast.germany, piece_on_sale(cast.weavers, 801, cast.germany))
    consignment = sold.consignments.get()
    sides = (Decimal(105), Decimal(20), Decimal(20))
    operations.weigh_consignment(
        consignment=consignment, kg=Decimal(5), sides=sides, rolled=True, by=cast.esmat, now=now()
    )
    paper = operations.print_papers(consignment=consignment, by=cast.esmat, now=now())[0]
    listing = piece_on_sale(cast.weavers, 802, cast.germany)
    file = ContentFile(picture(60, 80).read(), "rug.jpg")
    photo = Photo.objects.create(listing=listing, role="full", file=file, sha256="802", is_drawing=True)
    purchase = ready_to_pay(cast.germany, [piece_on_sale(cast.weavers, 803, cast.germany)])
    purchase.person = cast.dmitri
    purchase.save(update_fields=["person"])
    search = kept_search(cast)
    tell_a_story()
    rebuild()
    shop = {"market": "de", "language": "en", "piece_id": listing.piece_id, "search_id": search.public_id}
    shop |= {"purchase_id": purchase.public_id}
    secret = {"secret": sold.secret, "paper_id": str(paper.pk)}
    family = cast.weavers.slug
    return World(
        cast,
        {
            "<slug:market>/": {**shop, "slug": "rug"},
            "<slug:market>/<language:language>/brands/": {**shop, "slug": cast.carpets.brand.slug},
            "<slug:market>/<language:language>/makers/": {**shop, "slug": family},
            "<slug:market>/<language:language>/places/": {**shop, "slug": cast.weavers.place.slug},
            "<slug:market>/<language:language>/stories/": {**shop, "slug": "madder"},
            "sitemap-": {**shop, "part": "0"},
            "feeds/": {**shop, "kind": "google"},
            "o/": secret,
            "s/": {"secret": search.secret},
            "p/": {"piece_id": listing.piece_id},
            "photo/": {"public_id": photo.public_id, "width": "480", "kind": "webp"},
            "desk/pieces/": {"public_id": listing.public_id},
            "desk/orders/": {
                "public_id": consignment.public_id,
                "parcel_id": Parcel.objects.get().public_id,
                "paper_id": str(paper.pk),
            },
            "desk/transfers/": {"public_id": sold.public_id},
            "desk/families/": {"slug": family},
            "desk/import/": {"kept_id": "0123456789ab"},
            "studio/": {
                "family_id": cast.weavers.public_id,
                "piece_id": listing.public_id,
                "photo_id": photo.public_id,
                "name": "size",
            },
            "app/webhooks/": {"event": "order-fully-paid"},
            "media/": {"name": "photos/secret.jpg"},
            "admin/": {"app_label": "markets", "url": "nothing"},
        },
    )


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with kept_open(django_db_blocker):
        engine.cache_clear()
        yield make_world(open_shop())
        engine.cache_clear()


@pytest.fixture
def world(made: World, db: None) -> World:
    return made


def patterns(
    resolver: URLResolver, route: str = "", shape: str = "", spaces: tuple[str, ...] = ()
) -> Iterator[tuple[str, str, str, URLPattern]]:
    """(route, shape of its path with %(names)s, name, pattern) of everything below a resolver."""
    for each in resolver.url_patterns:
        here = route + str(each.pattern)
        path = shape + normalize(each.pattern.regex.pattern.lstrip("^"))[0][0]
        if isinstance(each, URLResolver):
            yield from patterns(each, here, path, (*spaces, *filter(None, [each.namespace])))
        else:
            yield here, path, ":".join([*spaces, each.name or ""]), each


class Samples(dict[str, str]):
    """What an address is about; where nothing is known, the first of its kind."""

    def __missing__(self, name: str) -> str:
        return "1"


def addresses(world: World) -> list[Address]:
    found = []
    for route, shape, name, _pattern in patterns(get_resolver()):
        known: dict[str, str] = {}
        for prefix, samples in sorted(world.samples.items(), key=lambda item: len(item[0])):
            if route.startswith(prefix):
                known = samples
        found.append(Address(route, name, "/" + shape % Samples(known), "%(" in shape))
    return found


def ours(world: World) -> list[Address]:
    """Without the back rooms of Django and Wagtail."""
    return [each for each in addresses(world) if not each.route.startswith(("admin/", "editor/"))]


def client_of(person: Person | None) -> Client:
    client = Client(raise_request_exception=False)
    if person is not None:
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def told(each: Address, answer: HttpResponse) -> tuple[str, str, int, str | None]:
    return each.name, each.path, answer.status_code, answer.get("Location")


def everything() -> dict[str, Any]:
    """All rows of our own tables but the time of signing in, to see that nothing changed."""
    rooms = {"markets", "consortia", "saleor", "catalog", "shipping", "payments", "orders"}
    rows: dict[str, Any] = {}
    for model in apps.get_models():
        if model._meta.app_label in rooms | {"embedded_saleor", "wagtailcore"}:
            names = [field.name for field in model._meta.concrete_fields if field.name != "last_login"]
            rows[model._meta.label] = sorted(map(repr, model._default_manager.values_list(*names)))
    return rows


def is_refused(answer: HttpResponse) -> bool:
    """Not found, not allowed, or asked to sign in."""
    if answer.status_code == 302:
        return answer["Location"].startswith(SIGN_IN)
    return answer.status_code in REFUSED


def test_every_address_is_open_or_closed_knowingly(world: World) -> None:
    found = addresses(world)
    assert len(found) > 400
    assert [each for each in found if not each.is_open and not each.is_closed] == []
    assert set(OPEN) | set(CLOSED) <= {each.name for each in found}


def test_our_samples_lead_where_they_should(world: World) -> None:
    missed = [each for each in ours(world) if resolve(each.path).view_name != each.name]
    assert not missed, missed


def test_a_stranger_sees_what_is_open_and_nothing_else(world: World) -> None:
    wrong = []
    for each in addresses(world):
        answer = client_of(None).get(each.path)
        good = answer.status_code in OPEN[each.name] if each.is_open else is_refused(answer)
        if not good:
            wrong.append(told(each, answer))
    assert not wrong, wrong


def test_a_stranger_changes_nothing(world: World) -> None:
    before, wrong = everything(), []
    for each in addresses(world):
        answer = client_of(None).post(each.path, POSTED)
        if answer.status_code >= 500 or (not each.is_open and not is_refused(answer)):
            wrong.append(told(each, answer))
    assert not wrong, wrong
    assert everything() == before


def belongs_to_reader(each: Address, who: str) -> bool:
    """A page about the reader's own things: it names nothing in its address, or it is her account."""
    rooms = {"clara": (), "bahram": ("studio/",), "golnar": ("desk/", "studio/")}
    is_own_list = not each.has_samples and each.route.startswith(rooms[who])
    return is_own_list or each.route.startswith("accounts/") or each.name in HER_LISTS


@pytest.mark.parametrize("who", ["clara", "bahram", "golnar"])
def test_other_people_see_nothing_of_hers(world: World, who: str) -> None:
    client, wrong = client_of(getattr(world.cast, who)), []
    for each in ours(world):
        if each.name == "account_logout":
            continue
        answer = client.get(each.path)
        good = answer.status_code < 500 if each.is_open else is_refused(answer)
        if not each.is_open and belongs_to_reader(each, who):
            good = answer.status_code < 500 and HERS.encode() not in answer.content
        if not good:
            wrong.append(told(each, answer))
    assert not wrong, wrong


@pytest.mark.parametrize("who", ["clara", "bahram", "golnar"])
def test_other_people_change_nothing_of_hers(world: World, who: str) -> None:
    person = getattr(world.cast, who)
    before, wrong = everything(), []
    for each in ours(world):
        # A new session each time: a basket that is filled may well become a purchase.
        answer = client_of(person).post(each.path, POSTED)
        is_good = each.is_open or belongs_to_reader(each, who) or is_refused(answer)
        if answer.status_code >= 500 or not is_good:
            wrong.append(told(each, answer))
    assert not wrong, wrong
    assert everything() == before


def test_who_manages_a_consortium_has_no_key_to_the_back_rooms(world: World) -> None:
    client, wrong = client_of(world.cast.golnar), []
    for each in addresses(world):
        if each.route.startswith(("admin/", "editor/")) and not each.is_open:
            answer = client.get(each.path)
            if not is_refused(answer):
                wrong.append(told(each, answer))
    assert not wrong, wrong
