"""Duty, import tax and fees by the destination's regime of the day, with the working line by line.

Every line is rounded to the coin of the regime's currency and the total is the sum of the lines, so that
the working adds up. Regimes and their sources stand in `data/duty.json`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from marketplace.kernel.money import Money, total
from shipping.duty_parameters import Excess, Percent, Tariff, TariffLine, Threshold
from shipping.exchange import Exchange
from shipping.rules import DutyRule
from shipping.sentences import say
from shipping.types import DutyEstimate, Item, WorkingLine

HUNDRED = Decimal(100)
Lines = tuple[tuple[str, Money, Decimal], ...]  # HS code, value, m²


@dataclass(frozen=True)
class Goods:
    """What is declared, in the regime's currency; areas are of all pieces of the line."""

    lines: Lines
    kg: Decimal
    postage: Money

    @cached_property
    def value(self) -> Money:
        return total((value for _hs, value, _area in self.lines), self.postage.currency)


def declared(rule: DutyRule, items: Sequence[Item], exchange: Exchange) -> Lines:
    """The goods as the regime counts them: the same however they are sent."""
    currency = rule.checked.currency
    return tuple(
        (
            item.hs_code,
            exchange.convert(item.total_value, currency).rounded(),
            item.area_m2 * item.quantity,
        )
        for item in items
    )


def estimate_duty(
    rule: DutyRule, lines: Lines, *, kg: Decimal, postage: Money, currency: str, exchange: Exchange
) -> DutyEstimate:
    """The estimate in `currency`; the working stays in the regime's own, its last line converts.

    `lines` are what `declared` makes of the goods.
    """
    parameters = rule.checked
    goods = Goods(lines, kg, exchange.convert(postage, parameters.currency).rounded())
    working = tuple(REGIMES[rule.kind](parameters, goods))
    low = total((line.low for line in working), parameters.currency)
    high = total((line.high for line in working), parameters.currency)
    if currency != parameters.currency:
        low, high = (exchange.convert(amount, currency).rounded() for amount in (low, high))
        rate = exchange.rate(parameters.currency, currency)
        text = say(_("At 1 %(one)s = %(rate)s %(other)s"), one=parameters.currency, rate=rate, other=currency)
        working = (*working, WorkingLine("converted", text, low, high))
    return DutyEstimate(low, high, working, rule.certain and low == high, rule.source)


def excess(parameters: Excess, goods: Goods) -> list[WorkingLine]:
    """A share of the value above a free value, or a rate per kg above a free weight: the larger."""
    over_value = max(Decimal(0), goods.value.amount - parameters.free_value)
    over_kg = max(Decimal(0), goods.kg - parameters.free_kg)
    currency = parameters.currency
    by_value = Money(over_value * parameters.duty_pct / HUNDRED, currency).rounded()
    by_kg = Money(over_kg * parameters.per_kg, currency).rounded()
    if not max(by_value.amount, by_kg.amount):
        return [_nothing(currency, parameters.free_value)]
    if by_value.amount >= by_kg.amount:
        text = say(
            _("Duty: %(pct)s %% of the %(over)s above %(free)s"),
            pct=parameters.duty_pct,
            over=Money(over_value, currency),
            free=Money(parameters.free_value, currency),
        )
        return [_line("duty", text, by_value)]
    text = say(
        _("Duty: %(rate)s for each of the %(over)s kg above %(free)s kg"),
        rate=Money(parameters.per_kg, currency),
        over=over_kg,
        free=parameters.free_kg,
    )
    return [_line("duty", text, by_kg)]


def threshold(parameters: Threshold, goods: Goods) -> list[WorkingLine]:
    """Nothing up to a value; above it a share of the whole or a rate per kg, the larger, and VAT on both."""
    currency = parameters.currency
    if goods.value.amount <= parameters.free_value:
        return [_nothing(currency, parameters.free_value)]
    by_value = Money(goods.value.amount * parameters.duty_pct / HUNDRED, currency).rounded()
    by_kg = Money(goods.kg * parameters.per_kg, currency).rounded()
    duty = max(by_value, by_kg, key=lambda money: money.amount)
    text = say(
        _("Duty: %(pct)s %% of %(value)s, at least %(rate)s for each of %(kg)s kg"),
        pct=parameters.duty_pct,
        value=goods.value,
        rate=Money(parameters.per_kg, currency),
        kg=goods.kg,
    )
    return [_line("duty", text, duty), _vat(parameters.vat_pct, goods.value + duty, goods.value + duty)]


