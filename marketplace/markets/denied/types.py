"""What a list says of a party, and what a screening found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Alias:
    """Another name; a weak one is so common that the publisher itself doubts its use."""

    name: str
    is_weak: bool = False


@dataclass(frozen=True)
class DeniedParty:
    """`ref` is the publisher's own number; `kind` is individual, entity, vessel or aircraft."""

    ref: str
    kind: str
    name: str
    aliases: tuple[Alias, ...] = ()
    programme: str = ""

    @property
    def names(self) -> tuple[Alias, ...]:
        return (Alias(self.name), *self.aliases)


@dataclass(frozen=True)
class Match:
    """A listed name that resembles the one asked about; `score` is from 0 to 100."""

    list_code: str
    ref: str
    name: str
    programme: str
    score: int

    @property
    def key(self) -> str:
        return f"{self.list_code}:{self.ref}"
