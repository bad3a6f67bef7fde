"""Arabic. Adjectives follow the noun and agree with it; sentences speak of “the piece” (قطعة, feminine)."""

from catalog.composition.flow import Sentences
from catalog.composition.piece import Piece
from catalog.composition.wording import join, phrases, placed, titled
from catalog.vocabulary import Term

DONE = {
    "knotted": "قطعة معقودة يدويًا",
    "woven": "قطعة منسوجة يدويًا",
    "felted": "قطعة ملبّدة يدويًا",
    "embroidered": "قطعة مطرّزة يدويًا",
    "sewn": "قطعة مخيطة يدويًا",
    "machine": "قطعة مطرّزة آليًا",
    "made": "قطعة مشغولة يدويًا",
}
EDITIONS = {
    "one_off": "قطعة فريدة لا ثانية لها.",
    "limited": "من إصدار محدود.",
    "repeatable": "يمكن صنع مثلها مرة أخرى.",
    "made_to_order": "تُصنع حسب الطلب.",
}


def _agreed(phrase: str, gender: str) -> str:
    """The first word with the ending of the gender: “معقود يدويًا” → “معقودة يدويًا”."""
    if gender != "f" or not phrase:
        return phrase
    first, space, rest = phrase.partition(" ")
    return f"{first}ة{space}{rest}"


def _names(terms: tuple[Term, ...]) -> list[str]:
    return [term.label("ar") for term in terms]


def _pattern(piece: Piece, most: int) -> str:
    """“بنقش الطائر”, “بنقوش الطائر والسرو”; some ornaments have their own phrase."""
    own = [motif.forms["ar_with"] for motif in piece.motifs[:most] if "ar_with" in motif.forms]
    motifs = [motif.label("ar") for motif in piece.motifs[:most] if "ar_with" not in motif.forms]
    if motifs:
        named = f"{'بنقش' if len(motifs) == 1 else 'بنقوش'} {join(motifs, 'ar')}"
        return join([named, *own], "ar")
    if own:
        return join(own, "ar")
    return piece.layout.form("ar_with") if piece.layout else ""


def title(piece: Piece) -> str:
    gender = piece.noun.form("ar_gender")
    style = _agreed(piece.style.label("ar"), gender) if piece.style else ""
    made = _agreed(piece.made("ar_adj"), gender)
    return titled(phrases([piece.noun.label("ar"), style, made, _pattern(piece, 2)]), piece, "ar")


def _making(piece: Piece) -> str:
    """“قطعة معقودة يدويًا في آق قلا (غلستان) من الصوف، مصبوغة بالفوّة والنيلة.”"""
    parts = [DONE[piece.process], placed(piece, "ar", "في {}")]
    if piece.process == "embroidered" and piece.threads:
        parts.append(f"ب{join(_names(piece.threads), 'ar')}")
        if piece.base_cloth and "ar_def" in piece.base_cloth.forms:
            parts.append(f"على {piece.base_cloth.form('ar_def')}")
    elif piece.materials:
        parts.append(f"من {join([material.form('ar_def') for material in piece.materials], 'ar')}")
    text = phrases(parts)
    if piece.dyes:
        text += f"، مصبوغة ب{join(_names(piece.dyes), 'ar')}"
    return f"{text}."


def _days(count: int) -> str:
    """Three to ten count the plural, more the singular."""
    return "أيام" if 3 <= count % 100 <= 10 else "يومًا"


SENTENCES = Sentences(
    language="ar",
    knots="كثافة العُقَد: {counted} في 10 سم، أي {density} في البوصة المربعة.",
    knot="نوع العقدة: {}.",
    stitches="الغُرز: {}.",
    motifs="الزخارف: {}.",
    layout="التصميم: {}.",
    palette="الألوان: {}.",
    motif_words="تقول العائلة: «{}»",
    size="القياس {size}{name}.",
    size_name="، ويُعرف هذا القياس باسم {}",
    weight="الوزن {} كغ.",
    year="تاريخ الصنع: {}.",
    condition="الحالة: {}.",
    to_order="تُصنع حسب الطلب في نحو {}.",
    editions=EDITIONS,
    making=_making,
    days=_days,
)
summary, paragraphs = SENTENCES.summary, SENTENCES.paragraphs
