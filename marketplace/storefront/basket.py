"""The basket: ids of pieces, kept in the session. Nothing is promised until payment starts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.contrib.sessions.backends.base import SessionBase

SESSION_KEY = "basket"
MOST = 20


class Basket:
    """Pieces in the order they were put in, each once."""

    def __init__(self, session: "SessionBase") -> None:
        self.session = session

    @property
    def piece_ids(self) -> list[str]:
        return list(self.session.get(SESSION_KEY, []))

    def __len__(self) -> int:
        return len(self.piece_ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self.piece_ids)

    def __contains__(self, piece_id: object) -> bool:
        return piece_id in self.piece_ids

    @property
    def is_full(self) -> bool:
        return len(self) >= MOST

    def add(self, piece_id: str) -> None:
        if piece_id not in self:
            self.session[SESSION_KEY] = [*self.piece_ids, piece_id]

    def remove(self, *piece_ids: str) -> None:
        left = [each for each in self.piece_ids if each not in piece_ids]
        if len(left) < len(self):
            self.session[SESSION_KEY] = left
