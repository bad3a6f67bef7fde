"""What a meant change of a rule does to pieces: to their quotes, and to what the legality gate says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from marketplace.markets.models import ExchangeRate, PolicyRule
from marketplace.markets.policy import decide
from shipping.exchange import Exchange
from shipping.ports import RateSource
from shipping.quoting import Quoting
from shipping.rule_changes import MeantChange
from shipping.rulebook import TABLES, RouteRows, rules_on, scopes_of, stored_rows
from shipping.types import Item, Quote


def rows_with(rows: RouteRows, change: MeantChange, origin: str, destination: str) -> RouteRows:
    """A route's rows as they would be; where the change stands is found by its table and its scope."""
    table = type(change.new)._meta.db_table
    parts = [part.name for part in fields(rows) if TABLES[part.name] == table]
    is_new_here = change.old is None and is_about(change.new, rows, origin, destination)
    return replace(rows, **{part: _with(getattr(rows, part), change, is_new_here) for part in parts})


def is_about(row: Any, rows: RouteRows, origin: str, destination: str) -> bool:
    """Whether a row of rules speaks of a route."""
    if hasattr(row, "service_code"):
        return row.service_code in {service.code for service in rows.services}
    return all(
        getattr(row, side, "") in scopes_of(country)
        for side, country in (("origin", origin), ("destination", destination))
    )


def _with(rows: Sequence[Any], change: MeantChange, is_new_here: bool) -> list[Any]:
    if change.old is None:
        return [*rows, change.new] if is_new_here else list(rows)
    kept = [row for row in rows if row.pk != change.old.pk]
    if len(kept) == len(rows):
        return kept
    return [*kept, *([change.ended] if change.ended else []), change.new]


@dataclass(frozen=True)
class Effect:
    """What a change does to one piece on its way: the quotes without it and with it."""

    item: Item
    destination: str
    before: Quote
    after: Quote

    @property
    def is_changed(self) -> bool:
        return _said(self.before) != _said(self.after)


def _said(quote: Quote) -> list[Any]:
    options = [(o.service, o.price, o.days_min, o.days_max, o.duty.low, o.duty.high) for o in quote.options]
    return [options, [(refusal.service, refusal.code) for refusal in quote.refusals]]


@dataclass(frozen=True)
class MeantRates:
    """Rates of exchange as they would be with a changed or new one."""

    rates: RateSource
    meant: ExchangeRate

    def rate_on(self, base: str, quote: str, on: date) -> Any:
        """Raises Refusal `no_rate` as the rates behind it do."""
        if on >= self.meant.valid_from and (self.meant.valid_to is None or on <= self.meant.valid_to):
            if (base, quote) == (self.meant.base, self.meant.quote):
                return self.meant.rate
            if (base, quote) == (self.meant.quote, self.meant.base):
                return 1 / self.meant.rate
        return self.rates.rate_on(base, quote, on)


def effects_of(
    change: MeantChange,
    items: Iterable[Item],
    destinations: Iterable[str],
    *,
    currency: str,
    rates: RateSource,
) -> list[Effect]:
    """Each item to each destination on the first day of the change, without it and with it."""
    found, items = [], list(items)
    with_it = MeantRates(rates, change.new) if isinstance(change.new, ExchangeRate) else rates
    before, after = (Exchange(source, change.from_day) for source in (rates, with_it))
    for destination in destinations:
        for origin in sorted({item.origin for item in items}):
            rows = stored_rows(origin, destination)
            old = rules_on(rows, origin, destination, change.from_day)
            changed = rows_with(rows, change, origin, destination)
            new = rules_on(changed, origin, destination, change.from_day)
            for item in items:
                if item.origin == origin and item.structure in old.structures:
                    found.append(
                        Effect(
                            item,
                            destination,
                            Quoting([item], old, currency, before).answer(),
                            Quoting([item], new, currency, after).answer(),
                        )
                    )
    return found


@dataclass(frozen=True)
class Ruling:
    """What the gate says of one piece on its way, without a change and with it; no method stands for any."""

    item: Item
    destination: str
    payment_method: str
    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


def rulings_of(
    change: MeantChange, items: Iterable[Item], destinations: Iterable[str], payment_methods: Iterable[str]
) -> list[Ruling]:
    """The gate's answers on the first day of the change; see `markets.policy.decide`."""
    day = change.from_day
    now = list(PolicyRule.objects.filter(PolicyRule.on(day)))
    then = [rule for rule in now if change.old is None or rule.pk != change.old.pk]
    assert isinstance(change.new, PolicyRule)
    then.append(change.new)
    found, methods = [], ["", *payment_methods]
    for item in items:
        for destination in destinations:
            for method in methods:
                about = {
                    "origin": item.origin,
                    "destination": destination,
                    "hs_code": item.hs_code,
                    "payment_method": method,
                }
                before, after = (decide(**about, on=day, among=rules).decision for rules in (now, then))
                found.append(Ruling(item, destination, method, before, after))
    return found
