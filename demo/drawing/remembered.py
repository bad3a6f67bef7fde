"""Keeping what was drawn for one role of a piece while its other roles are drawn."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from demo.drawing.types import Subject

T = TypeVar("T")
KEPT = 2


def remembered(draw: Callable[[Subject], T]) -> Callable[[Subject], T]:
    """Keep the results for the last pieces drawn; pieces are equal when all their attributes are."""
    kept: OrderedDict[str, T] = OrderedDict()

    @wraps(draw)
    def drawn(subject: Subject) -> T:
        key = repr((subject, sorted(subject.attributes.items())))
        if key not in kept:
            kept[key] = draw(subject)
            if len(kept) > KEPT:
                kept.popitem(last=False)
        return kept[key]

    return drawn
