"""The stored working of a sale's price, as the page of a consignment shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marketplace.orders.models import Consignment
from shipping.keeping import is_replayed
from shipping.models import KeptQuote


@dataclass(frozen=True)
class Line:
    text: str
    amount: str


@dataclass(frozen=True)
class Working:
    """The lines of the option that was chosen, and whether they come out again."""

    ref: str
    asked_at: datetime
    is_replayed: bool
    lines: tuple[Line, ...]


def kept_quote_of(consignment: Consignment) -> Working | None:
    """Nothing for sales from before quotes were kept."""
    kept = (
        KeptQuote.objects.filter(public_id=consignment.quote_ref).first() if consignment.quote_ref else None
    )
    if kept is None:
        return None
    lines = tuple(lines_of(kept.answer, consignment.order.delivery_term))
    return Working(kept.public_id, kept.asked_at, is_replayed(kept), lines)


def lines_of(answer: dict[str, Any], term: str) -> Iterator[Line]:
    """Goods, postage, each step of duty and tax, and what of it was prepaid, of every option."""
    yield Line("Goods", answer["value"])
    for option in answer["options"]:
        paid = option["terms"].get(term)
        if term != "dap" and paid is None:
            continue
        yield Line(f"Postage, {option['service']}, {option['kg']} kg", option["price"])
        for line in (paid or option["duty"])["working"]:
            yield Line(line["text"], _range(line["low"], line["high"]))
        if paid is not None:
            yield Line(
                f"Paid beforehand ({term.upper()} {paid['number']})".replace(" )", ")"), paid["amount"]
            )
        yield Line("Landed", _range(*option["landed"]))


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low} – {high}"
