"""`gereh search`: ask the index, make it anew, compare it with the database."""

import gc
import json
from argparse import ArgumentParser
from dataclasses import asdict
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from catalog.search import operations
from catalog.search.lexicon import lexicon
from catalog.search.queries import search
from catalog.search.types import FILTERS, Hit, SearchQuery, SearchResult
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.markets.queries import open_markets

MEASURED = ("price", "landed")
# Numbers that can be bounded, with their fields in a query.
RANGES = {
    "price": ("price_min", "price_max"),
    "landed": ("landed_min", "landed_max"),
    "knots": ("knots_min", "knots_max"),
    "area": ("area_min_m2", "area_max_m2"),
}
FACET_HELP = (
    "a facet's value, or a range: colour=red, post=DE, price=100..400, landed=..500 (with post and duty)"
)
# Ids told of each kind of difference.
SHOWN = 10


class Command(BaseCommand):
    help = "Ask the search index, rebuild it, or compare it with the database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        ask = actions.add_parser("query", help="print what the search page would show")
        ask.add_argument("text")
        ask.add_argument("--market", required=True)
        ask.add_argument("--language", default="en")
        ask.add_argument("--facet", action="append", default=[], metavar="NAME=VALUE", help=FACET_HELP)
        ask.add_argument("--country", default="", help="where it is sent; else the market's first country")
        ask.add_argument("--json", action="store_true")
        actions.add_parser("rebuild", help="make every market's index anew")
        actions.add_parser("verify", help="compare the index with the database")

    def handle(self, *args: object, **options: Any) -> None:
        getattr(self, options["action"])(options)

    def query(self, options: dict[str, Any]) -> None:
        facets, bounds = chosen(options["facet"])
        market = find_market(options["market"])
        if options["language"] not in lexicon().phrases:
            known = ", ".join(lexicon().phrases)
            raise CommandError(f"Words are not read in “{options['language']}”, but in: {known}.")
        asked = SearchQuery(
            market=market.code,
            language=options["language"],
            text=options["text"],
            facets=facets,
            country=find_country(market, options["country"]),
            measured=MEASURED,
            **bounds,
        )
        with translation.override(options["language"]):
            result = search(asked)
        self.stdout.write(as_json(result) if options["json"] else as_text(result))

    def rebuild(self, options: dict[str, Any]) -> None:
        # What stands by now stays to the end: the collector need not walk it again for every thousand pieces.
        gc.freeze()
        operations.rebuild(self.tell)

    def tell(self, market: str, done: int, total: int) -> None:
        self.stdout.write(f"{market}: {done} of {total} pieces")
        self.stdout.flush()

    def verify(self, options: dict[str, Any]) -> None:
        differs = False
        for market in open_markets():
            found = operations.compared(market)
            for told, ids in (
                ("not in the index", found.missing),
                ("told otherwise", found.different),
                ("no longer on sale", found.stale),
            ):
                if ids:
                    self.stderr.write(f"{market.code}: {len(ids)} {told}: {', '.join(ids[:SHOWN])}")
            differs = differs or bool(found)
        if differs:
            raise CommandError("The index is not what the database says: run `gereh search rebuild`.")
        self.stdout.write("The index holds what is on sale.")


def chosen(pairs: list[str]) -> tuple[dict[str, tuple[str, ...]], dict[str, Any]]:
    """Facets with their values, and the ends of ranges (LOW..HIGH) by fields of SearchQuery."""
    facets: dict[str, tuple[str, ...]] = {}
    bounds: dict[str, Decimal | None] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        if name in RANGES:
            bounds |= range_of(name, value, pair)
        elif name in FILTERS and value:
            facets[name] = (*facets.get(name, ()), value)
        else:
            known = ", ".join((*FILTERS, *RANGES))
            raise CommandError(f"“{pair}” is no facet. Write NAME=VALUE with one of: {known}.")
    return facets, bounds


def range_of(name: str, value: str, pair: str) -> dict[str, Decimal | None]:
    low, dots, high = value.partition("..")
    try:
        ends = [Decimal(end) if end else None for end in (low, high)]
    except InvalidOperation:
        dots, ends = "", []
    if not dots or ends == [None, None]:
        raise CommandError(f"“{pair}” is no range. Write {name}=LOW..HIGH, {name}=LOW.. or {name}=..HIGH.")
    return dict(zip(RANGES[name], ends, strict=True))


def find_market(code: str) -> Market:
    markets = {market.code: market for market in open_markets()}
    if code not in markets:
        known = ", ".join(markets) or "none yet"
        raise CommandError(f"There is no open market “{code}”. There are: {known}.")
    return markets[code]


def find_country(market: Market, code: str) -> str:
    if code and code not in market.countries:
        known = ", ".join(market.countries)
        raise CommandError(f"This market does not send to “{code}”, but to: {known}.")
    return code or market.default_country


def as_json(result: SearchResult) -> str:
    return json.dumps(
        {
            "hits": [{"id": hit.piece_id, "title": hit.title, "price": price_of(hit)} for hit in result.hits],
            "facets": {
                **{name: [asdict(value) for value in values] for name, values in result.facets.items()},
                **{name: [asdict(step) for step in steps] for name, steps in result.spread.items()},
            },
            "suggestion": result.suggestion,
            "took_ms": round(result.took_ms, 2),
        },
        ensure_ascii=False,
    )


def price_of(hit: Hit) -> str:
    """In the market's currency, with as many decimals as it has."""
    return str(Money(hit.price, hit.currency).rounded().amount)


def as_text(result: SearchResult) -> str:
    lines = [f"{hit.piece_id}  {price_of(hit):>12} {hit.currency}  {hit.title}" for hit in result.hits]
    if result.suggestion:
        lines.append(f"Did you mean “{result.suggestion}”?")
    return "\n".join([*lines, f"{result.total} pieces in {result.took_ms:.1f} ms"])