def tariff(parameters: Tariff, goods: Goods) -> list[WorkingLine]:
    """Small consignments pay a fee for each heading, larger ones a rate by HS code; then VAT.

    Value for duty and VAT includes the postage to the destination.
    """
    currency = parameters.currency
    if goods.value.amount <= parameters.small_up_to:
        low, high = (
            Money(parameters.heading_fee * len({hs[:digits] for hs, _v, _a in goods.lines}), currency)
            for digits in (4, 6)
        )
        text = say(_("Duty: %(fee)s for each tariff heading"), fee=Money(parameters.heading_fee, currency))
        duties = [WorkingLine("duty", text, low, high)] if high else []
    else:
        shares = goods.postage.share([max(value.amount, Decimal("0.01")) for _hs, value, _a in goods.lines])
        duties = [
            _by_heading(parameters.line_for(hs), hs, value + share, area)
            for (hs, value, area), share in zip(goods.lines, shares, strict=True)
        ]
    base = goods.value + goods.postage
    low = total((line.low for line in duties), currency)
    high = total((line.high for line in duties), currency)
    return [*duties, _vat(parameters.vat_pct, base + low, base + high)]


def _by_heading(rate: TariffLine, hs: str, value: Money, area: Decimal) -> WorkingLine:
    low, high = (
        Money(value.amount * pct / HUNDRED, value.currency).rounded() for pct in (rate.pct_low, rate.pct_high)
    )
    if rate.most_per_m2 is not None:
        most = Money(rate.most_per_m2 * area, value.currency).rounded()
        text = say(
            _("Duty on %(hs)s: %(pct)s %% of %(value)s with its postage, at most %(most)s for %(area)s m²"),
            hs=hs,
            pct=rate.pct_high,
            value=value,
            most=most,
            area=area,
        )
        return WorkingLine("duty", text, min(low, most, key=_amount), min(high, most, key=_amount))
    if rate.pct_low == rate.pct_high:
        text = say(
            _("Duty on %(hs)s: %(pct)s %% of %(value)s with its postage"),
            hs=hs,
            pct=rate.pct_low,
            value=value,
        )
        return WorkingLine("duty", text, low, high)
    text = say(
        _("Duty on %(hs)s: %(least)s to %(most)s %% of %(value)s with its postage"),
        hs=hs,
        least=rate.pct_low,
        most=rate.pct_high,
        value=value,
    )
    return WorkingLine("duty", text, low, high)


def percent(parameters: Percent, goods: Goods) -> list[WorkingLine]:
    """A share of the value, exactly known or between two bounds, and VAT; each with its own free value."""
    currency, value = parameters.currency, goods.value
    lines: list[WorkingLine] = []
    low = high = Money.zero(currency)
    if value.amount > parameters.duty_free_up_to and parameters.duty_high:
        low, high = (
            Money(value.amount * pct / HUNDRED, currency).rounded()
            for pct in (parameters.duty_low, parameters.duty_high)
        )
        lines.append(WorkingLine("duty", _percent_text(parameters, value), low, high))
    if value.amount > parameters.vat_free_up_to and parameters.vat_pct:
        lines.append(_vat(parameters.vat_pct, value + low, value + high))
    return lines or [_nothing(currency, parameters.duty_free_up_to)]


def _percent_text(parameters: Percent, value: Money) -> object:
    if parameters.duty_low == parameters.duty_high:
        return say(_("Duty: %(pct)s %% of %(value)s"), pct=parameters.duty_low, value=value)
    return say(
        _("Duty: %(least)s to %(most)s %% of %(value)s"),
        least=parameters.duty_low,
        most=parameters.duty_high,
        value=value,
    )


def _vat(pct: Decimal, low: Money, high: Money) -> WorkingLine:
    text = say(_("Import tax: %(pct)s %% of %(base)s"), pct=pct, base=high)
    tax_low, tax_high = (Money(base.amount * pct / HUNDRED, base.currency).rounded() for base in (low, high))
    return WorkingLine("vat", text, tax_low, tax_high)


def _line(code: str, text: object, amount: Money) -> WorkingLine:
    return WorkingLine(code, text, amount, amount)


def _nothing(currency: str, free: Decimal) -> WorkingLine:
    text = say(_("Nothing to pay up to %(free)s"), free=Money(free, currency))
    return _line("free", text, Money.zero(currency))


def _amount(money: Money) -> Decimal:
    return money.amount


REGIMES: dict[str, Callable[[Any, Goods], list[WorkingLine]]] = {
    "excess": excess,
    "threshold": threshold,
    "tariff": tariff,
    "percent": percent,
}
