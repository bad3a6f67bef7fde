"""Kinds of things that Saleor keeps for us, and what is to be done about them there."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

BRAND_TYPE, FAMILY_TYPE, STORY_TYPE = "consortium-brand", "producer-family", "story"


class Kind(StrEnum):
    """Values of `Entity.kind`."""

    ATTRIBUTE = "attribute"
    CATEGORY = "category"
    CHANNEL = "channel"
    COLLECTION = "collection"
    PAGE = "page"
    PAGE_TYPE = "page_type"
    PRODUCT_TYPE = "product_type"
    SETTING = "setting"
    TAXES = "taxes"
    WAREHOUSE = "warehouse"
    WEBHOOK = "webhook"
    ZONE = "zone"


class Verb(StrEnum):
    MAKE = "make"
    CHANGE = "change"
    REMOVE = "remove"


@dataclass(frozen=True)
class Step:
    """One thing that a plan would do in Saleor; `why` says what differs, `act` does it."""

    verb: Verb
    kind: Kind
    key: str
    act: Callable[[], object]
    why: str = ""

    def __str__(self) -> str:
        return f"{self.kind.value.replace('_', ' ')} {self.key}" + (f": {self.why}" if self.why else "")


@dataclass(frozen=True)
class Drift:
    """Something that is one thing here and another in Saleor.

    `kind` is a stable word for programs, `subject` what it is about (a piece id, an order's number).
    `repair` brings the two together; None leaves it to a person, whom `advice` tells what to do.
    """

    kind: str
    subject: str
    ours: str
    theirs: str
    repair: Callable[[], object] | None = None
    advice: str = ""
