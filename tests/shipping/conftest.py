"""The rules of the data files, rates of a day that never changes, and pieces to send."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from pytest_django import DjangoDbBlocker

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from shipping.loading import FILES
from shipping.models import Parcel, Service
from shipping.operations import book_parcel, issue_range, load_rules, weigh_parcel
from shipping.types import Address, Declaration, DeclaredLine, Item

NOW = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


class FixedRates:
    """A RateSource of a few round rates."""

    EURO = {
        "EUR": Decimal(1),
        "RUB": Decimal(95),
        "USD": Decimal("1.10"),
        "AED": Decimal("4.04"),
        "GBP": Decimal("0.85"),
        "CNY": Decimal("7.9"),
    }

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def rate_on(self, base: str, quote: str, on: date) -> Decimal:
        self.asked.append((base, quote))
        if base not in self.EURO or quote not in self.EURO:
            raise Refusal("no_rate", "no rate")
        return self.EURO[quote] / self.EURO[base]


@pytest.fixture
def rates() -> FixedRates:
    return FixedRates()


@pytest.fixture(scope="session")
def loaded_rules(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The data files' rules once for the session; they are taken away at its end."""
    with django_db_blocker.unblock():
        load_rules()
    yield
    with django_db_blocker.unblock():
        for model in FILES.values():
            model._default_manager.all().delete()


@pytest.fixture
def rules(db: None, loaded_rules: None) -> None:
    # A test that commits empties the tables behind it.
    if not Service.objects.exists():
        load_rules()


def an_item(
    structure: str = "kashan",
    width: str = "140",
    length: str = "200",
    *,
    kg: str | None = None,
    foldable: bool = True,
    hs: str = "570110",
    value: str = "600",
    currency: str = "EUR",
    origin: str = "IR",
    **more: object,
) -> Item:
    return Item(
        ref=str(more.pop("ref", "piece")),
        structure=structure,
        width_cm=Decimal(width),
        length_cm=Decimal(length),
        weight_kg=None if kg is None else Decimal(kg),
        foldable=foldable,
        hs_code=hs,
        value=Money.of(value, currency),
        origin=origin,
        **more,  # type: ignore[arg-type]
    )


SENDER = Address(
    "Soltan Export Consortium",
    "Enqelab Avenue 12",
    "Gonbad-e Kavus",
    "IR",
    business="Turkmen Carpets",
    postcode="49717-33481",
    phone="+98 17 0000 0000",
)
ADDRESSEE = Address("Дмитрий Соколов", "ул. Большая Никитская, 14", "Москва", "RU", postcode="125009")
DESCRIPTION = "Hand-knotted carpet, wool pile on cotton warp, new, 140×200 cm, Iran"


def a_line(**changes: object) -> DeclaredLine:
    values: dict[str, object] = {
        "description": DESCRIPTION,
        "quantity": 1,
        "net_kg": Decimal("10.200"),
        "value": Money.of("600", "EUR"),
        "hs_code": "570110",
        "origin": "IR",
    }
    return DeclaredLine(**{**values, **changes})  # type: ignore[arg-type]


def a_declaration(**changes: object) -> Declaration:
    values: dict[str, object] = {
        "sender": SENDER,
        "addressee": ADDRESSEE,
        "lines": (a_line(),),
        "gross_kg": Decimal("11.020"),
        "postage": Money.of("78", "EUR"),
        "invoice_number": "T-2026-0042",
        "invoice_total": Money.of("600", "EUR"),
        "brand": "Soltan",
        "signed_by": "Esmat Ghorbani",
    }
    return Declaration(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def booked(rules: None) -> Callable[..., Parcel]:
    """Books a Kashan to Moscow for the consortium `soltan`, which has numbers left."""
    for prefix, first in (("EE", 1), ("CP", 1), ("RR", 1)):
        issue_range(
            consortium_ref="soltan",
            prefix=prefix,
            country="IR",
            first=first,
            last=first + 9,
            issued_by="Iran Post",
            issued_on=date(2026, 1, 1),
        )

    def book(item: Item | None = None, service: str = "ir-ru-ems", consignment: str = "c-1") -> Parcel:
        return book_parcel(
            consignment_ref=consignment,
            consortium_ref="soltan",
            workshop_ref="w-1",
            service_code=service,
            destination=service.split("-")[1].upper(),
            items=[item or an_item()],
            now=NOW,
        )

    return book


@pytest.fixture
def weighed(booked: Callable[..., Parcel]) -> Parcel:
    sides = (Decimal(74), Decimal("25.6"), Decimal("25.6"))
    return weigh_parcel(parcel=booked(), kg=Decimal("11.020"), sides=sides, rolled=True, now=NOW)
