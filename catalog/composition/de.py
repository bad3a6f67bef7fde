"""German. Adjectives are declined strongly before the noun; “mit” takes the dative."""

from catalog.composition.flow import Sentences
from catalog.composition.piece import Piece
from catalog.composition.wording import (
    capitalised,
    join,
    phrases,
    placed,
    titled,
)
from catalog.vocabulary import Term

GULS = "-Göls"
STRONG = {"m": "er", "f": "e", "n": "es", "p": "e"}
DONE = {
    "knotted": "von Hand geknüpft",
    "woven": "von Hand gewebt",
    "felted": "von Hand gewalkt",
    "embroidered": "von Hand bestickt",
    "sewn": "von Hand genäht",
    "machine": "mit der Maschine bestickt",
    "made": "von Hand gefertigt",
}
EDITIONS = {
    "one_off": "Ein Einzelstück.",
    "limited": "Aus einer kleinen Auflage.",
    "repeatable": "Kann noch einmal gefertigt werden.",
    "made_to_order": "Wird auf Bestellung gefertigt.",
}


def _names(terms: tuple[Term, ...]) -> list[str]:
    return [term.label("de") for term in terms]


def _style(piece: Piece, ending: str) -> str:
    """“turkmenischer”, but “Kermaner”: words from towns are not declined."""
    if piece.style is None:
        return ""
    label = piece.style.label("de")
    return label if piece.style.properties.get("indeclinable_de") else label + ending


def _pattern(piece: Piece, most: int) -> str:
    """In the dative, without articles as titles have it."""
    if piece.motifs:
        forms = [motif.form("de_dat") for motif in piece.motifs[:most]]
        # “Tekke- und Chemche-Göls”: what two words share is written once.
        later = [*forms[1:], ""]
        shared = [f.endswith(GULS) and nxt.endswith(GULS) for f, nxt in zip(forms, later, strict=True)]
        cut = [f.removesuffix(GULS) + "-" if s else f for f, s in zip(forms, shared, strict=True)]
        return join(cut, "de")
    return piece.layout.form("de_dat") if piece.layout else ""


def title(piece: Piece) -> str:
    ending = STRONG[piece.noun.form("de_gender")]
    made = piece.made("de_adj")
    pattern = _pattern(piece, 2)
    head = [
        made and made + ending,
        _style(piece, ending),
        piece.noun.label("de"),
        pattern and f"mit {pattern}",
    ]
    return titled(phrases(head), piece, "de")


def _making(piece: Piece) -> str:
    """“In Aq Qala (Golestan) von Hand geknüpft, aus Wolle, gefärbt mit Krapp und Indigo.”"""
    made = capitalised(phrases([placed(piece, "de", "in {}"), DONE[piece.process]]), "de")
    parts = []
    if piece.process == "embroidered" and piece.threads:
        cloth = ""
        if piece.base_cloth and piece.base_cloth.slug != "none":
            cloth = f" auf {piece.base_cloth.label('de')}"
        made += f" mit {join(_names(piece.threads), 'de')}{cloth}"
    elif piece.materials:
        parts.append(f"aus {join(_names(piece.materials), 'de')}")
    if piece.dyes:
        parts.append(f"gefärbt mit {join([dye.form('de_dat') for dye in piece.dyes], 'de')}")
    return f"{', '.join([made, *parts])}."


SENTENCES = Sentences(
    language="de",
    knots="Gezählt: {counted} Knoten auf 10 cm, das sind {density} je Quadratzoll.",
    knot="Knotenart: {}.",
    stitches="Stiche: {}.",
    motifs="Motive: {}.",
    layout="Aufbau: {}.",
    palette="Farben: {}.",
    motif_words="Die Familie sagt dazu: „{}“",
    size="Misst {size}{name}.",
    size_name="; im Handel heißt das Format {}",
    weight="Wiegt {} kg.",
    year="Entstanden: {}.",
    condition="Zustand: {}.",
    to_order="Wird auf Bestellung in etwa {} Tagen gefertigt.",
    editions=EDITIONS,
    making=_making,
)
summary, paragraphs = SENTENCES.summary, SENTENCES.paragraphs
