import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from demo.drawing import NOTICE, ROLES, Role, Subject, draw, draw_all, encode, file_name
from demo.drawing.carpets.cartoon import cartoon
from demo.drawing.carpets.wool import tones
from demo.drawing.dyes import DYES, cast, palette_of, rgb
from demo.drawing.loom import CLEAR
from demo.drawing.outlines import OUTLINES
from tests.demo.drawing.pieces import ONE_OF_EACH, carpet, embroidery, felt

LAYOUTS = ("all-over", "medallion", "medallion-corners", "mihrab", "compartment", "gul-repeat", "free")
STYLES = ("turkmen-tekke", "turkmen-yomut", "turkmen-ersari", "turkmen-salor", "baluch", "qashqai", "kerman")


def print_of(picture: Image.Image) -> str:
    return sha256(picture.tobytes()).hexdigest()


@pytest.mark.parametrize("subject", ONE_OF_EACH, ids=lambda subject: subject.craft)
@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_every_craft_has_1600_pixels_on_its_long_side(subject: Subject, role: Role) -> None:
    picture = draw(subject, role)
    assert (max(picture.size), picture.mode) == (1600, "RGB")
    assert np.asarray(picture).std() > 12


@pytest.mark.parametrize("subject", ONE_OF_EACH, ids=lambda subject: subject.craft)
def test_roles_differ(subject: Subject) -> None:
    assert len({print_of(draw(subject, role)) for role in ROLES}) == len(ROLES)


def test_the_same_piece_gives_the_same_file_in_another_process() -> None:
    script = (
        "from hashlib import sha256; from demo.drawing import draw, encode;"
        "from tests.demo.drawing.pieces import ONE_OF_EACH;"
        "print(*(sha256(encode(draw(s, 'full'))).hexdigest() for s in reversed(ONE_OF_EACH)))"
    )
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    here = [sha256(encode(draw(subject, "full"))).hexdigest() for subject in ONE_OF_EACH]
    assert made.stdout.split() == here[::-1]


@pytest.mark.parametrize(
    ("make", "change"),
    [
        (carpet, {"seed": 8}),
        (carpet, {"layout": "medallion"}),
        (carpet, {"style_of": "turkmen-ersari"}),
        (carpet, {"palette": ["indigo", "undyed", "madder", "walnut"]}),
        (carpet, {"knots_across": 24}),
        (carpet, {"construction": "flatweave"}),
        (carpet, {"ends": "hemmed"}),
        (carpet, {"width": 70}),
        (carpet, {"abrash": True}),
        (felt, {"seed": 9}),
        (felt, {"motifs": ["sun"]}),
        (felt, {"technique": "mosaic"}),
        (felt, {"shape": "round"}),
        (felt, {"palette": ["indigo", "undyed", "madder", "walnut"]}),
        (embroidery, {"tradition": "suzani"}),
        (embroidery, {"tradition": "baluch"}),
        (embroidery, {"motifs": ["moon"], "seed": 5}),
        (embroidery, {"base_colour": "black"}),
        (embroidery, {"palette": ["cochineal", "green"]}),
    ],
)
def test_another_attribute_gives_another_picture(
    make: Callable[..., Subject], change: dict[str, object]
) -> None:
    assert print_of(draw(make(), "full")) != print_of(draw(make(**change), "full"))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_woven_in_every_tradition(style: str, layout: str) -> None:
    piece = carpet(style_of=style, layout=layout, width=80, length=120)
    grid = cartoon(piece).grid
    assert len(np.unique(grid)) >= 4
    assert CLEAR not in grid


@pytest.mark.parametrize("style", ["turkmen-salor", "kerman"])
def test_a_field_of_repeats_is_the_same_from_left_and_right_in_its_frame(style: str) -> None:
    grid = cartoon(carpet(style_of=style, layout="medallion-corners", width=90, length=130)).grid
    border = max(4, round(grid.shape[1] * 0.05))
    same = grid[:, :border] == grid[:, ::-1][:, :border]
    assert same.mean() > 0.97


def test_counted_knots_set_the_grid() -> None:
    drawn = cartoon(carpet(width=60, length=90, knots_across=40, knots_along=50))
    assert drawn.grid.shape == (450, 240)


def test_inks_are_tones_of_the_palette_when_it_has_enough() -> None:
    names = ["madder", "indigo", "undyed", "walnut", "weld", "vine-leaf", "camel", "rose"]
    own = {rgb(DYES[name]) for name in names}
    assert set(cast(palette_of(carpet(palette=names)))) <= own


