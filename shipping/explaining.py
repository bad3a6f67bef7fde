"""What the rules say of one piece, laid out for a manager and for programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from marketplace.markets.policy import Verdict, decide
from shipping.queries import quote
from shipping.sentences import reader_language
from shipping.types import DutyEstimate, Item, Option, Quote


@dataclass(frozen=True)
class Explanation:
    quote: Quote
    policy: Verdict


def explain(item: Item, *, destination: str, on: date, payment_method: str = "") -> Explanation:
    """The quote for one piece in the currency of its value, with the legality gate's answer beside it."""
    answer = quote([item], origin=item.origin, destination=destination, currency=item.value.currency, on=on)
    verdict = decide(
        origin=item.origin,
        destination=destination,
        hs_code=item.hs_code,
        payment_method=payment_method,
        on=on,
    )
    return Explanation(answer, verdict)


def as_json(explanation: Explanation) -> dict[str, Any]:
    """Plain data for other programs; here alone decimals become JSON numbers, which keep 15 digits."""
    answer = explanation.quote
    return {
        "origin": answer.origin,
        "destination": answer.destination,
        "options": [_option(option) for option in answer.options],
        "refusals": [
            {
                "service": refusal.service,
                "code": refusal.code,
                "reason": str(refusal.reason),
                "way_out": str(refusal.way_out),
            }
            for refusal in answer.refusals
        ],
        "duty": _duty(answer.duty) if answer.duty else None,
        "landed": {
            "low": float(answer.landed_low.amount) if answer.landed_low else None,
            "high": float(answer.landed_high.amount) if answer.landed_high else None,
            "currency": answer.currency,
        },
        "policy": {
            "decision": str(explanation.policy.decision),
            "reason": explanation.policy.reason_in(reader_language()),
        },
    }


def _option(option: Option) -> dict[str, Any]:
    return {
        "service": option.service,
        "kind": str(option.kind),
        "plan": {"kind": str(option.plan.kind), "folds": option.plan.folds},
        "kg": float(option.kg),
        "length_cm": float(option.length_cm),
        "girth_cm": float(option.girth_cm),
        "price": float(option.price.amount),
        "currency": option.price.currency,
        "days": [option.days_min, option.days_max],
        "papers": list(option.papers),
        "landed": {"low": float(option.landed_low.amount), "high": float(option.landed_high.amount)},
    }


def _duty(duty: DutyEstimate) -> dict[str, Any]:
    return {
        "low": float(duty.low.amount),
        "high": float(duty.high.amount),
        "currency": duty.low.currency,
        "certain": duty.certain,
        "source": duty.source,
        "working": [
            {
                "code": line.code,
                "text": str(line.text),
                "low": float(line.low.amount),
                "high": float(line.high.amount),
                "currency": line.low.currency,
            }
            for line in duty.working
        ],
    }


def as_lines(explanation: Explanation) -> Iterator[str]:
    """The same for a person at a terminal."""
    answer = explanation.quote
    for option in answer.options:
        yield _("%(service)s: %(price)s, %(least)s–%(most)s days, %(kg)s kg, %(length)s cm long") % {
            "service": option.service,
            "price": option.price,
            "least": option.days_min,
            "most": option.days_max,
            "kg": option.kg,
            "length": option.length_cm,
        }
        yield "    " + ", ".join(option.papers)
    for refusal in answer.refusals:
        yield f"{refusal.service or '—'}: {refusal.reason} {refusal.way_out}"
    if answer.duty:
        yield _("Duty and tax: %(low)s to %(high)s") % {"low": answer.duty.low, "high": answer.duty.high}
        yield from (f"    {line.text}: {line.high}" for line in answer.duty.working)
    yield _("Policy: %(decision)s") % {"decision": explanation.policy.decision}
    reason = explanation.policy.reason_in(reader_language())
    if reason:
        yield f"    {reason}"
