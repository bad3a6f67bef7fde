"""Titles and summaries of varied pieces, as a native reader of each language would write them.

`golden.toml` was read line by line by hand; a change here is a change of language, to be read again.
"""

import re
import tomllib
from pathlib import Path

import pytest

from catalog import composition
from marketplace.kernel.languages import LANGUAGES
from tests.catalog.pieces import KERMAN, PIECES

GOLDEN = tomllib.loads((Path(__file__).parent / "golden.toml").read_text(encoding="utf-8"))
CODES = [language.code for language in LANGUAGES]


@pytest.mark.parametrize("name", PIECES)
@pytest.mark.parametrize("language", CODES)
def test_titles(name: str, language: str) -> None:
    assert composition.title(PIECES[name], language) == GOLDEN[name]["title"][language]


@pytest.mark.parametrize("name", PIECES)
@pytest.mark.parametrize("language", CODES)
def test_summaries(name: str, language: str) -> None:
    assert composition.summary(PIECES[name], language) == GOLDEN[name]["summary"][language]


@pytest.mark.parametrize("language", CODES)
def test_descriptions_of_the_carpet(language: str) -> None:
    told = composition.description(PIECES["tekke carpet"], language)
    assert told == GOLDEN["tekke carpet"]["description"][language]


@pytest.mark.parametrize("name", PIECES)
@pytest.mark.parametrize("language", CODES)
def test_texts_are_clean(name: str, language: str) -> None:
    piece = PIECES[name]
    for text in (composition.title(piece, language), *composition.description(piece, language)):
        assert "  " not in text
        assert not re.search(r" [,.;،]|\bNone\b|[{}*]|\(\)", text), text
        assert text == text.strip()


@pytest.mark.parametrize("language", ["ru", "fa", "ar"])
def test_no_latin_words_slip_into_other_scripts(language: str) -> None:
    for piece in PIECES.values():
        for text in (composition.title(piece, language), *composition.description(piece, language)):
            assert not re.search("[A-Za-z]", text), text


def test_persian_reads_native_digits() -> None:
    for piece in PIECES.values():
        assert not re.search("[0-9]", composition.title(piece, "fa"))


def test_an_unknown_language_reads_english() -> None:
    assert composition.title(PIECES["kilim"], "xx") == GOLDEN["kilim"]["title"]["en"]


@pytest.mark.parametrize("language", CODES)
def test_nothing_is_said_of_a_place_that_is_not_told(language: str) -> None:
    somewhere = PIECES["velvet fragment"]
    nowhere = type(somewhere)(workshop=somewhere.workshop, craft="weaving", object_kind="fragment")
    text = composition.summary(nowhere, language)
    assert text
    assert KERMAN.name[language] not in text
