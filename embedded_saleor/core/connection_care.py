"""Looking after database connections where one request answers within another, on the same connection."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections


def drop_stale_connections() -> None:
    """Close connections past their age or broken, but never one with an open transaction."""
    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()


@contextmanager
def undisturbed_connections() -> Iterator[None]:
    """While a Django application answers in this thread, its request signals close no connection of ours.

    Django closes old connections at both ends of a request. Connection objects belong to one thread, so
    shadowing the method on them touches no other request.
    """
    held = [
        one
        for one in connections.all(initialized_only=True)
        if "close_if_unusable_or_obsolete" not in vars(one)
    ]
    for connection in held:
        connection.close_if_unusable_or_obsolete = lambda: None  # type: ignore[method-assign]
    try:
        yield
    finally:
        for connection in held:
            del connection.close_if_unusable_or_obsolete
