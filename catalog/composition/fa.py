"""Persian. Everything that describes follows its noun; nothing agrees; digits are native."""

import re

from catalog.composition.flow import Sentences
from catalog.composition.piece import Piece
from catalog.composition.wording import join, phrases, placed, titled
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


SENTENCES = Sentences(
    language="fa",
    knots="شمار گره‌ها {counted} در ۱۰ سانتی‌متر، یعنی {density} در اینچ مربع است.",
    knot="نوع گره: {}.",
    stitches="دوخت‌ها: {}.",
    motifs="نقش‌ها: {}.",
    layout="طرح: {}.",
    palette="رنگ‌ها: {}.",
    motif_words="به گفتهٔ خانواده: «{}»",
    size="اندازهٔ آن {size} است{name}.",
    size_name=" و در بازار «{}» نام دارد",
    weight="وزن آن {} کیلوگرم است.",
    year="زمان ساخت: {}.",
    condition="وضعیت: {}.",
    to_order="این کار به سفارش و در حدود {} روز ساخته می‌شود.",
    editions=EDITIONS,
    making=_making,
)
summary, paragraphs = SENTENCES.summary, SENTENCES.paragraphs
