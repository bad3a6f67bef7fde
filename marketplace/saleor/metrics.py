"""How long we let Saleor wait, and what became of what it sent; read at `/metrics`."""

import os

from prometheus_client import Counter, Histogram

# A sync hook is answered from local tables: p95 below 150 ms. Saleor itself gives up after 18 s.
BUDGET_SECONDS = 0.15
BUCKETS = (0.01, 0.025, 0.05, 0.075, 0.1, BUDGET_SECONDS, 0.25, 0.5, 1, 2.5, 5, 10, 18)

_ANSWERS = Histogram(
    "gereh_saleor_hook_seconds",
    "Seconds in which a question of Saleor's was answered",
    ["event", "status", "process"],
    buckets=BUCKETS,
)
_DELIVERIES = Counter(
    "gereh_saleor_deliveries",
    "Messages of Saleor's that were heard",
    ["event", "status", "process"],
)


def answered(event: str, status: int, seconds: float) -> None:
    """Each process counts for itself, under its own label."""
    _ANSWERS.labels(event, str(status), str(os.getpid())).observe(seconds)


def heard(event: str, status: int) -> None:
    _DELIVERIES.labels(event, str(status), str(os.getpid())).inc()
