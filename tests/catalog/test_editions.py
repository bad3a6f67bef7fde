"""Editions of several like pieces: each unit is sold once, and the last is as safe as a single piece."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog import drafts, holds, operations, validation
from catalog.models import Hold, Listing
from catalog.publication import wire
from catalog.validation import InvalidListing
from marketplace.kernel.errors import Refusal
from tests.catalog.pieces import draft, on_sale, published_row
from tests.catalog.test_holds import SOON, in_threads, refused, take
from tests.people import NOW, Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def edition(cast: Cast, units: int, serial: int = 1) -> Listing:
    return published_row(cast, serial, uniqueness="limited", units=units)


def sell(piece: Listing, ref: str) -> Listing:
    take(piece, ref=ref)
    sale = {"owner": "checkout", "owner_ref": ref, "order_ref": f"order-{ref}"}
    holds.turn_holds_into_sale(**sale, now=NOW)
    piece.refresh_from_db()
    return operations.mark_sold(listing=piece, now=NOW, reason=f"order-{ref}")


def give_back(piece: Listing, ref: str) -> Listing:
    holds.release_holds(owner="order", owner_ref=f"order-{ref}", reason="relisted", now=NOW)
    return operations.relist_listing(listing=piece, now=NOW, reason=f"order-{ref}")


class TestHolds:
    def test_each_taker_has_a_unit_and_one_too_many_none(self, cast: Cast) -> None:
        piece = edition(cast, 3)
        units = [take(piece, ref=ref)[0].unit for ref in "abc"]
        assert units == [1, 2, 3]
        assert holds.availability(piece, NOW) == "held"
        assert refused(piece, ref="d") == ("held", piece.piece_id)

    def test_a_unit_let_go_is_the_next_ones(self, cast: Cast) -> None:
        piece = edition(cast, 3)
        for ref in "abc":
            take(piece, ref=ref)
        holds.release_holds(owner="checkout", owner_ref="b", reason="left", now=NOW)
        assert holds.availability(piece, NOW) == "free"
        assert take(piece, ref="d")[0].unit == 2

    def test_one_owner_has_one_however_often_it_asks(self, cast: Cast) -> None:
        piece = edition(cast, 3)
        assert take(piece, ref="a")[0].pk == take(piece, ref="a")[0].pk
        assert Hold.objects.count() == 1

    def test_sold_out_is_sold_not_held(self, cast: Cast) -> None:
        piece = edition(cast, 2)
        for ref in "ab":
            sell(piece, ref)
        assert holds.availability(piece, NOW) == "sold"
        assert refused(piece, ref="c") == ("sold", piece.piece_id)

    def test_the_last_that_is_being_paid_for_may_come_free(self, cast: Cast) -> None:
        piece = edition(cast, 2)
        sell(piece, "a")
        take(piece, ref="b")
        assert holds.units_unsold(piece) == 1
        assert refused(piece, ref="c") == ("held", piece.piece_id)
        assert holds.availability(piece, SOON) == "free"


class TestConstraints:
    def row(self, piece: Listing, **fields: object) -> None:
        with transaction.atomic():
            Hold.objects.create(listing=piece, owner="checkout", taken_at=NOW, **fields)

    def test_a_single_piece_has_no_second_unit_whatever_is_written(self, cast: Cast) -> None:
        piece = published_row(cast, 1)
        self.row(piece, owner_ref="a")
        for unit in ({}, {"unit": 2}, {"unit": 2, "of_units": 2}, {"unit": 0}):
            with pytest.raises(IntegrityError):
                self.row(piece, owner_ref="b", **unit)

    def test_only_editions_have_units(self, cast: Cast) -> None:
        piece = published_row(cast, 1)
        for wrong in ({"units": 2}, {"units": 0}, {"units_sold": 2}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Listing.objects.filter(pk=piece.pk).update(**wrong)

    def test_holds_follow_an_edition_that_grows_and_keep_it_from_shrinking_below_them(
        self, cast: Cast
    ) -> None:
        piece = edition(cast, 2)
        for ref in "ab":
            take(piece, ref=ref)
        Listing.objects.filter(pk=piece.pk).update(units=4)
        assert set(Hold.objects.values_list("of_units", flat=True)) == {4}
        with pytest.raises(IntegrityError), transaction.atomic():
            Listing.objects.filter(pk=piece.pk).update(units=1, uniqueness="one_off")


class TestSelling:
    def test_on_sale_until_the_last_is_sold(self, cast: Cast) -> None:
        piece = edition(cast, 2)
        piece = sell(piece, "a")
        assert (piece.state, piece.units_left, holds.units_unsold(piece)) == ("published", 1, 1)
        piece = sell(piece, "b")
        assert (piece.state, piece.units_left, piece.sold_at) == ("sold", 0, NOW)
        assert list(piece.events.values_list("verb", flat=True)) == ["sold", "sold"]

    def test_what_comes_back_is_for_sale_again(self, cast: Cast) -> None:
        piece = edition(cast, 2)
        for ref in "ab":
            sell(piece, ref)
        piece = give_back(piece, "a")
        assert (piece.state, piece.units_left, piece.sold_at) == ("published", 1, None)
        piece = give_back(piece, "b")
        assert (piece.state, piece.units_left) == ("published", 2)
        assert take(piece, ref="c")[0].unit == 1

    def test_saleor_has_as_many_as_are_left(self, cast: Cast) -> None:
        class Known:
            def get(self, kind: object, key: str) -> str:
                return key

        piece = sell(edition(cast, 10), "a")
        assert [stock.quantity for stock in wire.stocks(piece, Known(), allocated=1)] == [10]
        single = published_row(cast, 2)
        assert [stock.quantity for stock in wire.stocks(single, Known(), allocated=0)] == [1]

    def test_not_withdrawn_while_one_is_being_bought(self, cast: Cast) -> None:
        piece = on_sale(cast)
        changes = {"uniqueness": "limited", "units": "5"}
        operations.save_listing(listing=piece, changes=changes, by=cast.esmat, now=NOW)
        take(piece, ref="a")
        with pytest.raises(Refusal) as caught:
            operations.retire_listing(listing=piece, reason="", by=cast.esmat, now=NOW)
        assert caught.value.code == "held"
        retired = operations.retire_listing(listing=piece, reason="", by=cast.esmat, now=SOON)
        assert retired.state == "retired"


class TestTelling:
    def test_an_edition_says_how_many(self, cast: Cast) -> None:
        piece = draft(cast, uniqueness="limited")
        assert ("missing", "units") in {(each.code, each.field) for each in validation.problems(piece)}
        drafts.apply_changes(piece, {"units": "3"})
        assert "units" not in {each.field for each in validation.problems(piece)}

    @pytest.mark.parametrize("typed", ["1", "0", "-3", "1000", "several"])
    def test_one_is_no_edition(self, cast: Cast, typed: str) -> None:
        piece = draft(cast, uniqueness="limited")
        with pytest.raises(InvalidListing) as caught:
            operations.save_listing(listing=piece, changes={"units": typed}, by=cast.anahita, now=NOW)
        assert caught.value.field == "units"

    def test_another_kind_has_no_units(self, cast: Cast) -> None:
        piece = draft(cast, uniqueness="limited", units="5")
        saved = operations.save_listing(
            listing=piece, changes={"uniqueness": "repeatable"}, by=cast.anahita, now=NOW
        )
        assert (saved.units, saved.is_edition) == (1, False)

    def test_it_cannot_become_smaller_than_what_is_sold(self, cast: Cast) -> None:
        piece = on_sale(cast)
        changes = {"uniqueness": "limited", "units": "3"}
        piece = operations.save_listing(listing=piece, changes=changes, by=cast.esmat, now=NOW)
        for ref in "ab":
            sell(piece, ref)
        for units, uniqueness in (("2", "limited"), ("", "one_off")):
            changes = {"units": units, "uniqueness": uniqueness}
            with pytest.raises(Refusal) as caught:
                operations.save_listing(listing=piece, changes=changes, by=cast.esmat, now=NOW)
            assert caught.value.code == "units_in_use"
        more = operations.save_listing(listing=piece, changes={"units": "20"}, by=cast.esmat, now=NOW)
        assert more.units_left == 18


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    units=st.integers(2, 4),
    steps=st.lists(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from(["take", "leave", "pay"]), st.integers(0, 15)),
        max_size=16,
    ),
)
def test_no_history_of_takers_sells_more_than_there_are(
    cast: Cast, units: int, steps: list[tuple[str, str, int]]
) -> None:
    with transaction.atomic():
        Hold.objects.all().delete()
        Listing.objects.all().delete()
        piece, now, sold = edition(cast, units), NOW, 0
        for who, step, minutes in steps:
            now += timedelta(minutes=minutes)
            try:
                if step == "take":
                    take(piece, ref=who, now=now, until=now + timedelta(minutes=20))
                elif step == "leave":
                    holds.release_holds(owner="checkout", owner_ref=who, reason="left", now=now)
                else:
                    ref = {"owner": "checkout", "owner_ref": who, "order_ref": f"{who}-{sold}"}
                    holds.turn_holds_into_sale(**ref, now=now)
                    operations.mark_sold(listing=piece, now=now)
                    sold += 1
            except Refusal:
                continue
        piece.refresh_from_db()
        assert piece.units_sold == sold <= units
        assert (piece.state == "sold") == (sold == units)
        assert holds.units_unsold(piece) == units - sold
        live = list(Hold.objects.filter(released_at=None).values_list("unit", flat=True))
        assert len(set(live)) == len(live) <= units


def test_fifty_takers_make_as_many_holds_as_there_are_units(transactional_db: None) -> None:
    piece = edition(make_cast(), 3)
    outcomes = in_threads([lambda ref=str(n): take(piece, ref=ref) for n in range(50)])
    assert sorted(outcomes) == ["held"] * 47 + ["took"] * 3
    assert sorted(Hold.objects.values_list("unit", flat=True)) == [1, 2, 3]
