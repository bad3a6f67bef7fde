"""The piece stands beside a person in true proportion."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.storefront.scale import MARGIN, PERSON_HEIGHT, scale_drawing


@given(st.decimals(10, 600, places=1), st.decimals(10, 900, places=1))
def test_piece_and_person_stand_on_one_floor_inside_the_frame(width: Decimal, length: Decimal) -> None:
    drawing = scale_drawing(width, length)
    assert drawing is not None
    assert drawing.piece_top + drawing.piece_height == drawing.floor
    assert drawing.person_top + PERSON_HEIGHT == drawing.floor
    assert min(drawing.piece_top, drawing.person_top) == MARGIN
    assert drawing.person_left > MARGIN + drawing.piece_width
    assert drawing.frame_width > drawing.person_left


@pytest.mark.parametrize(
    ("width", "length"), [(None, Decimal(100)), (Decimal(100), None), (Decimal(0), Decimal(9))]
)
def test_without_measures_nothing_is_drawn(width: Decimal | None, length: Decimal | None) -> None:
    assert scale_drawing(width, length) is None
