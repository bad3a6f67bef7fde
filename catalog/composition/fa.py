"""Persian. Everything that describes follows its noun; nothing agrees; digits are native."""

import re

from catalog.composition.piece import Piece
from catalog.composition.wording import both_sizes, comma, join, number, phrases, placed, titled, years
from catalog.vocabulary import Term

SILENT_HE = re.compile("(?<![اوی])ه$")
DONE = {
    "knotted": "با دست بافته شده است",
    "woven": "با دست بافته شده است",
    "felted": "با دست مالیده شده است",
    "embroidered": "با دست دوخته شده است",
    "sewn": "با دست دوخته شده است",
    "machine": "با ماشین دوخته شده است",
    "made": "با دست ساخته شده است",
}
EDITIONS = {
    "one_off": "از این کار تنها یک نسخه هست.",
    "limited": "از این کار شمار کمی ساخته شده است.",
    "repeatable": "این کار را می‌توان دوباره ساخت.",
    "made_to_order": "این کار به سفارش ساخته می‌شود.",
}


def _names(terms: tuple[Term, ...]) -> list[str]:
    return [term.label("fa") for term in terms]


def _pattern(piece: Piece, most: int) -> str:
    """“با نقش گل تکه”, “با نقش‌های پرنده و سرو”, else “با طرح لچک ترنج”."""
    motifs = [motif.form("fa_with") for motif in piece.motifs[:most]]
    if motifs:
        return f"با {'نقش' if len(motifs) == 1 else 'نقش‌های'} {join(motifs, 'fa')}"
    if piece.layout:
        label = piece.layout.label("fa")
        return f"با {label}" if label.startswith("نقش") else f"با طرح {label}"
    return ""


def _ezafe(words: list[str]) -> str:
    """Nouns and what describes them; only after a silent ه is the ezafe written: “کنارهٔ ترکمن”."""
    there = [word for word in words if word]
    return " ".join([SILENT_HE.sub("هٔ", word) for word in there[:-1]] + there[-1:])


def title(piece: Piece) -> str:
    style = piece.style.label("fa") if piece.style else ""
    named = _ezafe([piece.noun.label("fa"), style, piece.made("fa_adj")])
    return titled(phrases([named, _pattern(piece, 2)]), piece, "fa")


def _making(piece: Piece) -> str:
    """“این قالی در آق‌قلا (گلستان) از پشم با دست بافته شده است.”"""
    parts = [f"این {piece.noun.label('fa')}", placed(piece, "fa", "در {}")]
    if piece.process == "embroidered" and piece.threads:
        parts.append(f"با {join(_names(piece.threads), 'fa')}")
        if piece.base_cloth and piece.base_cloth.slug != "none":
            parts.append(f"روی {piece.base_cloth.form('fa_cloth')}")
    elif piece.materials:
        parts.append(f"از {join(_names(piece.materials), 'fa')}")
    parts.append(DONE[piece.process])
    dyed = f"با {join(_names(piece.dyes), 'fa')} رنگرزی شده است." if piece.dyes else ""
    return phrases([f"{phrases(parts)}.", dyed])


def _edition(piece: Piece) -> str:
    if piece.uniqueness == "made_to_order" and piece.making_days:
        return f"این کار به سفارش و در حدود {number(piece.making_days, 'fa')} روز ساخته می‌شود."
    return EDITIONS.get(piece.uniqueness, "")


def summary(piece: Piece) -> str:
    return phrases([_making(piece), _edition(piece)])


def _work(piece: Piece) -> str:
    sentences = []
    if piece.knots_across is not None and piece.knots_along is not None:
        counted = f"{number(piece.knots_across, 'fa')} × {number(piece.knots_along, 'fa')}"
        density = number(piece.kpsi or 0, "fa")
        sentences.append(f"شمار گره‌ها {counted} در ۱۰ سانتی‌متر، یعنی {density} در اینچ مربع است.")
    if piece.knot:
        sentences.append(f"نوع گره: {piece.knot.label('fa')}.")
    if piece.stitches:
        sentences.append(f"دوخت‌ها: {comma(_names(piece.stitches), 'fa')}.")
    return phrases(sentences)


def _design(piece: Piece) -> str:
    sentences = []
    if piece.motifs:
        sentences.append(f"نقش‌ها: {comma(_names(piece.motifs), 'fa')}.")
    if piece.layout:
        sentences.append(f"طرح: {piece.layout.label('fa')}.")
    if piece.palette:
        sentences.append(f"رنگ‌ها: {comma(_names(piece.palette), 'fa')}.")
    if piece.motif_words:
        sentences.append(f"به گفتهٔ خانواده: «{piece.motif_words}»")
    return phrases(sentences)


def _measures(piece: Piece) -> str:
    sentences = []
    if both_sizes(piece, "fa"):
        name = f" و در بازار «{piece.size_name.label('fa')}» نام دارد" if piece.size_name else ""
        sentences.append(f"اندازهٔ آن {both_sizes(piece, 'fa')} است{name}.")
    if piece.weight is not None:
        sentences.append(f"وزن آن {number(piece.weight, 'fa')} کیلوگرم است.")
    return phrases(sentences)


def _state(piece: Piece) -> str:
    sentences = [f"زمان ساخت: {years(piece, 'fa')}."] if years(piece, "fa") else []
    if piece.condition:
        defects = comma(_names(piece.defects), "fa")
        sentences.append(f"وضعیت: {piece.condition.label('fa')}{defects and f' ({defects})'}.")
    return phrases([*sentences, _edition(piece)])


def paragraphs(piece: Piece) -> list[str]:
    making = phrases([_making(piece), _work(piece)])
    return [text for text in (making, _design(piece), _measures(piece), _state(piece)) if text]
