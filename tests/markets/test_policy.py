from datetime import date

import pytest

from marketplace.markets import policy
from marketplace.markets.models import PolicyRecord, PolicyRule
from tests.people import ALWAYS, NOW

pytestmark = pytest.mark.django_db
LATER = date(2030, 1, 1)


def rule(decision: str, **fields: object) -> PolicyRule:
    return PolicyRule.objects.create(decision=decision, **{**ALWAYS, "recheck_by": LATER, **fields})


def ask(method: str = "bank_transfer", destination: str = "RU", hs: str = "570110") -> str:
    return policy.decide(
        origin="IR", destination=destination, hs_code=hs, payment_method=method, on=NOW.date()
    ).decision


def test_without_a_rule_a_person_looks() -> None:
    assert ask() == "review"


def test_the_most_specific_rule_wins() -> None:
    rule("review", origin="IR")
    rule("allow", origin="IR", destination="RU")
    rule("refuse", origin="IR", payment_method="stripe")
    rule("refuse", origin="IR", destination="RU", hs_prefix="9706")
    assert ask() == "allow"
    assert ask(hs="970610") == "refuse"
    assert ask(destination="KZ") == "review"


def test_of_equals_the_stricter_wins() -> None:
    rule("allow", origin="IR", destination="RU")
    rule("refuse", origin="IR", payment_method="stripe")
    assert ask(method="stripe") == "refuse"


def test_a_refused_route_cannot_be_lifted_by_a_payment_method() -> None:
    rule("refuse", origin="IR", destination="US")
    rule("allow", origin="IR", destination="US", payment_method="bank_transfer")
    assert ask(destination="US") == "refuse"


def test_a_stale_permission_means_review_and_a_stale_refusal_stands() -> None:
    rule("allow", origin="IR", destination="RU", recheck_by=date(2026, 2, 1))
    rule("refuse", origin="IR", destination="US", recheck_by=date(2026, 2, 1))
    assert ask() == "review"
    assert ask(destination="US") == "refuse"


def test_every_answer_asked_for_is_recorded() -> None:
    rule("refuse", origin="IR", destination="US", public_reason={"en": "Not to the United States."})
    verdict = policy.ask(
        occasion="checkout",
        subject="abc",
        origin="IR",
        destination="US",
        hs_code="570110",
        payment_method="",
        now=NOW,
    )
    assert verdict.is_refused
    record = PolicyRecord.objects.get()
    assert (record.subject, record.decision, record.reason) == ("abc", "refuse", "Not to the United States.")
