"""What storytelling gives to pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """A picture at two widths; `alt` says what it shows, empty where it only decorates."""

    src: str
    srcset: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class StoryCard:
    slug: str
    title: str
    intro: str
    craft: str
    picture: Picture | None


@dataclass(frozen=True)
class Story:
    """A whole story; `body_html` is safe, made from the editor's blocks. `language` is what it is told in."""

    slug: str
    language: str
    title: str
    intro: str
    body_html: str
    craft: str
    workshop_slug: str
    place_slug: str
    brand_slug: str
    piece_ids: tuple[str, ...]
    picture: Picture | None
    translations: dict[str, str]


@dataclass(frozen=True)
class Text:
    """What is told of a maker, a place or a brand."""

    language: str
    title: str
    intro: str
    body_html: str
    picture: Picture | None
