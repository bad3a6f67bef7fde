"""The legality gate: may this go from there to here, paid this way?

The most specific rule wins; of equals the stricter; no rule, or one past its recheck, means review.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext as _

from marketplace.kernel.languages import pick
from marketplace.markets.models import PolicyRecord, PolicyRule

ALLOW, REVIEW, REFUSE = PolicyRule.Decision.ALLOW, PolicyRule.Decision.REVIEW, PolicyRule.Decision.REFUSE
STRICTNESS: dict[str, int] = {ALLOW: 0, REVIEW: 1, REFUSE: 2}


@dataclass(frozen=True)
class Verdict:
    """What the gate says, and why, in words for the public."""

    decision: str
    rule_id: int | None = None
    public_reason: dict[str, str] = field(default_factory=dict)

    @property
    def is_refused(self) -> bool:
        return self.decision == REFUSE

    @property
    def needs_review(self) -> bool:
        return self.decision == REVIEW

    def reason_in(self, language: str) -> str:
        if self.public_reason:
            return pick(self.public_reason, language)
        return _("A person of the consortium must look at this sale first.") if self.needs_review else ""


def _specificity(rule: PolicyRule) -> tuple[int, int]:
    named = sum(bool(value) for value in (rule.origin, rule.destination, rule.payment_method))
    return named, len(rule.hs_prefix)


def _holds(rule: PolicyRule, on: date) -> bool:
    return rule.valid_from <= on and (rule.valid_to is None or on <= rule.valid_to)


def _fits(rule: PolicyRule, origin: str, destination: str, hs_code: str, payment_method: str) -> bool:
    return (
        rule.origin in ("", origin)
        and rule.destination in ("", destination)
        and rule.payment_method in ("", payment_method)
        and hs_code.startswith(rule.hs_prefix)
    )


def decide(
    *,
    origin: str,
    destination: str,
    hs_code: str,
    payment_method: str,
    on: date,
    among: Iterable[PolicyRule] | None = None,
) -> Verdict:
    """The gate's answer for goods of `hs_code` between two countries (ISO 3166), paid by a method.

    An empty `payment_method` asks about the goods alone. A refusal that names goods and route is
    final for every payment: a more specific permission for one method cannot lift it. `among` gives
    rules that are no rows of the database.
    """
    stored = PolicyRule.objects.filter(PolicyRule.on(on)) if among is None else among
    rules = [
        rule
        for rule in stored
        if _holds(rule, on) and _fits(rule, origin, destination, hs_code, payment_method)
    ]
    if not rules:
        return Verdict(REVIEW)
    route_refusals = [r for r in rules if r.decision == REFUSE and r.destination and not r.payment_method]
    candidates = route_refusals or rules
    best = max(candidates, key=lambda rule: (*_specificity(rule), STRICTNESS[rule.decision]))
    if best.recheck_by < on and best.decision == ALLOW:
        return Verdict(REVIEW, best.pk)
    return Verdict(best.decision, best.pk, best.public_reason)


def ask(
    *,
    occasion: str,
    subject: str,
    origin: str,
    destination: str,
    hs_code: str,
    payment_method: str,
    now: datetime,
) -> Verdict:
    """As `decide`, and keep a record of the answer. Occasions: listing, checkout, payment, handover."""
    verdict = decide(
        origin=origin,
        destination=destination,
        hs_code=hs_code,
        payment_method=payment_method,
        on=now.date(),
    )
    PolicyRecord.objects.create(
        asked_at=now,
        occasion=occasion,
        subject=subject,
        origin=origin,
        destination=destination,
        hs_code=hs_code,
        payment_method=payment_method,
        decision=verdict.decision,
        rule_id=verdict.rule_id,
        reason=verdict.reason_in("en"),
    )
    return verdict
