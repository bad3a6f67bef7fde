"""Pieces a reader keeps to look at again, and those she lays side by side: no account, only the session.

Signing in keeps them; signing out lets them go with the session.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.contrib.sessions.backends.base import SessionBase


class Shortlist:
    """Ids of pieces in the order in which they came, each once."""

    key = ""
    most = 0

    def __init__(self, session: "SessionBase") -> None:
        self.session = session

    @property
    def piece_ids(self) -> list[str]:
        return list(self.session.get(self.key, []))

    def __len__(self) -> int:
        return len(self.piece_ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self.piece_ids)

    def __contains__(self, piece_id: object) -> bool:
        return piece_id in self.piece_ids

    @property
    def is_full(self) -> bool:
        return len(self) >= self.most

    def add(self, piece_id: str) -> bool:
        """Whether it is on the list now: a full one takes no more."""
        if piece_id in self:
            return True
        if self.is_full:
            return False
        self.session[self.key] = [*self.piece_ids, piece_id]
        return True

    def remove(self, piece_id: str) -> None:
        if piece_id in self:
            self.session[self.key] = [each for each in self.piece_ids if each != piece_id]


class Saved(Shortlist):
    """To look at again."""

    key = "saved"
    most = 100


class Compared(Shortlist):
    """Side by side: as many as a page can hold."""

    key = "compared"
    most = 4
