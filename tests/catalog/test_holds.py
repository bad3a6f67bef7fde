"""One piece, one hold: whatever the order of takers, at most one of them may buy."""

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog import holds, operations
from catalog.models import Hold, Listing
from marketplace.kernel.errors import Refusal
from tests.catalog.pieces import published_row
from tests.people import NOW, Cast, make_cast

SOON = NOW + timedelta(minutes=20)
TAKERS = 50


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def piece(cast: Cast) -> Listing:
    return published_row(cast, 1)


def take(*pieces: Listing, ref: str = "a", now: datetime = NOW, until: datetime | None = SOON) -> list[Hold]:
    return holds.take_holds(listings=pieces, owner="checkout", owner_ref=ref, expires_at=until, now=now)


def refused(*pieces: Listing, ref: str, now: datetime = NOW) -> tuple[str, str | None]:
    with pytest.raises(Refusal) as caught:
        take(*pieces, ref=ref, now=now)
    return caught.value.code, caught.value.field


def test_the_second_taker_is_refused_until_the_first_lets_go(piece: Listing) -> None:
    take(piece, ref="a")
    assert holds.availability(piece, NOW) == "held"
    assert refused(piece, ref="b") == ("held", piece.piece_id)
    assert holds.release_holds(owner="checkout", owner_ref="a", reason="abandoned", now=NOW) == 1
    assert holds.availability(piece, NOW) == "free"
    take(piece, ref="b")


def test_an_expired_hold_lets_go_by_itself(piece: Listing) -> None:
    take(piece, ref="a")
    assert holds.availability(piece, SOON) == "free"
    take(piece, ref="b", now=SOON, until=SOON + timedelta(minutes=20))
    first = Hold.objects.get(owner_ref="a")
    assert (first.released_at, first.release_reason) == (SOON, "expired")


def test_taking_ones_own_again_moves_its_expiry(piece: Listing) -> None:
    first = take(piece)
    again = take(piece, until=SOON + timedelta(minutes=5))
    assert [hold.pk for hold in again] == [hold.pk for hold in first]
    assert holds.live_hold(piece, SOON) is not None


def test_several_pieces_are_held_together_or_not_at_all(cast: Cast) -> None:
    pieces = [published_row(cast, serial) for serial in range(1, 4)]
    take(pieces[1], ref="a")
    assert refused(*pieces, ref="b") == ("held", pieces[1].piece_id)
    assert Hold.objects.filter(owner_ref="b").count() == 0


def test_what_is_sold_or_not_on_sale_cannot_be_held(cast: Cast) -> None:
    sold, secret = published_row(cast, 1), published_row(cast, 2)
    Listing.objects.filter(pk=sold.pk).update(state="sold")
    Listing.objects.filter(pk=secret.pk).update(state="approved")
    assert refused(sold, ref="a") == ("sold", sold.piece_id)
    assert refused(secret, ref="a") == ("sold", secret.piece_id)
    fair = {"owner": "fair", "owner_ref": "f", "expires_at": None, "now": NOW}
    assert len(holds.take_holds(listings=[secret], **fair)) == 1


def test_a_sale_keeps_the_hold_for_ever(piece: Listing) -> None:
    take(piece, ref="a")
    sale = {"owner": "checkout", "owner_ref": "a", "order_ref": "7"}
    assert [h.owner_ref for h in holds.turn_holds_into_sale(**sale, now=NOW)] == ["7"]
    assert [h.owner_ref for h in holds.turn_holds_into_sale(**sale, now=SOON)] == ["7"]
    later = NOW + timedelta(days=400)
    assert holds.release_expired(later) == 0
    assert holds.availability(piece, later) == "sold"
    assert refused(piece, ref="b", now=later) == ("sold", piece.piece_id)


def test_a_payment_for_a_lost_hold_is_told_so(piece: Listing) -> None:
    take(piece, ref="a")
    with pytest.raises(Refusal) as caught:
        holds.turn_holds_into_sale(owner="checkout", owner_ref="a", order_ref="7", now=SOON)
    assert caught.value.code == "hold_lost"
    assert not Hold.objects.filter(owner="order").exists()


def test_one_lost_hold_of_several_loses_the_sale(cast: Cast) -> None:
    first, second = published_row(cast, 1), published_row(cast, 2)
    take(first, ref="a", until=SOON)
    take(second, ref="a", until=SOON + timedelta(minutes=20))
    with pytest.raises(Refusal) as caught:
        holds.turn_holds_into_sale(owner="checkout", owner_ref="a", order_ref="7", now=SOON)
    assert caught.value.code == "hold_lost"


