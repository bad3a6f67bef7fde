"""What the studio's pages show."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from django.utils.functional import Promise

from catalog.models import Listing, Photo
from catalog.photos import PhotoSources
from catalog.vocabulary import Term
from marketplace.kernel.money import Money

Words: TypeAlias = str | Promise


class Kind(StrEnum):
    """How a step is asked."""

    ONE = "one"
    SEVERAL = "several"
    MEASURES = "measures"
    PHOTO = "photo"
    PRICE = "price"


@dataclass(frozen=True)
class Step:
    """One question on one screen. It sets `fields` of the listing, or adds a photo of `role`.

    `crafts` is empty when every craft is asked; `applies` looks at what was told so far.
    """

    name: str
    chapter: str
    kind: Kind
    question: Words
    hint: Words = ""
    fields: tuple[str, ...] = ()
    role: str = ""
    crafts: tuple[str, ...] = ()
    applies: Callable[[Listing], bool] = field(default=lambda listing: True)


@dataclass(frozen=True)
class Knot:
    """A chapter on the thread of progress: `state` is done, now or later."""

    title: Words
    state: str


@dataclass(frozen=True)
class Choice:
    """A term to tap; `picture` is a symbol of `choices.svg`, `colour` a swatch."""

    term: Term
    is_chosen: bool
    picture: str = ""
    colour: str = ""


@dataclass(frozen=True)
class Choices:
    """What to offer at once (used before, or simply the first), and what a tap more shows.

    `look` is pictures, swatches or "".
    """

    first: tuple[Choice, ...]
    more: tuple[Choice, ...]
    look: str


@dataclass(frozen=True)
class Measure:
    """A number to type, as it was typed or as it is kept, with what was wrong with it."""

    name: str
    label: str
    unit: str
    value: str
    error: str


@dataclass(frozen=True)
class Shot:
    """A photo on its step."""

    photo: Photo
    sources: PhotoSources


@dataclass(frozen=True)
class Row:
    """An answer on the page that checks everything."""

    step: Step
    label: str
    value: str
    problem: str


@dataclass(frozen=True)
class Status:
    """Where a piece stands: `code` names the picture."""

    code: str
    word: Words
    sentence: Words


@dataclass(frozen=True)
class Card:
    """A piece among the family's pieces."""

    listing: Listing
    title: str
    status: Status
    photo: PhotoSources | None


@dataclass(frozen=True)
class Shelf:
    """Pieces that stand alike, under one heading."""

    code: str
    title: Words
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class WishRange:
    """What families of the consortium wished for similar pieces that were taken: the middle half."""

    low: Money
    high: Money
    count: int


@dataclass(frozen=True)
class Happening:
    """A line of a piece's history."""

    at: object
    words: Words
    by: str
    reason: str
