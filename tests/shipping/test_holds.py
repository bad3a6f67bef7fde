"""What customs hold becomes a task with an owner, a day and a fix; the buyer reads what to do."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from marketplace.kernel.errors import Refusal
from shipping.contents import item_in, kept
from shipping.holds import REASONS, Owner, code_in, reason_of
from shipping.models import CustomsHold, Parcel
from shipping.operations import answer_hold, take_in_records
from shipping.queries import holds_of_consortia, open_holds, whereabouts
from shipping.types import RecordedEvent
from tests.shipping.conftest import NOW, an_item
from tests.shipping.trackers.test_polling import parcels

OWNED_BY = {
    "consortium": ["1050", "1051", "1052", "1054", "1055", "1057", "1062", "1073"],
    "manager": ["1019", "1020", "1056", "1070"],
    "buyer": ["1059", "1065"],
    "platform": ["1064"],
}


@pytest.mark.parametrize(("owner", "codes"), OWNED_BY.items())
def test_each_code_has_its_owner_and_its_words(owner: str, codes: list[str]) -> None:
    for code in codes:
        reason = REASONS[code]
        assert reason.owner == owner
        assert all(str(words).endswith(".") for words in (reason.what, reason.fix, reason.buyer))


def test_no_code_is_without_an_owner() -> None:
    assert set(REASONS) == {code for codes in OWNED_BY.values() for code in codes}
    assert reason_of("4711").owner == reason_of("").owner == Owner.PLATFORM


@pytest.mark.parametrize(("raw", "code"), [("24_1050", "1050"), ("EME", ""), ("24_", ""), ("2_1050", "")])
def test_the_reason_is_read_from_the_raw_code(raw: str, code: str) -> None:
    assert code_in(raw) == code


def test_contents_are_kept_whole() -> None:
    item = an_item(kg="11.02", quantity=2, description="Hand-knotted carpet")
    assert item_in(kept(item)) == item


@pytest.fixture
def told(rules: None) -> Callable[..., Parcel]:
    (parcel,) = parcels(1, contents=[kept(an_item())])

    def tell(event: str, days: float, code: str = "", source: str = "russian-post") -> Parcel:
        record = RecordedEvent(event, code or event, NOW + timedelta(days=days), "Moscow")
        now = NOW + timedelta(days=days, hours=1)
        return take_in_records(parcel=parcel, source=source, records=[record], now=now)

    return tell


def test_a_hold_becomes_one_task_and_ends_with_the_release(told: Callable[..., Parcel]) -> None:
    for _twice in range(2):
        parcel = told("EME", 5, "24_1050")
    (hold,) = open_holds(parcel)
    assert (hold.code, hold.owner, hold.due_on) == ("1050", "consortium", (NOW + timedelta(days=8)).date())
    assert list(holds_of_consortia(["soltan"])) == [hold]
    assert not holds_of_consortia(["namad"])
    told("EDC", 7)
    assert open_holds(parcel) == []
    assert CustomsHold.objects.get().released_at == NOW + timedelta(days=7)


def test_records_in_any_order_leave_the_same_tasks(told: Callable[..., Parcel]) -> None:
    told("EDC", 7)
    parcel = told("EME", 5, "24_1065")
    assert open_holds(parcel) == []
    told("EME", 9, "24_1059")
    assert [hold.code for hold in open_holds(parcel)] == ["1059"]


def test_what_the_buyer_answers_the_consortium_passes_on(told: Callable[..., Parcel]) -> None:
    (hold,) = open_holds(told("EME", 5, "24_1059"))
    answered = answer_hold(hold=hold, answer=" 7707083893 ", by="buyer", now=NOW)
    assert (answered.answer, answered.owner, answered.is_open) == ("7707083893", "consortium", True)


@pytest.mark.parametrize(("answer", "code"), [("  ", "no_answer"), ("x" * 2001, "answer_too_long")])
def test_an_answer_needs_words(told: Callable[..., Parcel], answer: str, code: str) -> None:
    (hold,) = open_holds(told("EME", 5, "24_1059"))
    with pytest.raises(Refusal) as refusal:
        answer_hold(hold=hold, answer=answer, by="buyer", now=NOW)
    assert refusal.value.code == code


def test_a_parcel_that_was_released_needs_no_answer(told: Callable[..., Parcel]) -> None:
    (hold,) = open_holds(told("EME", 5, "24_1059"))
    told("EMG", 6)
    with pytest.raises(Refusal) as refusal:
        answer_hold(hold=hold, answer="7707083893", by="buyer", now=NOW)
    assert refusal.value.code == "already_released"


def test_the_buyer_reads_where_it_is_who_says_so_and_what_customs_ask(told: Callable[..., Parcel]) -> None:
    parcel = told("EDB", 5)
    told_of = whereabouts(parcel, NOW)
    assert "Customs are looking" in str(told_of.here)
    assert (told_of.place, str(told_of.source)) == ("Moscow", "Russian Post")
    assert told_of.told_at - told_of.since == timedelta(hours=1)
    assert "168.6" in str(told_of.customs[0])
    assert any("tax number" in str(sentence) for sentence in told_of.customs)


def test_the_buyer_reads_what_to_do_about_a_hold(told: Callable[..., Parcel]) -> None:
    told_of = whereabouts(told("EME", 5, "24_1059"), NOW)
    assert "tax number" in str(told_of.to_do[0])
    assert told_of.holds


@pytest.mark.parametrize(
    ("event", "source", "is_over", "words"),
    [
        ("EMI", "17track", False, "not confirmed"),
        ("EMI", "russian-post", True, "has been delivered"),
        ("EMG", "russian-post", False, "delivery office"),
        ("RET", "russian-post", False, "going back"),
    ],
)
def test_the_end_of_the_way(
    told: Callable[..., Parcel], event: str, source: str, is_over: bool, words: str
) -> None:
    told_of = whereabouts(told(event, 9, source=source), NOW)
    assert told_of.is_over == is_over
    assert words in str(told_of.here)
    assert told_of.customs == ()


def test_before_the_post_speaks_the_desk_does(told: Callable[..., Parcel]) -> None:
    parcel = told("", 1, "99_0")
    told_of = whereabouts(parcel, NOW)
    assert "handed to Iran Post" in str(told_of.here)
    assert "desk" in str(told_of.source)