def test_what_can_be_made_again_is_held_by_many(cast: Cast) -> None:
    piece = published_row(cast, 1, uniqueness="made_to_order")
    take(piece, ref="a")
    take(piece, ref="b")
    holds.turn_holds_into_sale(owner="checkout", owner_ref="a", order_ref="7", now=NOW)
    assert holds.availability(piece, NOW) == "free"
    take(piece, ref="c")


def test_the_periodic_release_counts(cast: Cast) -> None:
    for serial in (1, 2, 3):
        take(published_row(cast, serial), ref=str(serial), until=SOON if serial < 3 else None)
    assert holds.release_expired(SOON) == 2
    assert holds.release_expired(SOON) == 0


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["take", "release", "pay"]), st.integers(0, 15)),
        max_size=12,
    )
)
def test_no_history_of_takers_sells_a_piece_twice(piece: Listing, steps: list[tuple[str, str, int]]) -> None:
    with transaction.atomic():
        Hold.objects.all().delete()
        now, sold_to = NOW, set()
        for who, step, minutes in steps:
            now += timedelta(minutes=minutes)
            try:
                if step == "take":
                    take(piece, ref=who, now=now, until=now + timedelta(minutes=20))
                elif step == "release":
                    holds.release_holds(owner="checkout", owner_ref=who, reason="left", now=now)
                else:
                    holds.turn_holds_into_sale(
                        owner="checkout", owner_ref=who, order_ref=f"order-{who}", now=now
                    )
                    sold_to.add(who)
            except Refusal:
                continue
        assert len(sold_to) <= 1
        assert Hold.objects.filter(released_at=None, is_exclusive=True).count() <= 1


# With threads each taker has a connection of its own, so nothing here may run inside a test's transaction.


def in_threads(work: list[object]) -> list[str]:
    """Runs all at once; what each came to: "took", a refusal's code or an error's name."""
    gate, outcomes = threading.Barrier(len(work)), []

    def run(job) -> None:
        gate.wait()
        try:
            job()
            outcomes.append("took")
        except Refusal as refusal:
            outcomes.append(refusal.code)
        except IntegrityError:
            outcomes.append("constraint")
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(job,)) for job in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.fixture
def raced(transactional_db: None) -> Iterator[Listing]:
    return published_row(make_cast(), 1)


def test_without_constraint_and_lock_the_race_is_real_and_the_constraint_ends_it(raced: Listing) -> None:
    """First the proof that the danger exists: both look before either writes."""
    with connection.schema_editor() as editor:
        constraint = next(c for c in Hold._meta.constraints if c.name == "hold_one_live_a_piece")
        editor.remove_constraint(Hold, constraint)
    looked = threading.Barrier(2)

    def careless(ref: str):
        def job() -> None:
            free = not raced.holds.filter(released_at=None).exists()
            looked.wait()
            if free:
                Hold.objects.create(listing=raced, owner="checkout", owner_ref=ref, taken_at=NOW)

        return job

    try:
        assert in_threads([careless("a"), careless("b")]) == ["took", "took"]
        assert raced.holds.filter(released_at=None).count() == 2
    finally:
        Hold.objects.all().delete()
        with connection.schema_editor() as editor:
            editor.add_constraint(Hold, constraint)
    assert sorted(in_threads([careless("a"), careless("b")])) == ["constraint", "took"]


def test_fifty_takers_make_one_hold(raced: Listing) -> None:
    outcomes = in_threads([lambda ref=str(n): take(raced, ref=ref) for n in range(TAKERS)])
    assert sorted(outcomes) == ["held"] * (TAKERS - 1) + ["took"]
    assert Hold.objects.filter(released_at=None).count() == 1


def test_takers_of_the_same_pieces_in_any_order_do_not_deadlock(transactional_db: None) -> None:
    cast = make_cast()
    pieces = [published_row(cast, serial) for serial in range(1, 5)]
    orders = [pieces if n % 2 else pieces[::-1] for n in range(16)]
    outcomes = in_threads([lambda p=p, ref=str(n): take(*p, ref=ref) for n, p in enumerate(orders)])
    assert sorted(outcomes) == ["held"] * 15 + ["took"]
    assert Hold.objects.filter(released_at=None).count() == len(pieces)


def test_serials_are_given_once_to_many_at_a_time(transactional_db: None) -> None:
    cast = make_cast()

    def job() -> None:
        operations.start_listing(workshop=cast.weavers, craft="carpet", by=cast.anahita, now=NOW)

    assert in_threads([job] * 8) == ["took"] * 8
    ids = sorted(Listing.objects.values_list("piece_id", flat=True))
    assert ids == [f"GT-{n:05d}" for n in range(1, 9)]
