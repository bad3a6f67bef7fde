"""What a picture looks like in small numbers."""

import numpy as np
import pytest
from PIL import Image

from catalog.photos.looks import LENGTH, look_of, nearest_first, traits

RED, BLUE, IVORY = (169, 42, 42), (44, 74, 120), (217, 199, 164)


def field(ground: tuple[int, int, int], marks: tuple[int, int, int], every: int, turned: bool) -> Image.Image:
    """A striped picture: a line of `marks` on `ground` every so many points."""
    points = np.full((240, 240, 3), ground, dtype=np.uint8)
    points[::every] = marks
    return Image.fromarray(np.transpose(points, (1, 0, 2)) if turned else points)


def test_colours_are_told_by_family_the_largest_first() -> None:
    assert look_of(field(RED, RED, 9, False)).colours == ("red",)
    assert look_of(field(BLUE, IVORY, 3, False)).colours[0] == "blue"
    halves = Image.new("RGB", (200, 200), RED)
    halves.paste(IVORY, (0, 0, 70, 200))
    assert look_of(halves).colours == ("red", "beige")


def test_the_most_alike_comes_first_by_colour_and_by_texture() -> None:
    wanted = look_of(field(RED, IVORY, 12, False)).numbers
    others = [
        look_of(field(BLUE, IVORY, 12, False)).numbers,
        look_of(field(RED, IVORY, 12, True)).numbers,
        look_of(field(RED, IVORY, 14, False)).numbers,
    ]
    assert nearest_first(wanted, others)[0] == 2
    assert nearest_first(wanted, [*others, wanted])[0] == 3


def test_without_looks_the_order_stays() -> None:
    look = look_of(field(RED, IVORY, 12, False)).numbers
    assert nearest_first(b"", [look, b""]) == [0, 1]
    assert nearest_first(look, [b"", b"", look]) == [2, 0, 1]
    assert nearest_first(look, []) == []


@pytest.mark.parametrize("mode", ["L", "RGBA", "P"])
def test_any_picture_has_a_look(mode: str) -> None:
    look = look_of(Image.new(mode, (30, 900)))
    assert len(look.numbers) == LENGTH
    assert look.colours == ("black",)


def test_traits_tell_colours_and_direction_apart() -> None:
    lines, turned = (traits(look_of(field(RED, IVORY, 6, way)).numbers) for way in (False, True))
    assert {trait for trait in lines if trait.startswith("c")} == {
        trait for trait in turned if trait.startswith("c")
    }
    assert set(lines) != set(turned)
    assert traits(b"") == ()
