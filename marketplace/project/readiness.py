"""Whether this process can serve people: asked every few seconds at `/healthz/ready`, in few statements."""

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from catalog.search.engines import engine
from marketplace.kernel.errors import Outage
from marketplace.markets.queries import open_markets

# What was seen once: migrations are not taken back, and an index that goes away is browsed around.
seen: set[str] = set()


def missing() -> list[str]:
    """What keeps this process from serving, a sentence each; nothing when it is ready."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
        return [*missing_migrations(), *missing_indexes()]
    except DatabaseError:
        return ["The database does not answer."]


def missing_migrations() -> list[str]:
    if "migrations" in seen:
        return []
    with connection.cursor() as cursor:
        cursor.execute("select to_regclass('django_migrations')")
        if cursor.fetchone() == (None,):
            return ["The database has no tables yet."]
        cursor.execute("select app, name from django_migrations")
        applied = set(cursor.fetchall())
    lacking = len(known_migrations() - applied)
    if lacking:
        return [f"The database lacks {lacking} migrations."]
    seen.add("migrations")
    return []


@cache
def known_migrations() -> frozenset[tuple[str, str]]:
    """The newest migration of every app, which stands on all the others."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def missing_indexes() -> list[str]:
    if "migrations" not in seen or "indexes" in seen:
        return []
    for market in open_markets():
        try:
            engine().count(market.code)
        except (Outage, OSError, ValueError):
            return [f"The search index of the market {market.code} cannot be read."]
    seen.add("indexes")
    return []
