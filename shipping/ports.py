"""What shipping needs from outside."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Protocol


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
