"""Arabic. Adjectives follow the noun and agree with it; sentences speak of “the piece” (قطعة, feminine)."""

from catalog.composition.piece import Piece
from catalog.composition.wording import both_sizes, comma, join, number, phrases, placed, titled, years
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


def _edition(piece: Piece) -> str:
    if piece.uniqueness == "made_to_order" and piece.making_days:
        days = f"{number(piece.making_days, 'ar')} {_days(piece.making_days)}"
        return f"تُصنع حسب الطلب في نحو {days}."
    return EDITIONS.get(piece.uniqueness, "")


def summary(piece: Piece) -> str:
    return phrases([_making(piece), _edition(piece)])


def _work(piece: Piece) -> str:
    sentences = []
    if piece.knots_across is not None and piece.knots_along is not None:
        counted = f"{number(piece.knots_across, 'ar')} × {number(piece.knots_along, 'ar')}"
        density = number(piece.kpsi or 0, "ar")
        sentences.append(f"كثافة العُقَد: {counted} في 10 سم، أي {density} في البوصة المربعة.")
    if piece.knot:
        sentences.append(f"نوع العقدة: {piece.knot.label('ar')}.")
    if piece.stitches:
        sentences.append(f"الغُرز: {comma(_names(piece.stitches), 'ar')}.")
    return phrases(sentences)


def _design(piece: Piece) -> str:
    sentences = []
    if piece.motifs:
        sentences.append(f"الزخارف: {comma(_names(piece.motifs), 'ar')}.")
    if piece.layout:
        sentences.append(f"التصميم: {piece.layout.label('ar')}.")
    if piece.palette:
        sentences.append(f"الألوان: {comma(_names(piece.palette), 'ar')}.")
    if piece.motif_words:
        sentences.append(f"تقول العائلة: «{piece.motif_words}»")
    return phrases(sentences)


def _measures(piece: Piece) -> str:
    sentences = []
    if both_sizes(piece, "ar"):
        name = f"، ويُعرف هذا القياس باسم {piece.size_name.label('ar')}" if piece.size_name else ""
        sentences.append(f"القياس {both_sizes(piece, 'ar')}{name}.")
    if piece.weight is not None:
        sentences.append(f"الوزن {number(piece.weight, 'ar')} كغ.")
    return phrases(sentences)


def _state(piece: Piece) -> str:
    sentences = [f"تاريخ الصنع: {years(piece, 'ar')}."] if years(piece, "ar") else []
    if piece.condition:
        defects = comma(_names(piece.defects), "ar")
        sentences.append(f"الحالة: {piece.condition.label('ar')}{defects and f' ({defects})'}.")
    return phrases([*sentences, _edition(piece)])


def paragraphs(piece: Piece) -> list[str]:
    making = phrases([_making(piece), _work(piece)])
    return [text for text in (making, _design(piece), _measures(piece), _state(piece)) if text]
