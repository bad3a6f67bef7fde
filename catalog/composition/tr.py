"""Turkish. Describing words come first; a people or a town makes the noun possessive: Türkmen halısı."""

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

DONE = {
    "knotted": "elde dokunmuştur",
    "woven": "elde dokunmuştur",
    "felted": "elde tepilmiştir",
    "embroidered": "elde işlenmiştir",
    "sewn": "elde dikilmiştir",
    "machine": "makinede işlenmiştir",
    "made": "elde yapılmıştır",
}
EDITIONS = {
    "one_off": "Tek parçadır.",
    "limited": "Sınırlı sayıda üretilmiştir.",
    "repeatable": "Yeniden yapılabilir.",
    "made_to_order": "Siparişe göre yapılır.",
}


def _names(terms: tuple[Term, ...]) -> list[str]:
    return [term.label("tr") for term in terms]


def _pattern(piece: Piece, most: int) -> str:
    """“Teke gölü desenli”, “kuş ve servi desenli”, else “köşe göbekli”."""
    if piece.motifs:
        return f"{join([motif.form('tr_adj') for motif in piece.motifs[:most]], 'tr')} desenli"
    return piece.layout.form("tr_adj") if piece.layout else ""


def _named(piece: Piece) -> str:
    """“Türkmen halısı” with a style, “halı” without."""
    lace = "dantel " if piece.craft.slug == "lace" else ""
    if piece.style is None:
        return lace + piece.noun.label("tr")
    return f"{piece.style.label('tr')} {lace}{piece.noun.form('tr_poss')}"


def title(piece: Piece) -> str:
    return titled(phrases([_pattern(piece, 2), piece.made("tr_adj"), _named(piece)]), piece, "tr")


def _making(piece: Piece) -> str:
    """“Ak Kale (Gülistan) yöresinde yün kullanılarak elde dokunmuştur. …”"""
    parts = [placed(piece, "tr", "{} yöresinde")]
    if piece.process == "embroidered" and piece.threads:
        if piece.base_cloth and piece.base_cloth.slug != "none":
            parts.append(f"{piece.base_cloth.label('tr')} zemin üzerine")
        parts.append(f"{join(_names(piece.threads), 'tr')} ile")
    elif piece.materials:
        parts.append(f"{join(_names(piece.materials), 'tr')} kullanılarak")
    parts.append(DONE[piece.process])
    dyed = f"Boyasında {join(_names(piece.dyes), 'tr')} kullanılmıştır." if piece.dyes else ""
    return phrases([f"{capitalised(phrases(parts), 'tr')}.", dyed])


def _edition(piece: Piece) -> str:
    if piece.uniqueness == "made_to_order" and piece.making_days:
        return f"Siparişe göre yaklaşık {number(piece.making_days, 'tr')} günde yapılır."
    return EDITIONS.get(piece.uniqueness, "")


def summary(piece: Piece) -> str:
    return phrases([_making(piece), _edition(piece)])


def _work(piece: Piece) -> str:
    sentences = []
    if piece.knots_across is not None and piece.knots_along is not None:
        counted = f"{number(piece.knots_across, 'tr')} × {number(piece.knots_along, 'tr')}"
        density = number(piece.kpsi or 0, "tr")
        sentences.append(f"Düğüm sayısı 10 cm’de {counted}, inç karede {density}.")
    if piece.knot:
        sentences.append(f"Düğüm türü: {piece.knot.label('tr')}.")
    if piece.stitches:
        sentences.append(f"İğneler: {comma(_names(piece.stitches), 'tr')}.")
    return phrases(sentences)


def _design(piece: Piece) -> str:
    sentences = []
    if piece.motifs:
        sentences.append(f"Motifler: {comma(_names(piece.motifs), 'tr')}.")
    if piece.layout:
        sentences.append(f"Kompozisyon: {piece.layout.label('tr')}.")
    if piece.palette:
        sentences.append(f"Renkler: {comma(_names(piece.palette), 'tr')}.")
    if piece.motif_words:
        sentences.append(f"Ailenin sözleriyle: “{piece.motif_words}”")
    return phrases(sentences)


def _measures(piece: Piece) -> str:
    sentences = []
    if both_sizes(piece, "tr"):
        name = f"; bu ölçüye ticarette {piece.size_name.label('tr')} denir" if piece.size_name else ""
        sentences.append(f"Ölçüsü {both_sizes(piece, 'tr')}{name}.")
    if piece.weight is not None:
        sentences.append(f"Ağırlığı {number(piece.weight, 'tr')} kg.")
    return phrases(sentences)


def _state(piece: Piece) -> str:
    sentences = [f"Yapım tarihi: {years(piece, 'tr')}."] if years(piece, "tr") else []
    if piece.condition:
        defects = comma(_names(piece.defects), "tr")
        sentences.append(f"Durumu: {piece.condition.label('tr')}{defects and f' ({defects})'}.")
    return phrases([*sentences, _edition(piece)])


def paragraphs(piece: Piece) -> list[str]:
    making = phrases([_making(piece), _work(piece)])
    return [text for text in (making, _design(piece), _measures(piece), _state(piece)) if text]
