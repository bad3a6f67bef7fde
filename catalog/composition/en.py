"""English. Adjectives stand before the noun and never change."""

from catalog.composition.piece import Piece
from catalog.composition.wording import both_sizes, comma, join, number, phrases, placed, titled, years

DONE = {
    "knotted": "Knotted by hand",
    "woven": "Woven by hand",
    "felted": "Felted by hand",
    "embroidered": "Embroidered by hand",
    "sewn": "Sewn by hand",
    "machine": "Embroidered by machine",
    "made": "Made by hand",
}
EDITIONS = {
    "one_off": "It is one of a kind.",
    "limited": "It is one of a small edition.",
    "repeatable": "It can be made again.",
    "made_to_order": "It is made to order.",
}


def _pattern(piece: Piece, most: int) -> str:
    """“Tekke guls and birds”, else the layout."""
    if piece.motifs:
        return join([motif.form("en_with") for motif in piece.motifs[:most]], "en")
    return piece.layout.form("en_with") if piece.layout else ""


def title(piece: Piece) -> str:
    style = piece.style.label("en") if piece.style else ""
    lace = "lace" if piece.craft.slug == "lace" else ""
    pattern = _pattern(piece, 2)
    head = phrases([piece.made("en_adj"), style, lace, piece.noun.label("en"), pattern and f"with {pattern}"])
    return titled(head, piece, "en")


def _making(piece: Piece) -> str:
    parts = [DONE[piece.process], placed(piece, "en", "in {}")]
    if piece.process == "embroidered" and piece.threads:
        ground = piece.base_cloth
        cloth = f" on {ground.label('en')}" if ground and ground.slug != "none" else ""
        parts.append(f"in {join([thread.label('en') for thread in piece.threads], 'en')}{cloth}")
    elif piece.materials:
        parts.append(f"from {join([material.label('en') for material in piece.materials], 'en')}")
    text = phrases(parts)
    if piece.dyes:
        text += f", dyed with {join([dye.label('en') for dye in piece.dyes], 'en')}"
    return f"{text}."


def _edition(piece: Piece) -> str:
    if piece.uniqueness == "made_to_order" and piece.making_days:
        return f"It is made to order in about {number(piece.making_days, 'en')} days."
    return EDITIONS.get(piece.uniqueness, "")


def summary(piece: Piece) -> str:
    return phrases([_making(piece), _edition(piece)])


def _work(piece: Piece) -> str:
    sentences = []
    if piece.knots_across is not None and piece.knots_along is not None:
        counted = f"{number(piece.knots_across, 'en')} × {number(piece.knots_along, 'en')}"
        density = number(piece.kpsi or 0, "en")
        sentences.append(f"Its knots were counted: {counted} in 10 cm, {density} to the square inch.")
    if piece.knot:
        sentences.append(f"The knot: {piece.knot.label('en')}.")
    if piece.stitches:
        sentences.append(f"Stitches: {comma([stitch.label('en') for stitch in piece.stitches], 'en')}.")
    return phrases(sentences)


def _design(piece: Piece) -> str:
    sentences = []
    pattern = _pattern(piece, 6)
    if pattern:
        sentences.append(f"Its design shows {pattern}.")
    if piece.palette:
        sentences.append(f"Its colours: {comma([colour.label('en') for colour in piece.palette], 'en')}.")
    if piece.motif_words:
        sentences.append(f"In the family’s words: “{piece.motif_words}”")
    return phrases(sentences)


def _measures(piece: Piece) -> str:
    sentences = []
    if both_sizes(piece, "en"):
        name = f", a size the trade calls {piece.size_name.label('en')}" if piece.size_name else ""
        sentences.append(f"It measures {both_sizes(piece, 'en')}{name}.")
    if piece.weight is not None:
        sentences.append(f"It weighs {number(piece.weight, 'en')} kg.")
    return phrases(sentences)


def _when(piece: Piece) -> str:
    first, last = piece.year_from, piece.year_to
    if first is not None and last is not None and first != last:
        return f"It was made between {first} and {last}."
    return f"It was made in {years(piece, 'en')}." if years(piece, "en") else ""


def _state(piece: Piece) -> str:
    sentences = [_when(piece)]
    if piece.condition:
        defects = comma([defect.label("en") for defect in piece.defects], "en")
        sentences.append(f"Condition: {piece.condition.label('en')}{defects and f' ({defects})'}.")
    return phrases([*sentences, _edition(piece)])


def paragraphs(piece: Piece) -> list[str]:
    making = phrases([_making(piece), _work(piece)])
    return [text for text in (making, _design(piece), _measures(piece), _state(piece)) if text]
