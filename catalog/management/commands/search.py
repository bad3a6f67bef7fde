"""`gereh search`: ask the index, make it anew, compare it with the database."""

import gc
import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from catalog.search import operations
from catalog.search.lexicon import lexicon
from catalog.search.queries import search
from catalog.search.types import FILTERS, Hit, SearchQuery, SearchResult
from marketplace.kernel.money import Money
from marketplace.markets.queries import open_markets

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
        ask.add_argument("--facet", action="append", default=[], metavar="NAME=VALUE")
        ask.add_argument("--json", action="store_true")
        actions.add_parser("rebuild", help="make every market's index anew")
        actions.add_parser("verify", help="compare the index with the database")

    def handle(self, *args: object, **options: Any) -> None:
        getattr(self, options["action"])(options)

    def query(self, options: dict[str, Any]) -> None:
        facets: dict[str, tuple[str, ...]] = {}
        for pair in options["facet"]:
            name, _, value = pair.partition("=")
            if name not in FILTERS or not value:
                raise CommandError(
                    f"“{pair}” is no facet. Write NAME=VALUE with one of: {', '.join(FILTERS)}."
                )
            facets[name] = (*facets.get(name, ()), value)
        market = find_market(options["market"])
        if options["language"] not in lexicon().phrases:
            known = ", ".join(lexicon().phrases)
            raise CommandError(f"Words are not read in “{options['language']}”, but in: {known}.")
        asked = SearchQuery(market=market, language=options["language"], text=options["text"], facets=facets)
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


def find_market(code: str) -> str:
    codes = [market.code for market in open_markets()]
    if code not in codes:
        raise CommandError(f"There is no open market “{code}”. There are: {', '.join(codes) or 'none yet'}.")
    return code


def as_json(result: SearchResult) -> str:
    return json.dumps(
        {
            "hits": [{"id": hit.piece_id, "title": hit.title, "price": price_of(hit)} for hit in result.hits],
            "facets": {name: [asdict(value) for value in values] for name, values in result.facets.items()},
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
