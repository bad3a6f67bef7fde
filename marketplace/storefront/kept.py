"""Things made once and kept in the process, each under the version it was made from."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by key, together no heavier than `most`; what was not asked for longest makes room.

    A value answers only under the version it was put in with. Safe to share between threads.
    """

    def __init__(self, most: int, weight: Callable[[Value], int] = lambda value: 1) -> None:
        self.most = most
        self.weight = weight
        self._values: OrderedDict[Hashable, tuple[Hashable, Value]] = OrderedDict()
        self._heavy = 0
        self._lock = Lock()

    def get(self, key: Hashable, version: Hashable) -> Value | None:
        with self._lock:
            known = self._values.get(key)
            if known is None or known[0] != version:
                return None
            self._values.move_to_end(key)
            return known[1]

    def put(self, key: Hashable, version: Hashable, value: Value) -> None:
        with self._lock:
            self._drop(key)
            self._values[key] = version, value
            self._heavy += self.weight(value)
            while self._heavy > self.most:
                self._drop(next(iter(self._values)))

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._values.clear()
            self._heavy = 0

    def _drop(self, key: Hashable) -> None:
        known = self._values.pop(key, None)
        if known is not None:
            self._heavy -= self.weight(known[1])
