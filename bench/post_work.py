"""Measures the shipping room on a store's database, in a transaction that is never committed.

Run by `bench.post` in a process of its own; prints its figures as one line of JSON.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import django

from bench.figures import p95

BANDS, REGIMES = 90_000, 10_000
QUOTES = 60
PARCELS, SCANS_EACH = 50_000, 20
DISPATCH = 500
DAY = date(2026, 11, 1)
NOW = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
DESTINATIONS = ("RU", "DE", "AE")
GOODS = "Hand-knotted carpet, wool pile on cotton warp, new, 140×200 cm, Iran"


def main() -> None:
    django.setup()
    from django.db import transaction

    from shipping.operations import load_rules

    with transaction.atomic():
        load_rules()
        figures = {**quotes(), **replay(), **papers()}
        transaction.set_rollback(True)
    sys.stdout.write(json.dumps(figures))


def run(statement: str, *values: str | int | datetime) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement, list(values))


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fill_rules() -> None:
    """Bands of services and regimes of years that the questions never ask for, on tables of real size."""
    run(
        """
        insert into shipping_tariffband
            (valid_from, source, checked_on, service_code, up_to_kg, price, per_kg, currency)
        select date '2024-01-01', 'bench', date '2026-01-01', 'xx-' || (n / 10) || '-ems', n %% 10 + 1, 10, 1,
            'EUR' from generate_series(1, %s) n
        """,
        BANDS,
    )
    run(
        """
        insert into shipping_dutyregime
            (valid_from, valid_to, source, checked_on, origin, destination, kind, parameters, certain)
        select date '1950-01-01' + n %% 1000, date '1950-01-01' + n %% 1000, 'bench', date '2026-01-01',
            chr(65 + n / 1000) || '1', 'RU', 'percent', '{"duty_low": "1", "duty_high": "1"}', true
        from generate_series(0, %s - 1) n
        """,
        REGIMES,
    )
    run("analyze shipping_tariffband")
    run("analyze shipping_dutyregime")


def quotes() -> dict[str, float]:
    """A basket of ten pieces to three countries: while nothing changes, and after a rule has changed."""
    from marketplace.kernel.money import Money
    from marketplace.markets.starting import starter_rates
    from shipping.adapters.market_rates import MarketRates
    from shipping.models import DeliveryTime
    from shipping.queries import quote
    from shipping.types import Item

    fill_rules()
    structures = [
        "gelim",
        "felt-8",
        "silk",
        "nain",
        "tabriz",
        "heriz",
        "kashan",
        "felt-15",
        "isfahan",
        "textile",
    ]
    basket = [
        Item(
            f"p{n}",
            structure,
            Decimal(90 + n),
            Decimal(140 + n),
            None,
            True,
            "570110",
            Money.of(300 + n, "EUR"),
            "IR",
        )
        for n, structure in enumerate(structures)
    ]
    rates = MarketRates(starter_rates())

    def ask() -> None:
        for destination in DESTINATIONS:
            quote(basket, origin="IR", destination=destination, currency="EUR", on=DAY, rates=rates)

    def change_and_ask() -> None:
        DeliveryTime.objects.filter(service_code="ir-ru-ems").update(days_min=8)
        ask()

    first = timed(ask)
    warm = [timed(ask) for _again in range(QUOTES)]
    cold = [timed(change_and_ask) for _again in range(8)]
    return {"first": first, "warm": p95(warm), "cold": p95(cold)}


def fill_parcels(count: int, state: str = "handed_over") -> None:
    run(
        """
        insert into shipping_parcel (public_id, consignment_ref, consortium_ref, workshop_ref,
            service_code, kind, carrier, origin, destination, state, waybill, contents, value, currency,
            estimated_kg, kg, side_a_cm, side_b_cm, side_c_cm, rolled, delivery_confirmed, contradicted,
            opened_at, weighed_at, handed_over_at)
        select 'b' || n, 'c' || n, 'bench', 'w', 'ir-ru-cargo', 'cargo', 'Iran Post', 'IR', 'RU', %s,
            'W' || n, '[]', 600, 'EUR', 11, 11.02, 74, 26, 26, true, false, false, %s, %s, %s
        from generate_series(1, %s) n
        """,
        state,
        NOW,
        NOW,
        NOW,
        count,
    )


def replay() -> dict[str, float]:
    """A million records: twenty of each parcel."""
    from shipping.models import Parcel
    from shipping.operations import replay_records

    fill_parcels(PARCELS)
    run(
        """
        insert into shipping_scanevent
            (parcel_id, event, source, raw_code, occurred_at, place, note, recorded_at, recorded_by)
        select parcel.id,
            (array['EMA', 'EMC', 'EMD', 'EDB', 'EME', 'EDC', 'EMF', 'EMG', 'EMH', ''])[n %% 10 + 1],
            'upu', 'x' || n, %s::timestamptz + n * interval '7 hours', 'Moscow', '', %s, ''
        from shipping_parcel parcel, generate_series(1, %s) n where parcel.consortium_ref = 'bench'
        """,
        NOW,
        NOW,
        SCANS_EACH,
    )
    run("analyze shipping_scanevent")
    mine = Parcel.objects.filter(consortium_ref="bench")
    read = 0

    def work() -> None:
        nonlocal read
        read = replay_records(mine)

    seconds = timed(work)
    assert read == PARCELS * SCANS_EACH
    return {"replay": seconds}


def papers() -> dict[str, float]:
    """A day of five hundred parcels: customs forms, sheet of origin, invoice, packing list, label of each."""
    from marketplace.kernel.money import Money
    from shipping.contents import kept
    from shipping.models import Parcel
    from shipping.operations import prepare_papers, print_jobs
    from shipping.types import Address, Declaration, DeclaredLine, Item

    sender = Address("Consortium", "Enqelab 12", "Gonbad", "IR", phone="+98 17 0000 0000")
    value = Money.of(600, "EUR")

    def declaration(number: int) -> Declaration:
        return Declaration(
            sender=sender,
            addressee=Address(
                f"Дмитрий {number}", "Большая Никитская, 14", "Москва", "RU", postcode="125009"
            ),
            lines=(
                DeclaredLine(
                    "Hand-knotted carpet, wool pile, new, 140×200 cm",
                    1,
                    Decimal("10.2"),
                    value,
                    "570110",
                    "IR",
                ),
            ),
            gross_kg=Decimal("11.020"),
            postage=Money.of(78, "EUR"),
            invoice_number=f"T-{number}",
            invoice_total=value,
        )

    parcels = list(Parcel.objects.filter(consortium_ref="bench").order_by("pk")[:DISPATCH])
    item = Item("p", "kashan", Decimal(140), Decimal(200), None, True, "570110", value, "IR")
    for parcel in parcels:
        parcel.kind, parcel.contents = "ems", [kept(item)]
    start = NOW + timedelta(hours=1)

    def work() -> None:
        jobs = [prepare_papers(parcel, declaration(number), start) for number, parcel in enumerate(parcels)]
        print_jobs(jobs, now=start)

    return {"papers": timed(work)}


if __name__ == "__main__":
    main()
