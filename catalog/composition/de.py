"""German. Adjectives are declined strongly before the noun; “mit” takes the dative."""

from catalog.composition.piece import Piece
from catalog.composition.wording import (
    both_sizes,
    capitalised,
    comma,
    join,
    number,
    phrases,
    placed,
    titled,
    years,
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


def _edition(piece: Piece) -> str:
    if piece.uniqueness == "made_to_order" and piece.making_days:
        return f"Wird auf Bestellung in etwa {number(piece.making_days, 'de')} Tagen gefertigt."
    return EDITIONS.get(piece.uniqueness, "")


def summary(piece: Piece) -> str:
    return phrases([_making(piece), _edition(piece)])


def _work(piece: Piece) -> str:
    sentences = []
    if piece.knots_across is not None and piece.knots_along is not None:
        counted = f"{number(piece.knots_across, 'de')} × {number(piece.knots_along, 'de')}"
        density = number(piece.kpsi or 0, "de")
        sentences.append(f"Gezählt: {counted} Knoten auf 10 cm, das sind {density} je Quadratzoll.")
    if piece.knot:
        sentences.append(f"Knotenart: {piece.knot.label('de')}.")
    if piece.stitches:
        sentences.append(f"Stiche: {comma(_names(piece.stitches), 'de')}.")
    return phrases(sentences)


def _design(piece: Piece) -> str:
    sentences = []
    if piece.motifs:
        sentences.append(f"Motive: {comma(_names(piece.motifs), 'de')}.")
    if piece.layout:
        sentences.append(f"Aufbau: {piece.layout.label('de')}.")
    if piece.palette:
        sentences.append(f"Farben: {comma(_names(piece.palette), 'de')}.")
    if piece.motif_words:
        sentences.append(f"Die Familie sagt dazu: „{piece.motif_words}“")
    return phrases(sentences)


def _measures(piece: Piece) -> str:
    sentences = []
    if both_sizes(piece, "de"):
        name = f"; im Handel heißt das Format {piece.size_name.label('de')}" if piece.size_name else ""
        sentences.append(f"Misst {both_sizes(piece, 'de')}{name}.")
    if piece.weight is not None:
        sentences.append(f"Wiegt {number(piece.weight, 'de')} kg.")
    return phrases(sentences)


def _state(piece: Piece) -> str:
    sentences = [f"Entstanden: {years(piece, 'de')}."] if years(piece, "de") else []
    if piece.condition:
        defects = comma(_names(piece.defects), "de")
        sentences.append(f"Zustand: {piece.condition.label('de')}{defects and f' ({defects})'}.")
    return phrases([*sentences, _edition(piece)])


def paragraphs(piece: Piece) -> list[str]:
    making = phrases([_making(piece), _work(piece)])
    return [text for text in (making, _design(piece), _measures(piece), _state(piece)) if text]
