"""The public lists of denied parties, each in its publisher's own format."""

from collections.abc import Callable, Iterator, Mapping

from marketplace.markets.adapters import eu, ofac, uk, un
from marketplace.markets.denied.types import DeniedParty

# Each reads a whole file and tells its parties; a file that is none of its kind raises ValueError.
READERS: Mapping[str, Callable[[bytes], Iterator[DeniedParty]]] = {
    "ofac": ofac.read,
    "eu": eu.read,
    "un": un.read,
    "uk": uk.read,
}
