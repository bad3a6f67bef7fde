"""Turkish. Describing words come first; a people or a town makes the noun possessive: Türkmen halısı."""

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


SENTENCES = Sentences(
    language="tr",
    knots="Düğüm sayısı 10 cm’de {counted}, inç karede {density}.",
    knot="Düğüm türü: {}.",
    stitches="İğneler: {}.",
    motifs="Motifler: {}.",
    layout="Kompozisyon: {}.",
    palette="Renkler: {}.",
    motif_words="Ailenin sözleriyle: “{}”",
    size="Ölçüsü {size}{name}.",
    size_name="; bu ölçüye ticarette {} denir",
    weight="Ağırlığı {} kg.",
    year="Yapım tarihi: {}.",
    condition="Durumu: {}.",
    to_order="Siparişe göre yaklaşık {} günde yapılır.",
    editions=EDITIONS,
    making=_making,
)
summary, paragraphs = SENTENCES.summary, SENTENCES.paragraphs
