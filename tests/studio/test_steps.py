"""Every question leads on, and together they ask for all that a piece needs."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

import marketplace.studio
from catalog import vocabulary
from catalog.models import Photo
from catalog.schema import OF_CRAFT, field_map, fields_of
from marketplace.studio import steps
from marketplace.studio.pictures import OF_KIND, picture_of
from marketplace.studio.statuses import SHELVES, STATUSES
from marketplace.studio.types import Kind
from tests.catalog.pieces import PIECES

SHEETS = Path(marketplace.studio.__file__).parent / "static" / "studio"


def drawn(sheet: str) -> set[str]:
    """The names of a sheet's symbols."""
    return {node.get("id", "") for node in ElementTree.parse(SHEETS / f"{sheet}.svg").getroot()}


@pytest.mark.parametrize("craft", OF_CRAFT)
def test_every_required_field_of_a_craft_is_asked(craft: str):
    asked = {name for step in steps.of_craft(craft) for name in step.fields}
    assert {field.name for field in fields_of(craft) if field.required} <= asked
    assert asked - set(field_map(craft)) == {"wish_amount"}


def test_the_steps_of_a_carpet_follow_each_other_both_ways():
    carpet = PIECES["tekke carpet"]
    walked = [steps.steps_for(carpet)[0]]
    while following := steps.neighbours(carpet, walked[-1])[1]:
        assert steps.neighbours(carpet, following)[0] == walked[-1]
        walked.append(following)
    assert walked == steps.steps_for(carpet)
    assert walked[-1].name == "price"


def test_only_knotted_pile_is_asked_for_its_knots():
    assert steps.step_named(PIECES["tekke carpet"], "knots")
    assert steps.step_named(PIECES["kilim"], "knots") is None


def test_what_falls_away_is_emptied():
    carpet = PIECES["tekke carpet"]
    assert steps.no_longer_asked(carpet) == {}
    kilim = type(carpet)(craft="carpet", attributes={**carpet.attributes, "construction": "flatweave"})
    assert steps.no_longer_asked(kilim) == {"knot": "", "knots_across": "", "knots_along": ""}


def test_every_chapter_is_a_knot_and_steps_keep_their_order():
    order = list(steps.CHAPTERS)
    places = [order.index(step.chapter) for step in steps.EVERY]
    assert places == sorted(places)
    assert [knot.state for knot in steps.knots("measures")] == ["done"] * 2 + ["now"] + ["later"] * 4


def test_every_picture_is_drawn():
    assert set(OF_CRAFT) <= drawn("crafts")
    assert {step.role for step in steps.EVERY if step.kind == Kind.PHOTO} == drawn("photos")
    assert set(STATUSES) == drawn("states")
    measured = {step.name for step in steps.EVERY if step.kind == Kind.MEASURES}
    pictured = {picture_of(term) for kind in OF_KIND for term in vocabulary.terms(kind)}
    assert "" not in pictured
    assert measured | pictured <= drawn("choices")


def test_roles_of_photos_are_those_of_the_catalogue():
    assert {step.role for step in steps.EVERY if step.role} <= set(Photo.Role.values)


def test_every_status_stands_on_one_shelf():
    shelved = [code for _code, _title, codes in SHELVES for code in codes]
    assert sorted(shelved) == sorted(STATUSES)
