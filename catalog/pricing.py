"""What a piece should cost in a market, so that its family is paid what it wishes.

price = (wish + postage) × rate ÷ (1 − commission), rounded up to the market's step
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.kernel.errors import Refusal
from marketplace.kernel.formatting import format_money, format_number
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.markets.queries import Lookup, rate_on, stored_rate


@dataclass(frozen=True)
class Suggestion:
    """`working` has one JSON-ready line a step, to be read with `describe`."""

    amount: Money
    working: list[dict[str, str]]


def _line(code: str, money: Money, **details: str) -> dict[str, str]:
    return {"code": code, "amount": str(money.rounded().amount), "currency": money.currency, **details}


def _converted(money: Money, market: Market, on: date, look_up: Lookup) -> tuple[Money, list[dict[str, str]]]:
    """In the market's currency, with a line about the rate if one was needed."""
    if money.currency == market.currency:
        return money, []
    rate = rate_on(money.currency, market.currency, on, look_up)
    result = money.converted(rate.rate, market.currency)
    details = {"base": rate.base, "rate": f"{rate.rate.normalize():f}", "day": rate.valid_from.isoformat()}
    return result, [_line("rate", result, **details, source=rate.source)]


def suggest(
    *,
    wish: Money,
    commission: Decimal,
    postage: Money | None,
    market: Market,
    on: date,
    look_up: Lookup = stored_rate,
) -> Suggestion:
    """The price by the formula above. `postage` is added only where the price is to include it.

    Refusal "no_rate" when a currency has no rate on the day.
    """
    if not 0 <= commission < 1:
        raise Refusal("out_of_range", _("The commission is a share between nothing and all."), "commission")
    working = [_line("wish", wish)]
    subtotal, lines = _converted(wish, market, on, look_up)
    working += lines
    if postage is not None:
        working.append(_line("postage", postage))
        added, lines = _converted(postage, market, on, look_up)
        working += lines
        subtotal = subtotal + added
    gross = Money(subtotal.amount / (1 - commission), market.currency)
    working.append(_line("commission", gross - subtotal, share=f"{(commission * 100).normalize():f}"))
    amount = gross.rounded_up_to(market.price_step)
    working.append(_line("rounding", amount - gross, step=f"{market.price_step.normalize():f}"))
    working.append(_line("price", amount))
    return Suggestion(amount, working)


def describe(line: dict[str, str], language: str | None = None) -> str:
    """One line of the working in words, without its amount."""
    language = language or get_language() or "en"
    match line["code"]:
        case "wish":
            return _("What the family wishes")
        case "postage":
            return _("Postage included in the price")
        case "rate":
            values = {
                "base": line["base"],
                "rate": format_number(Decimal(line["rate"]), language, decimals=6),
                "currency": line["currency"],
                "day": line["day"],
            }
            return _("1 %(base)s = %(rate)s %(currency)s on %(day)s") % values
        case "commission":
            return _("Commission of the consortium, %(share)s %%") % {"share": line["share"]}
        case "rounding":
            step = format_money(Money.of(line["step"], line["currency"]), language)
            return _("Rounded up to the next %(step)s") % {"step": step}
        case _:
            return _("Price in this market")
