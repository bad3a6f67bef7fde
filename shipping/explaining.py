"""What the rules say of one piece, laid out for a manager and for programs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from babel import Locale
from django.db import DatabaseError
from django.utils.translation import gettext as _

from marketplace.kernel.errors import Refusal
from marketplace.markets.models import PolicyRule
from marketplace.markets.policy import Verdict, decide
from marketplace.markets.starting import starter_rates, starter_rules
from shipping import sentences
from shipping.adapters.market_rates import MarketRates
from shipping.models import Service
from shipping.paper_names import paper_name
from shipping.ports import RateSource
from shipping.queries import quote
from shipping.rule_files import FILED_BOOK
from shipping.rulebook import BOOK, RuleBook
from shipping.sentences import Country, reader_language, say
from shipping.types import DutyEstimate, Item, Option, Quote, RefusalReason

COUNTRY = re.compile(r"[A-Z]{2}")
HS_CODE = re.compile(r"\d{4,10}")


@dataclass(frozen=True)
class Explanation:
    """`from_files` tells that the database was not asked: it does not answer, or holds no rules."""

    quote: Quote
    policy: Verdict
    from_files: bool = False


@dataclass(frozen=True)
class RuleSource:
    """Where the rules, the rates and the gate's rules are read; None asks the database."""

    book: RuleBook
    rates: RateSource
    policy: tuple[PolicyRule, ...] | None

    @property
    def is_files(self) -> bool:
        return self.policy is not None


STORED = RuleSource(BOOK, MarketRates(), None)


def rules_at_hand() -> RuleSource:
    """The database's rules; when it does not answer or holds none yet, those that come with the code."""
    try:
        if Service.objects.exists():
            return STORED
    except DatabaseError:
        pass
    return filed_rules()


def filed_rules() -> RuleSource:
    """The rules that come with the code."""
    return RuleSource(FILED_BOOK, MarketRates(starter_rates()), starter_rules())


def explain(
    item: Item, *, destination: str, on: date, payment_method: str = "", source: RuleSource = STORED
) -> Explanation:
    """The quote for one piece in the currency of its value, with the legality gate's answer beside it.

    Raises Refusal `unknown_country` or `bad_hs_code` for what cannot be meant, and those of `quote`.
    """
    check_question(item, destination)
    answer = quote(
        [item],
        origin=item.origin,
        destination=destination,
        currency=item.value.currency,
        on=on,
        rates=source.rates,
        book=source.book,
    )
    verdict = decide(
        origin=item.origin,
        destination=destination,
        hs_code=item.hs_code,
        payment_method=payment_method,
        on=on,
        among=source.policy,
    )
    return Explanation(with_missing_parcels(answer), verdict, source.is_files)


def check_question(item: Item, destination: str) -> None:
    """Countries must be ISO codes, and the HS code digits."""
    for country, field in ((item.origin, "origin"), (destination, "destination")):
        if not COUNTRY.fullmatch(country) or country not in Locale.parse("en").territories:
            sentence = _("“%(country)s” is no country; write two letters, as IR or RU.")
            raise Refusal("unknown_country", sentence % {"country": country}, field)
    if not HS_CODE.fullmatch(item.hs_code):
        sentence = _("“%(code)s” is no HS code; write four to ten digits, as 570110.")
        raise Refusal("bad_hs_code", sentence % {"code": item.hs_code}, "hs_code")


def with_missing_parcels(answer: Quote) -> Quote:
    """Where the posts exchange EMS only, a manager also reads why there is no parcel."""
    told = {option.service for option in answer.options} | {refusal.service for refusal in answer.refusals}
    kinds = {service.rpartition("-")[2] for service in told}
    best = answer.cheapest
    if best is None or "parcel" in kinds:
        return answer
    origin, destination = Country(answer.origin), Country(answer.destination)
    refusal = RefusalReason(
        f"{answer.origin}-{answer.destination}-parcel".lower(),
        "not_exchanged",
        say(sentences.NOT_EXCHANGED, origin=origin, destination=destination),
        say(sentences.TRY_SERVICE, service=best.name),
    )
    return replace(answer, refusals=(*answer.refusals, refusal))


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
        "terms": [
            {"term": "dap", "prepaid": 0.0},
            *({"term": str(each.term), "prepaid": float(each.amount.amount)} for each in option.prepayments),
        ],
        "notes": [str(note) for note in option.notes],
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
        yield "    " + ", ".join(paper_name(paper) for paper in option.papers)
        for each in option.prepayments:
            yield "    " + _("%(term)s: duty and tax of %(amount)s are paid with the price") % {
                "term": each.term.upper(),
                "amount": each.amount,
            }
        yield from (f"    {note}" for note in option.notes)
    for refusal in answer.refusals:
        yield f"{refusal.service or '—'}: {refusal.reason} {refusal.way_out}"
    if answer.duty:
        yield _("Duty and tax: %(low)s to %(high)s") % {"low": answer.duty.low, "high": answer.duty.high}
        yield from (f"    {line.text}: {line.high}" for line in answer.duty.working)
    yield _("Policy: %(decision)s") % {"decision": explanation.policy.decision}
    reason = explanation.policy.reason_in(reader_language())
    if reason:
        yield f"    {reason}"
