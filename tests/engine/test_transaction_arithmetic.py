"""The sums of a transaction follow from its events."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from embedded_saleor.payment.arithmetic import Amounts, Report, amounts_of
from embedded_saleor.payment.kinds import EventType

START = datetime(2026, 1, 1, tzinfo=UTC)
MONEY = some.decimals(min_value=0, max_value=10_000, places=2)
# A busy machine is no fault of the arithmetic.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
REFERENCES = some.sampled_from(["a", "b", "c"])


@some.composite
def reports(draw, types=tuple(EventType)):
    """Any story: each event of its own minute, references shared now and then."""
    made = draw(some.lists(some.tuples(some.sampled_from(types), REFERENCES, MONEY), max_size=12))
    return [
        Report(kind, reference, amount, START + timedelta(minutes=number))
        for number, (kind, reference, amount) in enumerate(made)
    ]


def story(*events: tuple[str, str, str]) -> Amounts:
    return amounts_of(
        Report(kind, reference, Decimal(amount), START + timedelta(minutes=number))
        for number, (kind, reference, amount) in enumerate(events)
    )


@patient
@given(reports(), some.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(made, random):
    shuffled = list(made)
    random.shuffle(shuffled)
    assert amounts_of(shuffled) == amounts_of(made)


@patient
@given(reports())
def test_nothing_authorized_falls_below_zero(made):
    amounts = amounts_of(made)
    assert amounts.authorized >= 0
    assert amounts.authorize_pending >= 0
    assert min(amounts.charge_pending, amounts.refund_pending, amounts.cancel_pending) >= 0


@patient
@given(reports([EventType.CHARGE_SUCCESS, EventType.REFUND_SUCCESS]))
def test_charged_and_refunded_together_are_what_came_in(made):
    last = {(one.type, one.psp_reference): one.amount for one in made}
    came_in = sum((amount for (kind, _), amount in last.items() if kind == "CHARGE_SUCCESS"), Decimal(0))
    amounts = amounts_of(made)
    assert amounts.charged + amounts.refunded == came_in


@patient
@given(reports([EventType.INFO, EventType.CHARGE_ACTION_REQUIRED, EventType.AUTHORIZATION_ACTION_REQUIRED]))
def test_words_are_no_money(made):
    assert amounts_of(made) == Amounts()


@patient
@given(MONEY)
def test_a_request_is_pending_until_it_is_settled(amount):
    asked = ("CHARGE_REQUEST", "a", str(amount))
    assert story(asked).charge_pending == amount
    assert story(asked, ("CHARGE_SUCCESS", "a", str(amount))).as_dict()["charge_pending"] == 0
    assert story(asked, ("CHARGE_FAILURE", "a", str(amount))) == Amounts()


def test_of_a_success_and_a_failure_the_later_counts():
    success, failure = ("CHARGE_SUCCESS", "a", "5"), ("CHARGE_FAILURE", "a", "5")
    assert story(success, failure).charged == 0
    assert story(failure, success).charged == 5


def test_charging_takes_from_what_is_authorized():
    amounts = story(("AUTHORIZATION_SUCCESS", "a", "50"), ("CHARGE_SUCCESS", "b", "20"))
    assert (amounts.authorized, amounts.charged) == (30, 20)


def test_an_adjustment_replaces_what_was_authorized_before():
    amounts = story(("AUTHORIZATION_SUCCESS", "a", "50"), ("AUTHORIZATION_ADJUSTMENT", "b", "30"))
    assert amounts.authorized == 30


def test_amounts_set_by_hand_take_nothing_away():
    amounts = story(("AUTHORIZATION_SUCCESS", "", "50"), ("CHARGE_SUCCESS", "", "20"))
    assert (amounts.authorized, amounts.charged) == (50, 20)


def test_a_reversed_refund_is_charged_again():
    amounts = story(
        ("CHARGE_SUCCESS", "a", "50"), ("REFUND_SUCCESS", "b", "12"), ("REFUND_REVERSE", "b", "2")
    )
    assert (amounts.charged, amounts.refunded) == (40, 10)
