"""Quotes as they were when a sale relied on them: kept with all they were made of, and made again from it."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import override
from pydantic import TypeAdapter

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from shipping.exchange import Exchange
from shipping.models import KeptQuote
from shipping.quoting import Quoting
from shipping.rules import RouteRules
from shipping.types import Item, Option, Quote, WorkingLine

RULES: TypeAdapter[RouteRules] = TypeAdapter(RouteRules)
ITEMS: TypeAdapter[tuple[Item, ...]] = TypeAdapter(tuple[Item, ...])
LANGUAGE = "en"


class KeptRates:
    """The rates that a quote asked for, and no others."""

    def __init__(self, rates: Mapping[str, str]) -> None:
        self.rates = rates

    def rate_on(self, base: str, quote: str, on: date) -> Decimal:
        """Raises Refusal `no_rate` for what was not asked then."""
        if f"{base}/{quote}" not in self.rates:
            raise Refusal("no_rate", f"{base}/{quote}")
        return Decimal(self.rates[f"{base}/{quote}"])


def keep_quote(quoting: Quoting, answer: Quote, now: datetime) -> KeptQuote:
    """Keep a question with its rules, its rates and its answer."""
    rules = quoting.rules
    return KeptQuote.objects.create(
        asked_at=now,
        question={
            "items": ITEMS.dump_python(tuple(quoting.items), mode="json"),
            "currency": quoting.currency,
            "on": quoting.exchange.on.isoformat(),
        },
        rules=RULES.dump_python(rules, mode="json"),
        rates={f"{base}/{quote}": str(rate) for (base, quote), rate in quoting.exchange.known.items()},
        answer=plain(answer),
    )


def replay(kept: KeptQuote) -> dict[str, Any]:
    """The answer made again from what was kept, whatever the rules say today."""
    question = kept.question
    exchange = Exchange(KeptRates(kept.rates), date.fromisoformat(question["on"]))
    items, rules = ITEMS.validate_python(question["items"]), RULES.validate_python(kept.rules)
    return plain(Quoting(items, rules, question["currency"], exchange).answer())


def is_replayed(kept: KeptQuote) -> bool:
    """Whether the answer comes out again to the last coin."""
    return bool(replay(kept) == kept.answer)


def plain(answer: Quote) -> dict[str, Any]:
    """All figures as exact texts, and the working in English, which the posts and customs read."""
    with override(LANGUAGE):
        return {
            "value": _money(answer.value),
            "options": [_option(option) for option in answer.options],
            "refusals": [[refusal.service, refusal.code] for refusal in answer.refusals],
        }


def _option(option: Option) -> dict[str, Any]:
    return {
        "service": option.service,
        "kg": str(option.kg),
        "price": _money(option.price),
        "parcels": [[list(parcel.refs), _money(parcel.price)] for parcel in option.parcels],
        "papers": list(option.papers),
        "duty": {
            "low": _money(option.duty.low),
            "high": _money(option.duty.high),
            "certain": option.duty.certain,
            "source": option.duty.source,
            "working": [_line(line) for line in option.duty.working],
        },
        "landed": [_money(option.landed_low), _money(option.landed_high)],
        "terms": {
            str(each.term): {
                "amount": _money(each.amount),
                "number": each.number,
                "working": [_line(line) for line in each.working],
            }
            for each in option.prepayments
        },
    }


def _line(line: WorkingLine) -> dict[str, str]:
    return {
        "code": line.code,
        "text": str(line.text),
        "low": _money(line.low),
        "high": _money(line.high),
    }


def _money(money: Money) -> str:
    return str(money)