def test_wool_stays_near_its_dye() -> None:
    piece = carpet(palette=["#9c2f26", "#22395f", "#e9dfc8", "#4a3323", "#d0a23c"])
    table = tones(piece, 200)
    red = np.stack([table[:, 0] & 255, table[:, 0] >> 8 & 255, table[:, 0] >> 16], axis=-1).reshape(-1, 3)
    assert np.abs(red.mean(axis=0) - (0x9C, 0x2F, 0x26)).max() < 12


@pytest.mark.parametrize(
    "palette",
    [
        ["madder", "indigo"],
        [{"slug": "madder"}, {"hex": "#22395f"}],
        [("madder", "#9c2f26"), "#22395f"],
        ("madder", "indigo"),
    ],
)
def test_a_palette_may_be_written_in_several_ways(palette: object) -> None:
    assert palette_of(carpet(palette=palette)) == (rgb("#9c2f26"), rgb("#22395f"))


@pytest.mark.parametrize("make", [carpet, felt, embroidery])
def test_a_piece_with_hardly_any_attributes_can_be_drawn(make: Callable[..., Subject]) -> None:
    bare = Subject(make().craft, 4, 70, 70)
    assert max(draw(bare, "full").size) == 1600


@pytest.mark.parametrize(("width", "length"), [(7, 120), (50, 400), (400, 90)])
@pytest.mark.parametrize("make", [carpet, felt, embroidery])
def test_any_size_can_be_drawn(make: Callable[..., Subject], width: float, length: float) -> None:
    for role in ("full", "corner", "scale"):
        assert max(draw(make(6, width, length), role).size) == 1600


@pytest.mark.parametrize("kind", ["belt", "cuff", "bag", "dress", "shawl"])
def test_a_baluch_piece_of_any_kind_can_be_drawn(kind: str) -> None:
    width, length = {"belt": (7, 118), "cuff": (12, 26), "bag": (28, 32)}.get(kind, (62, 138))
    piece = embroidery(7, width, length, style_of="baluch", tradition="", object_kind=kind)
    for role in ("full", "back", "scale"):
        assert max(draw(piece, role).size) == 1600


@pytest.mark.parametrize("kind", OUTLINES)
def test_a_worn_piece_keeps_its_outline(kind: str) -> None:
    make = felt if kind.startswith("felt") else embroidery
    worn, plain = draw(make(8, 60, 70, object_kind=kind), "full"), draw(make(8, 60, 70), "full")
    assert np.asarray(worn)[:, :, 2].mean() > np.asarray(plain)[:, :, 2].mean()


@pytest.mark.parametrize(
    ("make", "motif"),
    [
        *(
            (carpet, slug)
            for slug in ("kepse-gul", "salor-gul", "chemche-gul", "tree", "ram-horn", "peacock")
        ),
        *((felt, slug) for slug in ("ram-horn", "goat", "cypress", "flower", "sun")),
        *((embroidery, slug) for slug in ("amulet", "palm", "tent-of-pasha", "moon", "lozenge")),
    ],
)
def test_a_named_motif_changes_the_picture(make: Callable[..., Subject], motif: str) -> None:
    told, other = (draw(make(21, motifs=[slug]), "full") for slug in (motif, "star"))
    assert print_of(told) != print_of(other)


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(ValueError, match="choose one of full"):
        draw(carpet(), "portrait")  # type: ignore[arg-type]


def test_the_file_says_that_it_is_a_drawing() -> None:
    written = Image.open(BytesIO(encode(draw(felt(), "detail"))))
    assert (written.format, written.getexif()[0x010E]) == ("JPEG", NOTICE)


def test_every_picture_bears_the_mark_in_its_corner() -> None:
    corners = [np.asarray(draw(piece, "detail"))[-60:-24, -172:-30] for piece in ONE_OF_EACH]
    assert all(np.abs(corner.astype(int) - np.roll(corner, 3, axis=1)).max() > 60 for corner in corners)


def test_draw_all_writes_every_role_and_tells_its_progress(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    pieces = {"A-1": carpet(), "A-2": felt()}
    paths = draw_all(
        pieces, tmp_path, roles=("full", "detail"), aside=True, progress=lambda *at: told.append(at)
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)
    assert {path.name for path in paths} == {
        "A-1-full.jpg",
        "A-1-detail.jpg",
        "A-2-full.jpg",
        "A-2-detail.jpg",
    }
    assert told == [(2, 4), (4, 4)]


def test_draw_all_goes_on_where_it_stopped(tmp_path: Path) -> None:
    (tmp_path / file_name("A-1", "full")).write_bytes(b"already here")
    draw_all({"A-1": embroidery()}, tmp_path, roles=("full", "corner"))
    assert (tmp_path / "A-1-full.jpg").read_bytes() == b"already here"
    assert (tmp_path / "A-1-corner.jpg").stat().st_size > 20_000
