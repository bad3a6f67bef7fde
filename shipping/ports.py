"""What shipping needs from outside."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Protocol

from marketplace.kernel.errors import Outage
from shipping.types import RecordedEvent


class RateSource(Protocol):
    """Rates of exchange of a day."""

    def rate_on(self, base: str, quote: str, on: date) -> Decimal:
        """How much `quote` one unit of `base` buys on `on`; raises Refusal when nobody knows."""
        ...


class PaperPrinter(Protocol):
    """Turns a template and plain data into a PDF."""

    def render_pdf(self, template: str, data: Mapping[str, Any]) -> bytes:
        """The finished PDF; raises LookupError for an unknown template."""
        ...

    def render_all(self, papers: Iterable[tuple[str, Mapping[str, Any]]]) -> list[bytes]:
        """Many PDFs in their order, each of a template and its data."""
        ...


class Busy(Outage):
    """A service asks us to come back later."""

    def __init__(self, sentence: str, after: timedelta | None = None) -> None:
        super().__init__(sentence)
        self.after = after


class Tracker(Protocol):
    """A service that knows where items are. Every method raises Outage, or Busy with the time to wait."""

    source: str

    def records_of(self, number: str) -> tuple[RecordedEvent, ...]:
        """All it recorded of an item, in its own order; nothing when it does not know the number.

        Raises Outage when the answer cannot be read or speaks of another item.
        """
        ...


class BatchTracker(Tracker, Protocol):
    """A tracker that prepares answers for many items at once."""

    most: int

    def order(self, numbers: Sequence[str]) -> str:
        """Ask for many items; the ticket with which the answer is fetched later."""
        ...

    def collect(self, ticket: str) -> Mapping[str, tuple[RecordedEvent, ...]] | None:
        """The ticket's answer by number, or None while it is being prepared."""
        ...
