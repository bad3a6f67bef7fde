"""Public identifiers: unguessable, short enough to read aloud, no look-alike letters."""

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_id(length: int = 12) -> str:
    """A random identifier of `length` characters (about 4.95 bits each)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def new_secret() -> str:
    """A secret for a link: 32 characters, about 158 bits."""
    return new_id(32)
