"""What goods and their shipping cost with tax: one calculation for checkouts and orders."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from embedded_saleor.tax.answers import TaxAnswer, TaxFault
from embedded_saleor.tax.rates import CountryRates, Taxed, weighted_percent, with_flat_rate
from embedded_saleor.tax.rounding import rounded
from embedded_saleor.tax.rules import TaxRules


@dataclass(frozen=True)
class Entered:
    """An amount as prices are entered in the channel, and its tax class.

    `kept_percent` holds where the class it once had is gone: what was taxed so goes on being taxed so.
    """

    amount: Decimal
    tax_class_id: int | None = None
    kept_percent: Decimal | None = None


@dataclass(frozen=True)
class Basket:
    """What is to be taxed. `gross_stays`: where tax is not charged but held in the prices, they stay as
    entered (orders); otherwise it is taken out of them (checkouts). So Saleor does."""

    lines: Sequence[Entered]
    shipping: Entered
    country: str
    currency: str
    rules: TaxRules
    exempt: bool = False
    gross_stays: bool = False


@dataclass(frozen=True)
class Bill:
    """Lines in the basket's order. `by_app`: a tax app told the amounts; `fault`: why it could not."""

    lines: list[Taxed]
    shipping: Taxed
    by_app: bool = False
    fault: str | None = None


def bill_for(basket: Basket, ask: Callable[[], TaxAnswer | None]) -> Bill:
    """The basket's prices with tax; `ask` asks the channel's tax app and may raise `TaxFault`."""
    if basket.rules.is_untaxed(exempt=basket.exempt):
        return _untaxed(basket)
    bill = _by_app(basket, ask) if basket.rules.by_app else _by_flat_rates(basket)
    if basket.rules.is_charged(exempt=basket.exempt):
        return bill
    return replace(
        bill,
        lines=[_without_tax(line, basket) for line in bill.lines],
        shipping=_without_tax(bill.shipping, basket),
    )


def _without_tax(price: Taxed, basket: Basket) -> Taxed:
    amount = price.gross if basket.gross_stays else price.net
    return Taxed(amount, amount)


def _untaxed(basket: Basket) -> Bill:
    def plain(entered: Entered) -> Taxed:
        amount = rounded(entered.amount, basket.currency)
        return Taxed(amount, amount)

    return Bill([plain(line) for line in basket.lines], plain(basket.shipping))


def _by_flat_rates(basket: Basket) -> Bill:
    rates = CountryRates(basket.country)

    def percent(entered: Entered) -> Decimal:
        kept = entered.kept_percent
        return rates.percent(entered.tax_class_id) if kept is None else kept

    def taxed(entered: Entered, at: Decimal) -> Taxed:
        return with_flat_rate(
            entered.amount,
            percent=at,
            entered_with_tax=basket.rules.prices_entered_with_tax,
            currency=basket.currency,
        )

    lines = [taxed(line, percent(line)) for line in basket.lines]
    of_shipping = percent(basket.shipping)
    if basket.rules.weighs_shipping:
        of_shipping = weighted_percent(lines, otherwise=rates.percent(None))
    return Bill(lines, taxed(basket.shipping, of_shipping))


def _by_app(basket: Basket, ask: Callable[[], TaxAnswer | None]) -> Bill:
    try:
        answer = ask()
    except TaxFault as fault:
        return replace(_untaxed(basket), fault=str(fault)[:255])
    return _untaxed(basket) if answer is None else _as_answered(answer, basket.currency)


def _as_answered(answer: TaxAnswer, currency: str) -> Bill:
    def taxed(net: Decimal, gross: Decimal, percent: Decimal) -> Taxed:
        return Taxed(rounded(net, currency), rounded(gross, currency), percent / 100)

    return Bill(
        [taxed(one.total_net_amount, one.total_gross_amount, one.tax_rate) for one in answer.lines],
        taxed(answer.shipping_price_net_amount, answer.shipping_price_gross_amount, answer.shipping_tax_rate),
        by_app=True,
    )
