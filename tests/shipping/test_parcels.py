"""A parcel from the desk to the door."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from shipping.models import Parcel, ScanEvent
from shipping.operations import book_parcel, hand_over_parcel, print_papers, record_scan, weigh_parcel
from shipping.queries import parcels_of, timeline
from shipping.tracking import standing_of
from shipping.types import Declaration, Event
from tests.shipping.conftest import NOW, FixedRates, a_declaration, a_line, an_item

State = Parcel.State
SIDES = (Decimal(74), Decimal("25.6"), Decimal("25.6"))


def weigh(parcel: Parcel, kg: str = "11.020", sides: tuple[Decimal, Decimal, Decimal] = SIDES) -> Parcel:
    return weigh_parcel(parcel=parcel, kg=Decimal(kg), sides=sides, rolled=True, now=NOW)


@pytest.fixture
def sent(weighed: Parcel) -> Parcel:
    print_papers(parcel=weighed, declaration=a_declaration(), now=NOW, rates=FixedRates())
    return hand_over_parcel(parcel=weighed, now=NOW)


def scan(parcel: Parcel, event: str, days: int, **more: str) -> Parcel:
    at = NOW + timedelta(days=days)
    return record_scan(
        parcel=parcel, event=event, at=at, now=NOW + timedelta(days=40), **{"place": "", **more}
    )


def test_booking_keeps_what_is_sent(booked: Callable[..., Parcel]) -> None:
    parcel = booked()
    assert (parcel.state, parcel.kind, parcel.carrier) == (State.BOOKED, "ems", "Iran Post")
    assert parcel.estimated_kg == Decimal("11.020")
    assert parcel.declared_value == Money.of("600", "EUR")
    assert parcel.contents[0]["structure"] == "kashan"
    assert parcel.tracking_number == ""
    assert list(parcels_of("c-1")) == [parcel]
    assert not parcels_of("c-2").exists()


@pytest.mark.parametrize(
    ("item", "service", "code"),
    [
        (an_item("bijar", "200", "300"), "ir-ru-ems", "too_heavy"),
        (an_item(), "ir-ru-rocket", "no_service"),
        (an_item(), "ir-sy-ems", "suspended"),
        (an_item(kg="15", quantity=2), "ir-ru-parcel", "needs_more_parcels"),
    ],
)
def test_booking_asks_the_rules_again(
    booked: Callable[..., Parcel], item: object, service: str, code: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        booked(item, service)
    assert refusal.value.code == code
    assert not Parcel.objects.exists()


def test_weighing_binds_a_number_and_measured_bounds_are_inclusive(booked: Callable[..., Parcel]) -> None:
    parcel = weigh(booked(), "30.000")
    assert parcel.state == State.WEIGHED
    assert parcel.tracking_number == "EE000000014IR"
    with pytest.raises(Refusal) as refusal:
        weigh(booked(), "30.001")
    assert (refusal.value.code, refusal.value.field) == ("too_heavy", "kg")


def test_weighing_again_keeps_the_number(booked: Callable[..., Parcel]) -> None:
    first = weigh(booked())
    again = weigh(first, "12.5")
    assert again.tracking_number == first.tracking_number
    assert again.gross_kg == Decimal("12.5")


@pytest.mark.parametrize(
    ("sides", "code"),
    [
        ((Decimal("110.1"), Decimal(25), Decimal(25)), "too_long"),
        ((Decimal(110), Decimal(70), Decimal(70)), "too_large"),
        ((Decimal(0), Decimal(25), Decimal(25)), "not_measured"),
    ],
)
def test_measured_sides_are_checked(
    booked: Callable[..., Parcel], sides: tuple[Decimal, Decimal, Decimal], code: str
) -> None:
    parcel = booked()
    with pytest.raises(Refusal) as refusal:
        weigh(parcel, sides=sides)
    assert refusal.value.code == code
    parcel.refresh_from_db()
    assert parcel.weighed_at is None
    assert parcel.identifier is None


def test_hand_over_needs_weight_and_papers(booked: Callable[..., Parcel]) -> None:
    parcel = booked()
    with pytest.raises(Refusal) as refusal:
        hand_over_parcel(parcel=parcel, now=NOW)
    assert refusal.value.code == "not_weighed"
    parcel = weigh(parcel)
    with pytest.raises(Refusal) as refusal:
        hand_over_parcel(parcel=parcel, now=NOW)
    assert refusal.value.code == "no_papers"


def test_a_parcel_is_handed_over_once_and_not_weighed_again(sent: Parcel) -> None:
    later = hand_over_parcel(parcel=sent, now=NOW + timedelta(days=1))
    assert later.handed_over_at == NOW
    with pytest.raises(Refusal) as refusal:
        weigh(sent, "9")
    assert refusal.value.code == "already_handed_over"


def test_air_cargo_needs_a_waybill_and_no_s10(booked: Callable[..., Parcel]) -> None:
    parcel = weigh(booked(an_item("bijar", "200", "300"), "ir-ru-cargo"), "31.000")
    assert parcel.identifier is None
    print_papers(parcel=parcel, declaration=cargo_declaration(), now=NOW, rates=FixedRates())
    with pytest.raises(Refusal) as refusal:
        hand_over_parcel(parcel=parcel, now=NOW)
    assert refusal.value.code == "no_waybill"
    assert hand_over_parcel(parcel=parcel, waybill="096-12345675", now=NOW).tracking_number == "096-12345675"


def cargo_declaration() -> Declaration:
    return a_declaration(gross_kg=Decimal("31.000"), lines=(a_line(net_kg=Decimal(29)),))


def test_the_way_of_a_parcel(sent: Parcel) -> None:
    states = []
    for day, event in enumerate(["EMA", "EMC", "EMD", "EDB", "EME", "EDC", "EMF", "EMG", "EMH", "EMI"]):
        states.append(scan(sent, event, day).state)
    assert states == [
        State.POSTED,
        State.IN_TRANSIT,
        State.IN_TRANSIT,
        State.AT_CUSTOMS,
        State.HELD,
        State.IN_TRANSIT,
        State.IN_TRANSIT,
        State.OUT_FOR_DELIVERY,
        State.ATTEMPTED,
        State.DELIVERED,
    ]
    sent.refresh_from_db()
    assert sent.posted_at == NOW
    assert sent.delivered_at == NOW + timedelta(days=9)


def test_one_hand_scan_of_delivery_is_unconfirmed_until_another_source_agrees(sent: Parcel) -> None:
    parcel = scan(sent, "EMI", 9)
    assert (parcel.state, parcel.delivery_confirmed) == (State.DELIVERED, False)
    assert "not confirmed" in str(timeline(parcel)[-1].text)
    parcel = scan(sent, "EMI", 9, source="upu", place="MOSCOW")
    assert parcel.delivery_confirmed
    assert "has been delivered" in str(timeline(parcel)[-1].text)


def test_the_same_record_twice_is_kept_once(sent: Parcel) -> None:
    scan(sent, "EMA", 0)
    scan(sent, "EMA", 0)
    assert sent.scans.count() == 1


def test_an_unknown_code_is_kept_and_changes_nothing(sent: Parcel) -> None:
    scan(sent, "EMC", 2)
    parcel = scan(sent, "", 3, raw_code="24_1099", source="russian-post")
    assert parcel.state == State.IN_TRANSIT
    assert parcel.scans.count() == 2
    assert "24_1099" in str(timeline(parcel)[-1].text)


@pytest.mark.parametrize(
    ("event", "days", "code"), [("XXX", 1, "unknown_event"), ("EMA", 60, "in_the_future")]
)
def test_impossible_records_are_refused(sent: Parcel, event: str, days: int, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        scan(sent, event, days)
    assert refusal.value.code == code
    assert not sent.scans.exists()


def test_a_parcel_at_the_desk_has_no_scans(weighed: Parcel) -> None:
    with pytest.raises(Refusal) as refusal:
        scan(weighed, "EMA", 0)
    assert refusal.value.code == "not_handed_over"


def test_the_story_begins_at_the_desk(sent: Parcel) -> None:
    scan(sent, "EMC", 2, place="Tehran")
    story = timeline(Parcel.objects.get(pk=sent.pk))
    assert [entry.event for entry in story] == ["opened", "weighed", "handed_over", "EMC"]
    assert "11.02 kg" in str(story[1].text)
    assert story[-1].place == "Tehran"


EVENTS = st.lists(
    st.tuples(
        st.sampled_from([*(event.value for event in Event), ""]),
        st.integers(0, 20),
        st.sampled_from(["desk", "upu", "russian-post"]),
    ),
    min_size=1,
    max_size=12,
)


def unsaved(entries: list[tuple[str, int, str]], start: datetime = NOW) -> list[ScanEvent]:
    return [
        ScanEvent(event=event, occurred_at=start + timedelta(days=days), source=source, raw_code="x")
        for event, days, source in entries
    ]


@settings(
    suppress_health_check=[HealthCheck.differing_executors, HealthCheck.too_slow],
    max_examples=150,
    deadline=None,
)
@given(entries=EVENTS, seed=st.integers(0, 1000))
def test_any_order_gives_the_same_state(entries: list[tuple[str, int, str]], seed: int) -> None:
    shuffled = [*entries]
    random.Random(seed).shuffle(shuffled)
    assert standing_of(unsaved(entries), "RU") == standing_of(unsaved(shuffled), "RU")


def test_late_records_do_not_undo_a_delivery(sent: Parcel) -> None:
    scan(sent, "EMI", 9)
    parcel = scan(sent, "EMG", 8)
    assert parcel.state == State.DELIVERED
    assert scan(sent, "EMH", 10, source="upu").state == State.DELIVERED


def test_a_returned_parcel_is_not_a_delivered_one(sent: Parcel) -> None:
    scan(sent, "EMI", 9)
    parcel = scan(sent, "RET", 10)
    assert (parcel.state, parcel.delivered_at, parcel.delivery_confirmed) == (State.RETURNED, None, False)


@pytest.mark.parametrize(
    ("entries", "destination", "state", "confirmed", "contradicted"),
    [
        ([("EMI", 9, "desk")], "RU", State.DELIVERED, False, False),
        ([("EMI", 9, "17track")], "RU", State.DELIVERED, False, False),
        ([("EMI", 9, "17track"), ("EMI", 10, "desk")], "RU", State.DELIVERED, True, False),
        ([("EMI", 9, "russian-post")], "RU", State.DELIVERED, True, False),
        ([("EMI", 9, "russian-post")], "DE", State.DELIVERED, False, False),
        ([("EMI", 9, "upu")], "DE", State.DELIVERED, True, False),
        # Handed over at the end of the way back: to the sender.
        ([("RET", 9, "russian-post"), ("EMI", 20, "upu")], "RU", State.RETURNED, True, False),
        ([("LST", 9, "desk"), ("EMI", 20, "upu")], "RU", State.DELIVERED, True, True),
        ([("EMD", 9, "upu"), ("", 20, "upu")], "RU", State.IN_TRANSIT, False, False),
    ],
)
def test_an_ending_is_believed_when_the_destination_or_two_tell_it(
    entries: list[tuple[str, int, str]], destination: str, state: str, confirmed: bool, contradicted: bool
) -> None:
    standing = standing_of(unsaved(entries), destination)
    assert (standing.state, standing.confirmed, standing.contradicted) == (state, confirmed, contradicted)


@pytest.mark.django_db
def test_items_without_anything_are_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        book_parcel(
            consignment_ref="c",
            consortium_ref="s",
            workshop_ref="w",
            service_code="ir-ru-ems",
            destination="RU",
            items=[],
            now=NOW,
        )
    assert refusal.value.code == "nothing_to_send"
