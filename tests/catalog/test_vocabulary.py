"""The vocabulary is whole: every term in six languages, with the grammar that titles need."""

import re
from itertools import chain

import pytest

from catalog import vocabulary
from catalog.schema import OF_CRAFT, fields_of
from marketplace.kernel.languages import LANGUAGES

ALL = list(chain.from_iterable(terms.values() for terms in vocabulary.kinds().values()))
NEEDED_FORMS = {
    "object_kind": ("ru_gender", "de_gender", "ar_gender"),
    "material": ("ru_gen", "ar_def"),
    "motif": ("en_with", "ru_ins", "de_dat"),
    "dye": ("ru_ins",),
    "stitch": ("ru_ins",),
    "thread": ("ru_ins",),
    "layout": ("en_with", "ru_ins", "de_dat", "ar_with", "tr_adj"),
    "craft": ("en_adj", "fa_adj", "ar_adj", "de_adj", "tr_adj"),
}
SCRIPTS = {"ru": "[а-яё]", "fa": "[ء-ی٪]", "ar": "[ء-ي]"}


def test_labels_are_in_the_script_of_their_language() -> None:
    for term in ALL:
        for language, script in SCRIPTS.items():
            label = term.label(language)
            assert re.search(script, label, re.IGNORECASE) or label == "%", (term.kind, term.slug, label)


def test_persian_and_arabic_letters_are_not_mixed_up() -> None:
    for term in ALL:
        assert not re.search("[يكىة]", term.label("fa")), (term.kind, term.slug, term.label("fa"))
        assert not re.search("[یکگپچژ]", term.label("ar")) or term.kind == "size_name", (term.kind, term.slug)


def test_no_label_of_a_kind_names_two_terms() -> None:
    for kind, terms in vocabulary.kinds().items():
        for language in LANGUAGES:
            labels = [term.label(language.code) for term in terms.values()]
            assert len(labels) == len(set(labels)), (kind, language.code)


@pytest.mark.parametrize("kind", NEEDED_FORMS)
def test_terms_have_the_forms_that_sentences_need(kind: str) -> None:
    for term in vocabulary.terms(kind):
        for form in NEEDED_FORMS[kind]:
            assert term.form(form), (kind, term.slug, form)
            assert form in term.forms, (kind, term.slug, form)


def test_colours_belong_to_a_plain_family() -> None:
    families = vocabulary.slugs("colour_family")
    for term in vocabulary.terms("colour"):
        assert term.text("family") in families
        assert re.fullmatch("#[0-9a-f]{6}", term.text("hex"))


def test_every_field_of_every_craft_has_a_name_and_its_terms() -> None:
    for craft in OF_CRAFT:
        assert vocabulary.exists("craft", craft)
        for field in fields_of(craft):
            assert vocabulary.exists("field", field.name), field
            if field.vocabulary:
                assert vocabulary.terms(field.vocabulary, craft), field
            if field.unit:
                assert vocabulary.exists("unit", field.unit), field


def test_terms_of_a_craft_leave_out_what_others_use() -> None:
    felt = vocabulary.slugs("technique", "felt")
    assert "rolled-inlay" in felt
    assert "needle-lace" not in felt
    assert "kilim" not in vocabulary.slugs("object_kind", "embroidery")


def test_an_unknown_term_still_reads() -> None:
    assert vocabulary.label("motif", "three-hares", "de") == "three hares"
