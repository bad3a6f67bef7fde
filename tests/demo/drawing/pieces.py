"""Pieces to draw in these tests: one of every craft and layout."""

from demo.drawing import Subject

DYES = ["madder", "indigo", "undyed", "walnut", "weld", "vine-leaf"]


def carpet(seed: int = 1, width: float = 60, length: float = 90, **attributes: object) -> Subject:
    given = {
        "layout": "gul-repeat",
        "style_of": "turkmen-tekke",
        "palette": DYES,
        "knots_across": 30,
        "knots_along": 32,
    }
    return Subject("carpet", seed, width, length, given | attributes)


def felt(seed: int = 2, width: float = 90, length: float = 140, **attributes: object) -> Subject:
    given = {"technique": "rolled-inlay", "palette": DYES, "motifs": ["rams-horn"]}
    return Subject("felt", seed, width, length, given | attributes)


def embroidery(seed: int = 3, width: float = 45, length: float = 45, **attributes: object) -> Subject:
    given = {"tradition": "tatreez", "palette": DYES[:2], "base_colour": "undyed", "motifs": ["cypress"]}
    return Subject("embroidery", seed, width, length, given | attributes)


ONE_OF_EACH = (carpet(), felt(), embroidery())
