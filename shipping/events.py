"""What the rooms above may hear of parcels. `project/wiring.py` subscribes them once."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction


@dataclass(frozen=True)
class ParcelMoved:
    """A tracker told something new of a parcel."""

    parcel_ref: str
    consignment_ref: str


_on_moved: list[Callable[[ParcelMoved], None]] = []


def on_parcel_moved(listener: Callable[[ParcelMoved], None]) -> None:
    _on_moved.append(listener)


def announce_moved(event: ParcelMoved) -> None:
    """Tell everybody once the transaction has been committed."""
    transaction.on_commit(lambda: [listener(event) for listener in _on_moved])
