"""What is asked of a Saleor, one file a subject."""

from collections.abc import Callable

from tests.conformance.recorder import Recorder

SCENARIOS: dict[str, Callable[[Recorder], None]] = {}
