"""How often a child ended by itself of late, and when that is too often."""

import time

from marketplace.project.launch.trouble import Trouble

ALLOWED, WITHIN_SECONDS = 5, 60


class Falls:
    """The falls of several children, by name."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {}

    def note(self, name: str) -> int:
        """Remember one more; how many there were of late before it. Raises `Trouble` when too many."""
        now = time.monotonic()
        recent = [fall for fall in self.times.get(name, []) if fall > now - WITHIN_SECONDS]
        self.times[name] = [*recent, now]
        if len(recent) >= ALLOWED:
            raise Trouble(f"{name} ended {ALLOWED} times in a minute; what stands above says why.")
        return len(recent)
