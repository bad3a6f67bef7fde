"""What one request looked up and may use again, such as the list of webhooks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Found = TypeVar("Found")
_memory: ContextVar[dict[str, Any] | None] = ContextVar("memory", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Until the end of the block (one request) `remembered` looks up each thing once."""
    mark = _memory.set({})
    try:
        yield
    finally:
        _memory.reset(mark)


def remembered(name: str, look_up: Callable[[], Found]) -> Found:
    """What was found under the name in this request; outside of a request always looked up."""
    known = _memory.get()
    if known is None:
        return look_up()
    if name not in known:
        known[name] = look_up()
    found: Found = known[name]
    return found


def forget_everything() -> None:
    """Something changed within the request, so nothing looked up before need hold any more."""
    (_memory.get() or {}).clear()
