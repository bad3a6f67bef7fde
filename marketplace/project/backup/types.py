"""What an archive says of itself."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """The last member of an archive.

    `heads`: the newest migration of each app. `digests`: SHA-256 of every other member, by name.
    `signing_key`: a digest that tells whether SECRET_KEY is the same, and nothing else about it.
    """

    format: int
    version: str
    made_at: str
    heads: Mapping[str, str]
    digests: Mapping[str, str]
    signing_key: str

    def as_json(self) -> bytes:
        return json.dumps(asdict(self), indent=2, sort_keys=True).encode()

    @property
    def made(self) -> datetime:
        return datetime.fromisoformat(self.made_at)


def manifest_of(text: bytes) -> Manifest:
    """ValueError for what is none."""
    told = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError("A manifest is an object.")
    try:
        return Manifest(**told)
    except TypeError as error:
        raise ValueError(str(error)) from error
