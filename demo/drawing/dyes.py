"""Dyes and their tones, and the parts that the dyes of one piece play in its design."""

from collections.abc import Iterable, Mapping
from enum import IntEnum

from demo.drawing.types import Rgb, Subject

DYES: Mapping[str, str] = {
    "madder": "#9c2f26", "madder-deep": "#7a1f1e", "madder-light": "#c0604a", "cochineal": "#8a1f3d",
    "indigo": "#22395f", "indigo-light": "#5b7fa3", "indigo-deep": "#17243f", "walnut": "#4a3323",
    "walnut-light": "#86684a", "weld": "#d0a23c", "pomegranate": "#b58a3f", "saffron": "#dd9b2b",
    "undyed": "#e9dfc8", "undyed-ivory": "#ece3cf", "undyed-grey": "#8d857b", "undyed-brown": "#5b4535",
    "undyed-black": "#2b2422", "camel": "#b98f5c", "henna": "#a5562b", "oak-gall": "#2f2a29",
    "vine-leaf": "#7d8548", "green": "#4f6b4a", "turquoise": "#3f8a8c", "orange": "#c8712f",
    "rose": "#c98480", "black": "#231f20", "white": "#f3eee2", "red": "#a92a2a", "onion-skin": "#c68a4a",
    "larkspur": "#c9b45a", "tamarisk": "#6e5a3a", "sumac": "#7c5b4a", "chrome-red": "#b32430",
    "ivory": "#ece3cf", "brown": "#5b4535", "grey": "#8d857b", "yellow": "#d0a23c", "blue": "#2c4a78",
    "purple": "#5d3558", "pink": "#cf6f7d", "burgundy": "#6d1b2a", "navy": "#1c2a4a", "beige": "#d9c7a4",
    "gold": "#c9a13b",
}  # fmt: skip

DEFAULT_DYES: Mapping[str, tuple[str, ...]] = {
    "carpet": ("madder", "indigo", "undyed", "walnut", "weld"),
    "felt": ("undyed", "walnut", "madder", "indigo", "weld"),
    "embroidery": ("madder", "undyed", "indigo", "weld", "vine-leaf"),
}


class Ink(IntEnum):
    """The part a colour plays in a design; cartoons hold these numbers."""

    FIELD = 0
    DARK = 1
    LIGHT = 2
    SECOND = 3
    THIRD = 4
    FOURTH = 5
    FIFTH = 6
    BORDER = 7


def rgb(hex_tone: str) -> Rgb:
    """`#rrggbb` as three numbers."""
    value = int(hex_tone.lstrip("#")[:6], 16)
    return value >> 16, value >> 8 & 255, value & 255


def luma(tone: Rgb) -> float:
    """Perceived lightness, 0 to 255."""
    return 0.3 * tone[0] + 0.59 * tone[1] + 0.11 * tone[2]


def blend(a: Rgb, b: Rgb, share: float) -> Rgb:
    """`a` with a share of `b` mixed in."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def tone_of(dye: object) -> Rgb:
    """The tone of a dye given as a slug, as `#rrggbb`, or as a mapping with `hex` or `slug`."""
    if isinstance(dye, Mapping):
        return tone_of(dye.get("hex") or dye.get("tone") or dye.get("slug") or dye.get("dye") or "undyed")
    if isinstance(dye, list | tuple) and dye:
        return tone_of(dye[-1])
    slug = str(dye)
    if slug.startswith("#"):
        return rgb(slug)
    known = slug if slug in DYES else slug.split("-")[0]
    return rgb(DYES.get(known, DYES["undyed"]))


def palette_of(subject: Subject, name: str = "palette") -> tuple[Rgb, ...]:
    """The piece's tones without repeats, the ground first; the craft's usual ones if it names none."""
    given = subject.attributes.get(name)
    dyes: Iterable[object]
    if isinstance(given, Mapping):
        dyes = list(given.values())
    else:
        dyes = given if isinstance(given, list | tuple) and given else DEFAULT_DYES[subject.craft]
    return tuple(dict.fromkeys(tone_of(dye) for dye in dyes))


def cast(palette: tuple[Rgb, ...], border_like_field: bool = False) -> tuple[Rgb, ...]:
    """Give the tones their parts, in the order of `Ink`; missing parts are shades of the tones at hand."""
    field = palette[0]
    rest = list(palette[1:]) or [blend(field, (236, 227, 207), 0.75)]
    light = (
        max(palette, key=luma)
        if luma(max(palette, key=luma)) > 140
        else blend(rest[-1], (238, 228, 206), 0.8)
    )
    dark = min(palette, key=luma) if luma(min(palette, key=luma)) < 75 else blend(rest[0], (30, 20, 16), 0.7)
    others = [tone for tone in rest if tone not in (light, dark)] or [tone for tone in rest if tone != light]
    others.sort(key=lambda tone: luma(tone) > 125)
    seconds = [blend(others[0], light, 0.4), blend(field, dark, 0.4), blend(light, others[0], 0.3), dark]
    order = others + [tone for tone in seconds if tone not in others]
    leafy = [tone for tone in others[1:] if tone[1] > max(tone[0], tone[2])]
    if dark == field:
        dark = blend(field, (20, 14, 12), 0.5)
    border = blend(field, dark, 0.12) if border_like_field else order[0]
    fifth = leafy[0] if leafy else order[3 % len(order)]
    flowers = [tone for tone in order[1:] if tone != fifth] + order[1:]
    return (field, dark, light, order[0], flowers[0], flowers[1], fifth, border)
