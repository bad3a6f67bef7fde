"""English. Adjectives stand before the noun and never change."""

from catalog.composition.flow import Sentences
from catalog.composition.piece import Piece
from catalog.composition.wording import join, phrases, placed, titled, years

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


def _design(piece: Piece) -> str:
    pattern = _pattern(piece, 6)
    return f"Its design shows {pattern}." if pattern else ""


def _when(piece: Piece) -> str:
    first, last = piece.year_from, piece.year_to
    if first is not None and last is not None and first != last:
        return f"It was made between {first} and {last}."
    return f"It was made in {years(piece, 'en')}." if years(piece, "en") else ""


SENTENCES = Sentences(
    language="en",
    knots="Its knots were counted: {counted} in 10 cm, {density} to the square inch.",
    knot="The knot: {}.",
    stitches="Stitches: {}.",
    palette="Its colours: {}.",
    motif_words="In the family’s words: “{}”",
    size="It measures {size}{name}.",
    size_name=", a size the trade calls {}",
    weight="It weighs {} kg.",
    condition="Condition: {}.",
    to_order="It is made to order in about {} days.",
    editions=EDITIONS,
    making=_making,
    design=_design,
    when=_when,
)
summary, paragraphs = SENTENCES.summary, SENTENCES.paragraphs
