"""What the languages share: joining, sizes, years, capitals. Grammar proper stands in their own modules."""

from collections.abc import Sequence
from decimal import Decimal

from catalog import vocabulary
from catalog.composition.piece import Piece
from marketplace.kernel.formatting import format_number, inches, native_digits
from marketplace.kernel.languages import pick

AND = {"en": " and ", "ru": " и ", "fa": " و ", "ar": " و", "de": " und ", "tr": " ve "}
COMMA = {"fa": "، ", "ar": "، "}
PERCENT = {"ru": "{} %", "de": "{} %", "tr": "%{}", "fa": "{}٪"}
ERA = {"fa": "{} میلادی", "ar": "{} م"}


def join(words: Sequence[str], language: str) -> str:
    """A list in a sentence: “a, b and c”. Arabic repeats its “and” and writes it onto the word."""
    if language == "ar":
        return AND["ar"].join(words)
    if len(words) < 2:
        return "".join(words)
    return comma(words[:-1], language) + AND[language] + words[-1]


def comma(words: Sequence[str], language: str) -> str:
    """A bare list: “a, b, c”."""
    return COMMA.get(language, ", ").join(words)


def phrases(parts: Sequence[str]) -> str:
    """The parts that are there, with single spaces."""
    return " ".join(part for part in parts if part)


def capitalised(text: str, language: str) -> str:
    """With a capital first letter; Turkish i becomes İ."""
    if not text:
        return text
    first = "İ" if language == "tr" and text[0] == "i" else text[0].upper()
    return first + text[1:]


def number(value: Decimal | int, language: str, decimals: int = 1) -> str:
    return format_number(value, language, decimals=decimals)


def percent(value: Decimal | int, language: str) -> str:
    """“90%”, “90 %”, “%90”, “۹۰٪”."""
    told = number(value, language)
    return PERCENT.get(language, "{}%").format(told)


def _times(width: Decimal, length: Decimal, language: str) -> str:
    return f"{number(width, language)} × {number(length, language)}"


def size(piece: Piece, language: str) -> str:
    """Width × length in centimetres, width first; "" when not measured."""
    if piece.width is None or piece.length is None:
        return ""
    return f"{_times(piece.width, piece.length, language)} {vocabulary.label('unit', 'cm', language)}"


def size_in_inches(piece: Piece, language: str) -> str:
    if piece.width is None or piece.length is None:
        return ""
    measured = _times(inches(piece.width), inches(piece.length), language)
    return f"{measured} {vocabulary.label('unit', 'in', language)}"


def both_sizes(piece: Piece, language: str) -> str:
    """“140 × 200 cm (55.1 × 78.7 in)”; "" when not measured."""
    metric = size(piece, language)
    return f"{metric} ({size_in_inches(piece, language)})" if metric else ""


def years(piece: Piece, language: str) -> str:
    """“1890–1920” or “1967”; years of the common era are marked where another calendar is usual."""
    first, last = piece.year_from, piece.year_to
    if first is None and last is None:
        return ""
    told = [year for year in (first, last) if year is not None]
    text = "–".join(str(year) for year in dict.fromkeys(told))
    return native_digits(ERA.get(language, "{}").format(text), language)


def place(piece: Piece, language: str) -> str:
    """“Aq Qala (Golestan)”, without a region of the same name; "" when it is not told where."""
    name, region = pick(piece.place, language), pick(piece.region, language)
    return f"{name} ({region})" if region and region != name else name


def placed(piece: Piece, language: str, pattern: str) -> str:
    """The place in a pattern with {}, “in {}”; "" when it is not told where."""
    where = place(piece, language)
    return pattern.format(where) if where else ""


def titled(head: str, piece: Piece, language: str) -> str:
    """The head of a title, then what tells cloths apart, then the size."""
    technique = piece.named_technique
    parts = [head, technique.label(language) if technique else "", size(piece, language)]
    return capitalised(comma([part for part in parts if part], language), language)
