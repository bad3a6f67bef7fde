"""What the rooms above may hear of the index. `project/wiring.py` subscribes them once."""

from collections.abc import Callable, Sequence

_on_changed: list[Callable[[str], None]] = []
_before_indexing: list[Callable[[Sequence[int]], None]] = []


def on_index_changed(listener: Callable[[str], None]) -> None:
    """`listener` hears the code of the market whose index answers differently from now on."""
    _on_changed.append(listener)


def announce_index_changed(market: str) -> None:
    """Tell everybody at once: the engine has committed, whatever becomes of a transaction of ours."""
    for listener in _on_changed:
        listener(market)


def before_indexing(reckoner: Callable[[Sequence[int]], None]) -> None:
    """`reckoner` hears the primary keys of listings before their documents are made, to reckon what a room
    above knows of them (see `models.Reach`)."""
    _before_indexing.append(reckoner)


def prepare_listings(listing_ids: Sequence[int]) -> None:
    for reckoner in _before_indexing:
        reckoner(listing_ids)
