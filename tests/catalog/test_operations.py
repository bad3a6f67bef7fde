"""From draft to sale: who may do what, what is asked for, and the history that stays."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from catalog import holds, operations, queries
from catalog.access import PUBLISH_TASK
from catalog.models import Listing
from catalog.validation import InvalidListing
from marketplace.consortia.models import Consent, Workshop
from marketplace.kernel.errors import Refusal
from tests.catalog.pieces import COMPLETE_CARPET, draft, on_sale, picture, submitted
from tests.people import NOW, Cast, make_cast

pytestmark = pytest.mark.django_db
State = Listing.State


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def verbs(listing: Listing) -> list[str]:
    return list(listing.events.values_list("verb", flat=True))


def publications(listing: Listing) -> int:
    jobs = ProcrastinateJob.objects.filter(task_name=PUBLISH_TASK)
    return sum(job.args["listing_id"] == listing.pk for job in jobs)


def test_pieces_get_the_consortiums_serials(cast: Cast) -> None:
    assert [draft(cast).piece_id for _ in range(3)] == ["GT-00001", "GT-00002", "GT-00003"]
    other = operations.start_listing(workshop=cast.felters, craft="felt", by=cast.bahram, now=NOW)
    assert other.piece_id == "KF-00001"


def test_a_draft_keeps_what_was_told_step_by_step(cast: Cast) -> None:
    listing = draft(cast, construction="knotted-pile")
    listing = operations.save_listing(
        listing=listing, changes={"width_cm": "۱۴۰٫۵", "materials": ["wool"]}, by=cast.anahita, now=NOW
    )
    assert listing.width_cm == Decimal("140.5")
    assert listing.attributes == {"construction": "knotted-pile", "materials": ["wool"]}
    listing = operations.save_listing(listing=listing, changes={"materials": []}, by=cast.anahita, now=NOW)
    assert "materials" not in listing.attributes


def test_nothing_is_kept_of_an_unsound_save(cast: Cast) -> None:
    listing = draft(cast, width_cm="140")
    wrong = {"width_cm": "150", "knots_across": "many", "materials": ["gold"], "colour": "red"}
    with pytest.raises(InvalidListing) as caught:
        operations.save_listing(listing=listing, changes=wrong, by=cast.anahita, now=NOW)
    found = {(refusal.field, refusal.code) for refusal in caught.value.refusals}
    assert found == {
        ("knots_across", "not_a_number"),
        ("materials", "unknown_term"),
        ("colour", "unknown_field"),
    }
    listing.refresh_from_db()
    assert listing.width_cm == 140


def test_submission_names_everything_that_is_missing(cast: Cast) -> None:
    listing = draft(cast, object_kind="carpet", construction="knotted-pile")
    with pytest.raises(InvalidListing) as caught:
        operations.submit_listing(listing=listing, by=cast.anahita, now=NOW)
    fields = {refusal.field for refusal in caught.value.refusals}
    assert {"width_cm", "knot", "knots_along", "materials", "photos", "wish_amount"} <= fields
    assert "object_kind" not in fields
    listing.refresh_from_db()
    assert listing.state == State.DRAFT


def test_a_flatweave_needs_no_knots(cast: Cast) -> None:
    listing = draft(cast, **{**COMPLETE_CARPET, "construction": "flatweave", "knot": "", "knots_across": ""})
    operations.add_photo(listing=listing, role="full", upload=picture(500, 500), by=cast.anahita, now=NOW)
    assert operations.submit_listing(listing=listing, by=cast.anahita, now=NOW).packing_structure == "gelim"


def test_the_whole_way_to_a_sale_leaves_its_history(cast: Cast) -> None:
    listing = on_sale(cast)
    assert listing.state == State.PUBLISHED
    assert listing.hs_code == "570110"
    assert listing.packing_structure == "kashan"
    assert publications(listing) == 1
    sold = operations.mark_sold(listing=listing, now=NOW)
    assert operations.mark_sold(listing=sold, now=NOW).state == State.SOLD
    assert verbs(listing) == ["started", "submitted", "approved", "priced", "published", "sold"]
    assert listing.events.get(verb="approved").by == cast.esmat


def test_what_can_be_made_again_stays_on_sale(cast: Cast) -> None:
    listing = on_sale(cast)
    Listing.objects.filter(pk=listing.pk).update(uniqueness="repeatable")
    assert operations.mark_sold(listing=listing, now=NOW).state == State.PUBLISHED


def test_asking_for_a_change_needs_a_reason_and_gives_the_piece_back(cast: Cast) -> None:
    listing = submitted(cast)
    with pytest.raises(Refusal, match="Say why"):
        operations.ask_for_change(listing=listing, reason="  ", by=cast.esmat, now=NOW)
    listing = operations.ask_for_change(listing=listing, reason="Count again.", by=cast.esmat, now=NOW)
    assert listing.events.last().reason == "Count again."
    operations.save_listing(listing=listing, changes={"knots_across": "52"}, by=cast.anahita, now=NOW)
    assert operations.submit_listing(listing=listing, by=cast.anahita, now=NOW).state == State.SUBMITTED


def test_a_refused_piece_can_be_reopened(cast: Cast) -> None:
    listing = operations.refuse_listing(listing=submitted(cast), reason="Tufted.", by=cast.esmat, now=NOW)
    assert listing.state == State.REFUSED
    assert operations.reopen_listing(listing=listing, by=cast.esmat, now=NOW).state == State.DRAFT


def test_a_family_cannot_change_what_it_submitted(cast: Cast) -> None:
    listing = submitted(cast)
    with pytest.raises(Refusal) as caught:
        operations.save_listing(listing=listing, changes={"width_cm": "90"}, by=cast.anahita, now=NOW)
    assert caught.value.code == "wrong_state"
    listing.refresh_from_db()
    assert listing.width_cm == 140
    assert (
        operations.save_listing(listing=listing, changes={"width_cm": "139"}, by=cast.esmat, now=NOW).width_cm
        == 139
    )


def test_steps_out_of_order_are_refused(cast: Cast) -> None:
    listing = draft(cast)
    for step in (operations.approve_listing, operations.publish_listing):
        with pytest.raises(Refusal) as caught:
            step(listing=listing, by=cast.esmat, now=NOW)
        assert caught.value.code == "wrong_state"


def test_a_piece_without_a_price_is_not_published(cast: Cast) -> None:
    listing = operations.approve_listing(listing=submitted(cast), by=cast.esmat, now=NOW)
    with pytest.raises(Refusal) as caught:
        operations.publish_listing(listing=listing, by=cast.esmat, now=NOW)
    assert caught.value.code == "no_price"
    assert publications(listing) == 0


def test_only_managers_set_the_customs_code(cast: Cast) -> None:
    listing = draft(cast)
    with pytest.raises(Refusal) as caught:
        operations.save_listing(listing=listing, changes={"hs_code": "570110"}, by=cast.anahita, now=NOW)
    assert caught.value.code == "not_yours"


def test_another_consortium_sees_and_changes_nothing(cast: Cast) -> None:
    listing = submitted(cast)
    for stranger in (cast.bahram, cast.golnar, cast.clara):
        assert not queries.listings_for(stranger).exists()
        assert not queries.submissions_for(stranger).exists()
        with pytest.raises(Listing.DoesNotExist):
            queries.listing_for(stranger, listing.public_id)
        with pytest.raises(Listing.DoesNotExist):
            operations.save_listing(listing=listing, changes={"width_cm": "1"}, by=stranger, now=NOW)
        with pytest.raises(Listing.DoesNotExist):
            operations.approve_listing(listing=listing, by=stranger, now=NOW)
        with pytest.raises(Workshop.DoesNotExist):
            operations.start_listing(workshop=cast.weavers, craft="carpet", by=stranger, now=NOW)
    listing.refresh_from_db()
    assert (listing.state, listing.width_cm) == (State.SUBMITTED, 140)


def test_a_family_may_not_approve_its_own_piece(cast: Cast) -> None:
    listing = submitted(cast)
    with pytest.raises(Listing.DoesNotExist):
        operations.approve_listing(listing=listing, by=cast.anahita, now=NOW)
    assert list(queries.submissions_for(cast.esmat)) == [listing]


def test_a_mediator_acts_only_while_the_family_consents(cast: Cast) -> None:
    listing = draft(cast)
    operations.save_listing(listing=listing, changes={"width_cm": "90"}, by=cast.farhad, now=NOW)
    Consent.objects.update(withdrawn_at=NOW)
    with pytest.raises(Listing.DoesNotExist):
        operations.save_listing(listing=listing, changes={"width_cm": "91"}, by=cast.farhad, now=NOW)
    listing.refresh_from_db()
    assert listing.width_cm == 90


def test_a_price_is_in_the_markets_currency(cast: Cast) -> None:
    listing = on_sale(cast)
    price = operations.set_price(
        listing=listing, market=cast.russia, amount=Decimal("99000"), by=cast.esmat, now=NOW
    )
    assert str(price.money) == "99000.00 RUB"
    assert queries.price_in(listing, cast.germany).amount == 1200
    assert publications(listing) == 2


class TestWithdrawingAPrice:
    @pytest.fixture
    def listing(self, cast: Cast) -> Listing:
        listing = on_sale(cast)
        price = {"market": cast.russia, "amount": Decimal("99000"), "by": cast.esmat, "now": NOW}
        operations.set_price(listing=listing, **price)
        return listing

    def refused(self, cast: Cast, listing: Listing, now: datetime = NOW) -> str:
        with pytest.raises(Refusal) as caught:
            operations.withdraw_price(listing=listing, market=cast.russia, by=cast.esmat, now=now)
        return caught.value.code

    def test_one_market_no_longer_sells_it(self, cast: Cast, listing: Listing) -> None:
        before = publications(listing)
        operations.withdraw_price(listing=listing, market=cast.russia, by=cast.esmat, now=NOW)
        assert queries.price_in(listing, cast.russia) is None
        assert queries.price_in(listing, cast.germany) is not None
        assert listing.events.get(verb="price-withdrawn").reason == "ru: 99000.00 RUB"
        assert publications(listing) == before + 1

    def test_twice_is_once_and_it_can_be_given_again(self, cast: Cast, listing: Listing) -> None:
        for _ in range(2):
            operations.withdraw_price(listing=listing, market=cast.russia, by=cast.esmat, now=NOW)
        assert verbs(listing).count("price-withdrawn") == 1
        price = {"market": cast.russia, "amount": Decimal(90000), "by": cast.esmat, "now": NOW}
        operations.set_price(listing=listing, **price)
        assert queries.price_in(listing, cast.russia).amount == 90000

    def test_not_the_last_one_of_a_piece_on_sale(self, cast: Cast, listing: Listing) -> None:
        operations.withdraw_price(listing=listing, market=cast.germany, by=cast.esmat, now=NOW)
        assert self.refused(cast, listing) == "last_price"
        assert queries.price_in(listing, cast.russia) is not None

    @pytest.mark.parametrize("uniqueness", ["one_off", "repeatable"])
    def test_not_while_somebody_pays(self, cast: Cast, listing: Listing, uniqueness: str) -> None:
        Listing.objects.filter(pk=listing.pk).update(uniqueness=uniqueness)
        listing.refresh_from_db()
        until = NOW + timedelta(minutes=20)
        holds.take_holds(listings=[listing], owner="checkout", owner_ref="a", expires_at=until, now=NOW)
        assert self.refused(cast, listing) == "held"
        operations.withdraw_price(listing=listing, market=cast.russia, by=cast.esmat, now=until)

    @pytest.mark.parametrize("who", ["anahita", "golnar", "clara"])
    def test_managers_only(self, cast: Cast, listing: Listing, who: str) -> None:
        with pytest.raises(Listing.DoesNotExist):
            operations.withdraw_price(listing=listing, market=cast.russia, by=getattr(cast, who), now=NOW)
        assert queries.price_in(listing, cast.russia) is not None


def test_a_piece_being_bought_is_not_retired(cast: Cast) -> None:
    listing = on_sale(cast)
    expiry = NOW + timedelta(minutes=20)
    holds.take_holds(listings=[listing], owner="checkout", owner_ref="a", expires_at=expiry, now=NOW)
    with pytest.raises(Refusal) as caught:
        operations.retire_listing(listing=listing, reason="moths", by=cast.esmat, now=NOW)
    assert caught.value.code == "held"
    later = expiry + timedelta(seconds=1)
    gone = operations.retire_listing(listing=listing, reason="moths", by=cast.esmat, now=later)
    assert gone.state == State.RETIRED
    assert operations.reopen_listing(listing=gone, by=cast.esmat, now=later).state == State.APPROVED


def test_buyers_see_pieces_on_sale_and_sold_only(cast: Cast) -> None:
    hidden = submitted(cast)
    assert queries.published_piece(hidden.piece_id) is None
    operations.approve_listing(listing=hidden, by=cast.esmat, now=NOW)
    assert queries.published_piece(hidden.piece_id) is None
    Listing.objects.filter(pk=hidden.pk).update(state=State.SOLD)
    assert queries.published_piece(hidden.piece_id) == hidden
