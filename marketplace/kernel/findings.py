"""What is found when a set-up is looked at."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """An answer: whether it is well, what was looked at, and what to do when it is not."""

    is_well: bool
    what: str
    advice: str = ""
