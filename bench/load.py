"""Asking again and again, alone or several at once."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier

import httpx

TIMEOUT = 60
Work = Callable[[httpx.Client, int], object]


@dataclass(frozen=True)
class Load:
    """What `count` pieces of work took: each its own seconds, and all together."""

    each: tuple[float, ...]
    together: float

    @property
    def per_second(self) -> float:
        return len(self.each) / self.together


def client_of(address: str) -> httpx.Client:
    """A visitor with connections and cookies of her own."""
    return httpx.Client(base_url=address, timeout=TIMEOUT, headers={"Accept-Encoding": "gzip"})


def put_load(address: str, work: Work, *, count: int, at_once: int) -> Load:
    """Do `work(client, number)` for each number below `count`, by as many visitors as `at_once`."""
    ready = Barrier(at_once + 1)

    def visit(first: int) -> list[float]:
        with client_of(address) as client:
            ready.wait()
            return [seconds_of(work, client, number) for number in range(first, count, at_once)]

    with ThreadPoolExecutor(at_once) as pool:
        visits = [pool.submit(visit, first) for first in range(at_once)]
        ready.wait()
        begun = time.perf_counter()
        each = tuple(seconds for visit_ in visits for seconds in visit_.result())
        return Load(each, time.perf_counter() - begun)


def seconds_of(work: Work, client: httpx.Client, number: int) -> float:
    begun = time.perf_counter()
    work(client, number)
    return time.perf_counter() - begun
