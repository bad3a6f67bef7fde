"""A buyer's words are read as terms, names and measures, whatever language they are typed in."""

import pytest

from catalog.search.clauses import Clause, Token, Within
from catalog.search.reading import read


def terms(text: str, language: str) -> list[set[str]]:
    """Terms of each clause, those that were surely meant."""
    clauses = read(text, language).clauses
    return [
        {each.text for each in clause if isinstance(each, Token) and each.weight > 0.4} for clause in clauses
    ]


def box(clause: Clause) -> dict[str, tuple[float, float]]:
    """The bounds of the first reading of a measure."""
    first = clause[0]
    assert isinstance(first, Within)
    return {name: (low, high) for name, low, high in first.bounds}


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("бухара ковёр", "ru", ["=style.turkmen", "=object_kind.carpet"]),
        ("Turkmen halı", "tr", ["=style.turkmen", "=object_kind.carpet"]),
        ("سجاد أحمر", "ar", ["=object_kind.carpet", "=colour_family.red"]),
        ("قالی ترکمن", "fa", ["=object_kind.carpet", "=style.turkmen"]),
        ("قالي تركمن", "fa", ["=object_kind.carpet", "=style.turkmen"]),
        ("قالی‌های ترکمنی", "fa", ["=object_kind.carpet", "=style.turkmen"]),
        ("rotes Gebetsteppich", "de", ["=colour_family.red", "=object_kind.prayer-rug"]),
        ("gruener Kelim", "de", ["=colour_family.green", "=object_kind.kilim"]),
        ("Seidenkissen", "de", ["=material.silk", "=object_kind.cushion-cover"]),
        ("红色祈祷毯", "zh", ["=colour_family.red", "=object_kind.prayer-rug"]),
        ("bokhara", "en", ["=style.bukhara"]),
        ("BUCHARA", "de", ["=style.turkmen"]),
        ("tukmen carpt", "en", ["=style.turkmen", "=object_kind.carpet"]),
        ("туркменсий ковер", "ru", ["=style.turkmen", "=object_kind.carpet"]),
        ("cush", "en", ["=object_kind.cushion-cover"]),
        ("ковёр", "de", ["=object_kind.carpet"]),
    ],
)
def test_words_mean_terms(text: str, language: str, wanted: list[str]) -> None:
    found = terms(text, language)
    assert len(found) == len(wanted)
    assert all(token in each for token, each in zip(wanted, found, strict=True)), found


def test_the_longest_phrase_is_meant() -> None:
    assert "=object_kind.prayer-rug" in terms("red prayer rug", "en")[1]
    assert len(terms("red prayer rug", "en")) == 2


def test_a_readers_own_language_comes_first() -> None:
    """`سجادة` is a carpet to Arabs, `سجاده` a prayer rug to Persians, and both are folded to one word."""
    arab = {each.text: each.weight for each in read("سجادة", "ar").clauses[0] if isinstance(each, Token)}
    persian = {each.text: each.weight for each in read("سجاده", "fa").clauses[0] if isinstance(each, Token)}
    assert arab["=object_kind.carpet"] > arab["=object_kind.prayer-rug"]
    assert persian["=object_kind.prayer-rug"] > persian["=object_kind.carpet"]


@pytest.mark.parametrize(
    "text", ["buy handmade", "купить ручной работы", "handgemacht", "خرید دستباف", "购买手工"]
)
def test_words_that_say_nothing_ask_for_nothing(text: str) -> None:
    language = {"b": "en", "к": "ru", "h": "de", "خ": "fa", "购": "zh"}[text[0]]
    assert read(text, language).clauses == ()


@pytest.mark.parametrize(
    "text",
    [
        "200×300",
        "300 x 200 cm",
        "2x3 m",
        "2 by 3 metres",
        "2 м на 3 м",
        "۲ در ۳ متر",
        "٢٠٠×٣٠٠",
        "6.56x9.84 ft",
        "200*300",
    ],
)
def test_sizes_are_read_however_they_are_typed(text: str) -> None:
    (clause,) = read(text, "en").clauses
    bounds = box(clause)
    assert bounds["width"][0] < 200 < bounds["width"][1] < 215
    assert 280 < bounds["length"][0] < 300 < bounds["length"][1]


def test_a_size_without_a_unit_may_be_metres_or_feet() -> None:
    (clause,) = read("4x6", "en").clauses
    lows = [each.bounds[0][1] for each in clause if isinstance(each, Within)]
    assert any(375 < low < 400 for low in lows)
    assert any(110 < low < 122 for low in lows)


def test_one_side_is_enough() -> None:
    (clause,) = read("300 cm", "en").clauses
    assert {each.bounds[0][0] for each in clause if isinstance(each, Within)} == {"length", "width"}


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("300 kpsi", "knots", 300),
        ("kpsi 300", "knots", 300),
        ("150 узлов", "knots", 150),
        ("رج ۵۰", "raj", 50),
        ("50 raj", "raj", 50),
    ],
)
def test_knots_are_read_beside_their_word(text: str, name: str, count: int) -> None:
    (clause,) = read(text, "ru").clauses
    low, high = box(clause)[name]
    assert low < count < high


def test_a_piece_id_is_taken_whole() -> None:
    assert read("gt-00012", "en").clauses == ((Token("gt-00012"),),)


def test_guesses_are_told_and_known_words_are_none() -> None:
    assert read("tukmen carpet", "en").guesses == (("tukmen", "turkmen"),)
    assert read("turkmen carpet", "en").guesses == ()
    assert read("pillw", "en").guesses == (("pillw", "pillow"),)


def test_a_name_is_looked_for_as_it_is() -> None:
    (clause,) = read("qareh", "en").clauses
    assert Token("qareh", 1.0) in clause
