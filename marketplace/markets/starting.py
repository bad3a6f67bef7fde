"""The policy and the rates with which a store starts: rows of `data/`, versioned with the code.

A row with `destinations` or `payment_methods` stands for one of each.
"""

import json
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from django.db import transaction

from marketplace.markets.models import ExchangeRate, PolicyRule
from marketplace.markets.queries import Rate, RateTable

DATA = Path(__file__).parent / "data"
DAYS = frozenset({"valid_from", "valid_to", "checked_on", "recheck_by"})
SCOPE = ("origin", "destination", "hs_prefix", "payment_method")


@dataclass(frozen=True)
class Started:
    """How many rows a store got that it had not."""

    rules: int
    rates: int


def _rows(file: str) -> Iterator[dict[str, Any]]:
    content = json.loads((DATA / f"{file}.json").read_text(encoding="utf-8"))
    for row in content["rows"]:
        whole = {**content["defaults"], **row}
        yield {name: date.fromisoformat(value) if name in DAYS else value for name, value in whole.items()}


@lru_cache(maxsize=1)
def starter_rules() -> tuple[PolicyRule, ...]:
    """The rules of the file, not saved."""
    rules = []
    for row in _rows("policy"):
        destinations = row.pop("destinations", [row.pop("destination", "")])
        methods = row.pop("payment_methods", [row.pop("payment_method", "")])
        for destination, method in product(destinations, methods):
            rules.append(PolicyRule(**row, destination=destination, payment_method=method))
    return tuple(rules)


@lru_cache(maxsize=1)
def starter_rates() -> RateTable:
    """The rates of the file."""
    rows = (
        Rate(row["base"], row["quote"], Decimal(row["rate"]), row["valid_from"], row["source"])
        for row in _rows("rates")
    )
    return RateTable({(rate.base, rate.quote): rate for rate in rows})


@transaction.atomic
def lay_down_starters() -> Started:
    """Give the store the rows it has not; whatever a person wrote for the same case stays."""
    known = set(PolicyRule.objects.values_list(*SCOPE))
    rules = [rule for rule in starter_rules() if tuple(getattr(rule, name) for name in SCOPE) not in known]
    # Copies: what `starter_rules` keeps must not become rows of one database.
    PolicyRule.objects.bulk_create(copy(rule) for rule in rules)
    rates = 0
    for row in _rows("rates"):
        keys = {name: row.pop(name) for name in ("base", "quote", "valid_from")}
        _rate, is_new = ExchangeRate.objects.get_or_create(**keys, defaults=row)
        rates += is_new
    return Started(len(rules), rates)
