"""What the rooms beside may hear of publication. `project/wiring.py` subscribes them once."""

from collections.abc import Callable

Listener = Callable[[str], None]

_on_published: list[Listener] = []


def on_published(listener: Listener) -> None:
    """Let `listener` hear the piece id of each piece that Saleor was told of."""
    _on_published.append(listener)


def announce(piece_id: str) -> None:
    for listener in _on_published:
        listener(piece_id)
