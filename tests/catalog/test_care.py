"""How to keep a piece: what suits it, in every language, and nothing that would harm it."""

import pytest

from catalog.care import CareError, advice, advice_of, care_of
from catalog.models import Listing
from catalog.vocabulary.loading import kinds
from marketplace.kernel.languages import LANGUAGES
from tests.catalog.pieces import PIECES


def told(listing: Listing) -> set[str]:
    return {each.slug for each in care_of(listing, "en")}


def piece(craft: str, kind: str = "", **attributes: object) -> Listing:
    return Listing(craft=craft, object_kind=kind, attributes=attributes)


@pytest.mark.parametrize("name", PIECES)
@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_every_piece_is_told_how_to_be_kept(name: str, language: str) -> None:
    found = care_of(PIECES[name], language)
    assert {"blot", "light"} <= {each.slug for each in found}
    assert len({each.topic for each in found}) >= 3
    assert all(each.text.endswith((".", "؟")) for each in found)


def test_texts_differ_by_language() -> None:
    for each in advice():
        assert len(set(each.texts.values())) == len(LANGUAGES), each.slug
        assert len(set(each.topic.values())) == len(LANGUAGES), each.slug


def test_a_knotted_carpet_and_a_kilim_are_kept_differently() -> None:
    carpet = piece("carpet", "carpet", construction="knotted-pile", materials=["wool"])
    kilim = piece("carpet", "kilim", construction="flatweave", materials=["wool"])
    assert {"floor", "pile", "moth", "carpet-wash"} <= told(carpet)
    assert "flat" not in told(carpet)
    assert "flat" in told(kilim)
    assert "pile" not in told(kilim)


@pytest.mark.parametrize("part", ["materials", "pile_material", "warp_material", "thread", "base_cloth"])
def test_silk_in_any_part_is_not_washed_at_home(part: str) -> None:
    value = ["silk"] if part in ("materials", "thread") else "silk"
    craft = "embroidery" if part in ("thread", "base_cloth") else "carpet"
    found = told(piece(craft, **{part: value}))
    assert "silk-wash" in found
    assert not {"cloth-wash", "carpet-wash"} & found


@pytest.mark.parametrize("slug", ["metal-thread", "mirror", "sequins", "glass-beads", "leather"])
def test_what_water_harms_is_kept_dry(slug: str) -> None:
    found = told(piece("embroidery", materials=["cotton", slug]))
    assert "fittings" in found
    assert "cloth-wash" not in found


def test_felt_is_wool_though_nobody_said_so() -> None:
    assert {"felt", "felt-wash", "moth"} <= told(piece("felt", "felt-rug"))
    assert "moth" not in told(piece("embroidery", materials=["cotton"]))


def test_natural_dyes_are_told_of() -> None:
    assert "natural-dye" in told(piece("felt", dye_class="natural"))
    assert "natural-dye" not in told(piece("felt", dye_class="synthetic-chrome"))


def test_a_piece_of_which_nothing_is_told_is_still_told_the_least() -> None:
    assert {"blot", "light"} <= told(piece(""))


def test_conditions_name_terms_there_are() -> None:
    known = {
        "materials": {*kinds()["material"], *kinds()["thread"], *kinds()["base_cloth"]},
        "constructions": set(kinds()["construction"]),
        "kinds": set(kinds()["object_kind"]),
        "dyes": set(kinds()["dye_class"]),
        "crafts": set(kinds()["craft"]),
    }
    for each in advice():
        for name, wanted in each.conditions.items():
            assert wanted <= known[name], each.slug
        assert each.unless_materials <= known["materials"]


@pytest.mark.parametrize("slip", [{"texts": ["only one"]}, {"materails": ["silk"]}])
def test_slips_of_the_pen_are_found(slip: dict[str, list[str]]) -> None:
    row = {"slug": "x", "topic": "light", "texts": ["a", "b", "c", "d", "e", "f"], **slip}
    with pytest.raises(CareError):
        advice_of(row, {"light": {}})
