"""The demo's pieces: invented, but measured and described as real ones of their craft are.

Everything follows from the workshop and the number of the piece, so that two loads make one world.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

PIECES_A_WORKSHOP = 10
THIS_YEAR = 2026


@dataclass(frozen=True)
class Piece:
    """One invented piece: what a family would have told of it. `wish_eur` is its wish in euros."""

    craft: str
    object_kind: str
    width_cm: Decimal
    length_cm: Decimal
    attributes: dict[str, object]
    wish_eur: Decimal
    packing_structure: str
    hs_code: str
    weight_kg: Decimal | None = None
    uniqueness: str = "one_off"
    making_days: int | None = None
    may_be_folded: bool = True
    year: int = THIS_YEAR


CARPET_SIZES = (
    ("prayer-rug", 82, 124), ("rug", 102, 152), ("rug", 128, 186), ("carpet", 141, 204), ("carpet", 168, 242),
    ("carpet", 203, 298), ("runner", 78, 286), ("rug", 98, 147), ("carpet", 152, 238), ("carpet", 138, 198),
)  # fmt: skip
GULS = ("tekke-gul", "yomut-gul", "salor-gul", "ersari-gul", "kepse-gul")
CARPET_LAYOUTS = ("gul-repeat",) * 4 + ("all-over", "compartment", "medallion")
CARPET_PALETTES = (
    ("madder-deep", "indigo-deep", "undyed-ivory", "walnut", "weld"),
    ("madder", "indigo", "undyed-ivory", "undyed-black", "pomegranate"),
    ("walnut-light", "madder-deep", "undyed-ivory", "indigo-deep", "weld"),
    ("cochineal", "indigo-deep", "undyed", "undyed-black", "saffron"),
    ("indigo-deep", "madder", "undyed-ivory", "weld", "walnut"),
    ("madder-light", "indigo", "undyed-ivory", "walnut", "vine-leaf"),
)
FELT_SIZES = (
    ("felt-rug", 120, 180), ("felt-rug", 150, 220), ("felt-panel", 60, 90), ("felt-rug", 100, 150),
    ("felt-bag", 38, 42), ("felt-slippers", 12, 28), ("felt-rug", 140, 200), ("felt-panel", 80, 120),
    ("felt-hat", 26, 24), ("felt-coat", 70, 115),
)  # fmt: skip
FELT_PALETTES = (
    ("undyed-ivory", "walnut", "madder", "indigo"), ("undyed-grey", "undyed-ivory", "madder-deep", "weld"),
    ("undyed-brown", "undyed-ivory", "henna", "indigo-light"),
    ("indigo-deep", "undyed-ivory", "saffron", "madder"),
    ("undyed-ivory", "vine-leaf", "pomegranate", "walnut"),
)  # fmt: skip
BALUCH_SIZES = (
    ("dress-panel", 34, 96), ("cushion-cover", 45, 45), ("shawl", 95, 200), ("wall-hanging", 60, 110),
    ("bag", 28, 32), ("table-runner", 38, 150), ("cushion-cover", 50, 50), ("belt", 7, 118),
    ("panel", 48, 72), ("cuff", 12, 26),
)  # fmt: skip
TATREEZ_SIZES = (
    ("cushion-cover", 45, 45), ("dress-panel", 36, 52), ("shawl", 70, 190), ("wall-hanging", 55, 85),
    ("table-runner", 40, 160), ("bag", 30, 34), ("cushion-cover", 40, 60), ("dress", 62, 138),
    ("panel", 46, 64), ("scarf", 45, 170),
)  # fmt: skip
BALUCH_PALETTES = (
    ("red", "orange", "black", "white", "green"),
    ("madder-deep", "saffron", "undyed-black", "white", "indigo"),
    ("burgundy", "orange", "green", "white", "black"),
    ("cochineal", "weld", "undyed-black", "turquoise", "white"),
)
TATREEZ_PALETTES = (
    ("burgundy", "green", "gold", "navy", "ivory"),
    ("red", "black", "orange", "green", "white"),
    ("cochineal", "indigo", "weld", "vine-leaf", "ivory"),
    ("indigo", "indigo-light", "white", "turquoise", "navy"),
)


def _euros(amount: float, step: int = 5) -> Decimal:
    return Decimal(max(step, round(amount / step) * step))


def _measures(chance: random.Random, width: int, length: int) -> tuple[Decimal, Decimal]:
    """A hand-made thing is never quite the size it was meant to be."""
    spread = max(1, round(width * 0.02))
    return Decimal(width + chance.randint(-spread, spread)), Decimal(length + chance.randint(-spread, spread))


def carpet(chance: random.Random, number: int) -> Piece:
    """A Turkmen carpet: gul fields mostly, prayer rugs and a few flatweaves among them."""
    kind, width, length = CARPET_SIZES[number % len(CARPET_SIZES)]
    width_cm, length_cm = _measures(chance, width, length)
    flat = chance.random() < 0.14
    gul = chance.choice(GULS)
    layout = (
        "mihrab"
        if kind == "prayer-rug"
        else chance.choice(("gul-repeat",) * 4 + ("all-over", "compartment", "medallion"))
    )
    across, along = chance.randint(28, 62), chance.randint(30, 66)
    palette = chance.choice(CARPET_PALETTES)
    attributes: dict[str, object] = {
        "construction": chance.choice(("flatweave", "soumak")) if flat else "knotted-pile",
        "layout": "all-over" if flat else layout,
        "style": "turkmen",
        "motifs": [gul, *chance.sample(("chemche-gul", "star", "ram-horn", "hooked-diamond", "tree"), 2)],
        "materials": ["wool"] if chance.random() < 0.8 else ["wool", "silk"],
        "spinning": "handspun",
        "dye_class": "natural",
        "dyes": [dye for dye in ("madder", "indigo", "walnut", "weld", "cochineal") if dye in palette]
        or ["madder"],
        "palette": list(palette),
        "shape": "runner" if kind == "runner" else "rectangle",
        "ends": ["fringe", "kilim-end"],
        "sides": chance.choice(("overcast", "flat")),
        "abrash": chance.random() < 0.6,
        "wash": "water",
    }
    if not flat:
        attributes |= {
            "knot": chance.choice(("asymmetrical", "symmetrical")),
            "knots_across": across,
            "knots_along": along,
            "jufti": "none",
            "pile_material": "wool",
            "warp_material": "wool",
            "weft_material": "wool",
            "weft_shots": 2,
            "warp_depression": chance.choice(("none", "slight")),
            "pile_mm": chance.choice((4, 5, 6, 7)),
        }
    area = float(width_cm * length_cm) / 10000
    density = 0 if flat else across * along / 15.5
    attributes["hours"] = round(area * (160 if flat else 220 + density * 4))
    wish = _euros(area * (85 if flat else 120 + density * 1.7) * chance.uniform(0.9, 1.15), 10)
    return _aged(
        chance, Piece(
            "carpet", "kilim" if flat else kind, width_cm, length_cm, attributes, wish,
            "gelim" if flat else "tabriz", "570210" if flat else "570110",
        )
    )  # fmt: skip


def felt(chance: random.Random, number: int) -> Piece:
    """Felt of Kerman: rugs and panels with rolled or mosaic patterns, and plain things to wear."""
    kind, width, length = FELT_SIZES[number % len(FELT_SIZES)]
    width_cm, length_cm = _measures(chance, width, length)
    worn = kind in ("felt-hat", "felt-slippers", "felt-coat")
    technique = "moulded" if worn else chance.choice(("rolled-inlay",) * 4 + ("mosaic", "felt-applique"))
    thickness = chance.choice((6, 7, 8)) if worn or kind == "felt-bag" else chance.choice((8, 10, 12, 15))
    palette = chance.choice(FELT_PALETTES)
    attributes: dict[str, object] = {
        "technique": technique,
        "layout": "free" if worn else chance.choice(("medallion", "all-over", "medallion-corners", "free")),
        "style": "kerman",
        "motifs": chance.sample(
            ("ram-horn", "sun", "tree", "star", "flower", "cypress", "goat"), 1 if worn else 2
        ),
        "materials": ["wool"],
        "wool_season": chance.choice(("spring", "autumn")),
        "fulling_aid": chance.choice((["water", "soap"], ["soap"], ["water", "egg-yolk"])),
        "dye_class": "undyed" if all(tone.startswith("undyed") for tone in palette) else "natural",
        "dyes": [dye for dye in ("madder", "indigo", "walnut", "weld", "henna", "saffron") if dye in palette],
        "palette": list(palette),
        "thickness_mm": thickness,
        "gsm": thickness * 180 + chance.randint(0, 120),
        "colourfast": True,
        "shape": "rectangle",
    }
    area = float(width_cm * length_cm) / 10000
    attributes["hours"] = max(6, round(area * 26))
    wish = _euros((28 + area * 62 + (22 if technique == "mosaic" else 0)) * chance.uniform(0.9, 1.2))
    hs = {"felt-hat": "650500", "felt-slippers": "640520", "felt-bag": "420222", "felt-coat": "620293"}
    folded = kind in ("felt-bag", "felt-hat", "felt-slippers")
    weight = Decimal(str(round(max(0.15, area * thickness * 0.21 + (0.9 if kind == "felt-coat" else 0)), 2)))
    return _made_to_order(
        chance, _aged(chance, Piece(
            "felt", kind, width_cm, length_cm, attributes, wish,
            "textile" if folded else ("felt-15" if thickness > 10 else "felt-8"),
            hs.get(kind, "570490" if kind == "felt-rug" else "560229"), weight_kg=weight,
        ))
    )  # fmt: skip


def baluch(chance: random.Random, number: int) -> Piece:
    """Baluch needlework: counted from memory in silk, mirrors now and then."""
    stitches = chance.sample(("jalk", "mosam", "kapuk", "satin-stitch", "chain"), 2)
    motifs = chance.sample(("lozenge", "hooked-diamond", "star", "arrow", "flower", "eye", "sun"), 2)
    return _embroidered(
        chance, BALUCH_SIZES[number % len(BALUCH_SIZES)], "baluch", BALUCH_PALETTES, stitches, motifs
    )


def tatreez(chance: random.Random, number: int) -> Piece:
    """Tatreez: cross-stitch of the hills of Hebron on linen or cotton."""
    stitches = ["fallahi", *chance.sample(("tahriri", "sunbule", "habkeh", "leff"), 1)]
    motifs = chance.sample(("cypress", "tent-of-pasha", "moon", "star", "bird", "amulet", "palm"), 2)
    return _embroidered(
        chance, TATREEZ_SIZES[number % len(TATREEZ_SIZES)], "hebron", TATREEZ_PALETTES, stitches, motifs
    )


def _embroidered(
    chance: random.Random,
    size: tuple[str, int, int],
    style: str,
    palettes: tuple[tuple[str, ...], ...],
    stitches: list[str],
    motifs: list[str],
) -> Piece:
    kind, width, length = size
    width_cm, length_cm = _measures(chance, width, length)
    coverage = chance.choice((25, 35, 45, 60, 75))
    cloth = chance.choice(("cotton", "linen") if style == "hebron" else ("cotton", "silk"))
    thread = "cotton" if style == "hebron" and chance.random() < 0.6 else "silk"
    stitch_count = chance.randint(16, 42)
    hours = round(float(width_cm * length_cm) * coverage / 100 * stitch_count / 260) + 4
    attributes: dict[str, object] = {
        "technique": "mirror-work" if style == "baluch" and chance.random() < 0.2 else "counted-thread",
        "layout": chance.choice(("all-over", "compartment", "medallion", "one-sided")),
        "style": style,
        "motifs": motifs,
        "materials": list(dict.fromkeys([cloth, thread])),
        "dye_class": chance.choice(("synthetic-other", "mixed", "natural")),
        "palette": list(chance.choice(palettes)),
        "base_cloth": cloth,
        "threads_per_cm": chance.choice((10, 12, 14, 16)),
        "thread": [thread],
        "handwork": "hand",
        "stitches": stitches,
        "stitches_per_cm2": stitch_count,
        "coverage_percent": coverage,
        "hours": hours,
        "shape": "rectangle",
    }
    wish = _euros((14 + hours * (3.1 if style == "hebron" else 1.9)) * chance.uniform(0.9, 1.15))
    hs = {"shawl": "621490", "scarf": "621490", "bag": "420222", "dress": "620442", "cushion-cover": "630492"}
    weight = Decimal(str(round(max(0.08, float(width_cm * length_cm) / 10000 * 0.42), 2)))
    return _made_to_order(
        chance, _aged(chance, Piece(
            "embroidery", kind, width_cm, length_cm, attributes, wish,
            "textile", hs.get(kind, "581091"), weight_kg=weight,
        ))
    )  # fmt: skip


def _aged(chance: random.Random, piece: Piece) -> Piece:
    """Most pieces are new; some have lain in the house for a generation."""
    if chance.random() < 0.82:
        return _of(piece, "new", THIS_YEAR - chance.randint(0, 2))
    return _of(piece, chance.choice(("excellent", "good")), THIS_YEAR - chance.randint(25, 70))


def _of(piece: Piece, condition: str, year: int) -> Piece:
    return replace(piece, attributes={**piece.attributes, "condition": condition}, year=year)


def _made_to_order(chance: random.Random, piece: Piece) -> Piece:
    """Some things of felt and thread are made anew for whoever orders them."""
    if piece.attributes["condition"] != "new" or chance.random() > 0.18:
        return piece
    return replace(piece, uniqueness="made_to_order", making_days=chance.choice((21, 28, 42)))


MAKERS: dict[str, Callable[[random.Random, int], Piece]] = {
    "turkmen-carpets-of-golestan": carpet,
    "felt-of-kerman": felt,
    "baluch-needlework": baluch,
    "tatreez-of-hebron": tatreez,
}


def pieces_of(consortium: str, workshop: str, count: int = PIECES_A_WORKSHOP) -> Iterator[Piece]:
    """The pieces of one workshop, each from its own seed, starting at another size than its neighbour's."""
    offset = sum(map(ord, workshop))
    for number in range(count):
        yield MAKERS[consortium](random.Random(f"{workshop}/{number}"), number + offset)  # noqa: S311
