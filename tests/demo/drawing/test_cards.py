from pathlib import Path
from xml.etree import ElementTree

import pytest

from demo.drawing import (
    CRAFTS,
    PLACE_KINDS,
    Craft,
    PlaceKind,
    brand_border_svg,
    draw_maker,
    draw_place,
    draw_story,
    write_brand_borders,
)
from demo.drawing.brand_borders import MOTIFS

COMMITTED = Path(__file__).parents[3] / "storytelling/static/storytelling/borders"


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_places_are_wide_and_differ_by_seed(kind: PlaceKind) -> None:
    first, again, other = draw_place(1, kind), draw_place(1, kind), draw_place(2, kind)
    assert first.size == (1600, 1067)
    assert first.tobytes() == again.tobytes() != other.tobytes()


@pytest.mark.parametrize("craft", CRAFTS)
def test_makers_are_upright_and_differ_by_seed(craft: Craft) -> None:
    first, other = draw_maker(1, craft), draw_maker(2, craft)
    assert first.size == (1280, 1600)
    assert first.tobytes() == draw_maker(1, craft).tobytes() != other.tobytes()


@pytest.mark.parametrize("craft", CRAFTS)
def test_stories_are_wide_and_differ_by_seed(craft: Craft) -> None:
    first, other = draw_story(1, craft), draw_story(2, craft)
    assert first.size == (1600, 1067)
    assert first.tobytes() != other.tobytes()


@pytest.mark.parametrize("motif", MOTIFS)
def test_a_border_is_well_formed_and_bears_the_accent(motif: str) -> None:
    drawn = brand_border_svg(motif, "#9c2f26")
    root = ElementTree.fromstring(drawn)
    assert root.get("viewBox") == f"0 0 {root.get('width')} 32"
    assert "#9c2f26" in drawn
    assert "style" not in drawn


def test_an_unknown_border_is_refused() -> None:
    with pytest.raises(ValueError, match="choose one of gul"):
        brand_border_svg("rose", "red")


def test_the_committed_borders_are_those_that_are_drawn(tmp_path: Path) -> None:
    for path in write_brand_borders(tmp_path):
        assert (COMMITTED / path.name).read_text() == path.read_text()
