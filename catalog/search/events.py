"""What the rooms above may hear of the index. `project/wiring.py` subscribes them once."""

from collections.abc import Callable

_on_changed: list[Callable[[str], None]] = []


def on_index_changed(listener: Callable[[str], None]) -> None:
    """`listener` hears the code of the market whose index answers differently from now on."""
    _on_changed.append(listener)


def announce_index_changed(market: str) -> None:
    """Tell everybody at once: the engine has committed, whatever becomes of a transaction of ours."""
    for listener in _on_changed:
        listener(market)
