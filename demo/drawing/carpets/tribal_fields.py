"""Fields of tents and villages: guls in rows, hooked lozenges, prayer arches, gardens, open gabbeh ground."""

import numpy as np

from demo.drawing.carpets.cloth import Cloth, lattice
from demo.drawing.chance import drift
from demo.drawing.dyes import Ink
from demo.drawing.loom import swapped
from demo.drawing.motifs.figures import FIGURES, hooked, tree
from demo.drawing.motifs.guls import gul, minor_gul
from demo.drawing.types import Grid

F, D, L, S, T, W, V, B = Ink
GUL_OF_STYLE = {
    "turkmen-tekke": "tekke",
    "turkmen-salor": "salor",
    "turkmen-saryk": "salor",
    "turkmen-ersari": "ersari",
}
MINORS = ("chemche", "kurbaga", "star", "lozenge")
COMPACT = ("star", "hooked-diamond", "ram-horn", "flower", "bird", "comb", "goat", "boteh")
"""Figures that fit between guls."""
SMALL = ("ram-horn", "bird", "flower", "star", "goat", "comb", "hooked-diamond")


def _gul_name(cloth: Cloth) -> str:
    for motif in cloth.subject.slugs("motifs"):
        for name in ("salor", "ersari", "kepse", "dyrnak", "tekke"):
            if name in motif:
                return name
    if cloth.style == "turkmen-yomut":
        return cloth.choose("yomut gul", ("kepse", "dyrnak"))
    return GUL_OF_STYLE.get(cloth.style) or cloth.choose("gul", ("tekke", "salor", "ersari"))


def gul_repeat(cloth: Cloth) -> None:
    """Guls in rows and columns; the free places hold minor guls, or the rows are dropped."""
    cloth.grid[:] = F
    name = _gul_name(cloth)
    roll = cloth.dice("gul pitch")
    columns = int(np.clip(round(cloth.width / float(roll.uniform(20, 30))), 2, 7))
    px = cloth.width / columns
    py = px * (0.98 if name in ("kepse", "dyrnak") else float(roll.uniform(0.66, 0.84)))
    if name in ("kepse", "dyrnak"):
        _dropped_guls(cloth, name, px, py * 0.72)
        return
    main = gul(name, *cloth.cells(px * 0.86, py * 0.74))
    small = _between_guls(cloth, px, py)
    rows = max(1, round(cloth.length / py))
    py = cloth.length / rows
    if name == "tekke":
        _grid_lines(cloth, columns, rows)
    for row in range(rows + 1):
        for column in range(columns + 1):
            cloth.lay(small, column * px, row * py)
    lattice(cloth, (px, py), lambda _c, _r, x, y: cloth.lay(main, x, y))


def _between_guls(cloth: Cloth, px: float, py: float) -> Grid:
    """A minor gul, or the first small figure that the piece's motifs name."""
    minor = cloth.choose("minor gul", MINORS)
    told = {slug.removesuffix("-gul") for slug in cloth.subject.slugs("motifs")}
    figures = [name for name in cloth.figures if name in COMPACT]
    if minor in told or not figures:
        return minor_gul(minor, *cloth.cells(px * 0.4, py * 0.44))
    side = min(px * 0.4, py * 0.5)
    return FIGURES[figures[0]](*cloth.cells(side, side))


def _grid_lines(cloth: Cloth, columns: int, rows: int) -> None:
    thick = max(1, round(0.25 * cloth.sx))
    for column in range(columns):
        x = round((column + 0.5) * cloth.grid.shape[1] / columns)
        cloth.grid[:, x - thick // 2 : x - thick // 2 + thick] = D
    for row in range(rows):
        y = round((row + 0.5) * cloth.grid.shape[0] / rows)
        cloth.grid[y - thick // 2 : y - thick // 2 + thick] = D


def _dropped_guls(cloth: Cloth, name: str, px: float, py: float) -> None:
    main = gul(name, *cloth.cells(px * 0.9, py * 1.34))
    turned = swapped(main, {S: T, T: S})

    def put(column: int, row: int, x: float, y: float) -> None:
        cloth.lay(main if (column + row // 2) % 2 else turned, x, y)

    lattice(cloth, (px, py), put, drop=True)


def hooked_all_over(cloth: Cloth) -> None:
    """Dropped rows of a small figure in a trellis, its colours walking in diagonals."""
    cloth.grid[:] = F
    name = cloth.choose("all-over", (*COMPACT, "tree"))
    pitch = float(np.clip(cloth.width / 7, 7, 14))
    base = FIGURES[name](*cloth.cells(pitch * 0.8, pitch * 0.8))
    looks = [
        base,
        swapped(base, {T: S, S: T}),
        swapped(base, {T: W, W: T}),
        swapped(base, {S: V, L: W, W: L}),
    ]
    trellis = cloth.dice("trellis").random() < 0.5

    def put(column: int, row: int, x: float, y: float) -> None:
        cloth.lay(looks[(column + row // 2 * 3) % 4], x, y)

    if trellis:
        _trellis(cloth, pitch)
    lattice(cloth, (pitch, pitch * 0.62 if trellis else pitch * 0.9), put, drop=True)


def _trellis(cloth: Cloth, pitch: float) -> None:
    columns = max(1, round(cloth.width / pitch))
    rows = max(1, round(cloth.length / (pitch * 0.62)))
    y, x = np.ogrid[: cloth.grid.shape[0], : cloth.grid.shape[1]]
    across = (x + 0.5) / cloth.grid.shape[1] * columns
    along = (y + 0.5) / cloth.grid.shape[0] * rows / 2 + 0.25
    near = 0.35 / pitch
    for way in (across + along, across - along):
        off = np.abs((way + 0.25) % 1 - 0.5)
        cloth.grid[off < near] = D


def prayer(cloth: Cloth) -> None:
    """The Baluch prayer ground: a tree of life on camel wool under a squared arch, hands beside it."""
    cloth.grid[:] = F
    head = min(cloth.length * 0.24, cloth.width * 0.5)
    niche = (cloth.width * 0.3, cloth.width * 0.7)
    for x0, x1 in ((0.0, niche[0]), (niche[1], cloth.width)):
        panel = cloth.part(x0, 0, x1, head)
        panel.grid[:] = S
        figure = FIGURES[cloth.choose("spandrel", ("star", "hooked-diamond", "ram-horn", "comb", "flower"))]
        size = min(panel.width, panel.length) * 0.42
        made = swapped(figure(*panel.cells(size, size)), {S: F})
        _strew(panel, made)
        _edge(panel)
    trunk = tree(
        *cloth.cells(cloth.width * 0.86, cloth.length - head * 0.9), branches=round(cloth.length / 11)
    )
    lower = cloth.part(0, head, cloth.width, cloth.length)
    lower.lay(trunk, lower.width / 2, lower.length / 2 - head * 0.02)
    top = FIGURES["tree"](*cloth.cells((niche[1] - niche[0]) * 0.7, head * 0.92))
    cloth.lay(top, cloth.width / 2, head * 0.5)


def _strew(panel: Cloth, figure: Grid) -> None:
    lattice(panel, (panel.width / 2, panel.length / 2), lambda _c, _r, x, y: panel.lay(figure, x, y))


def _edge(panel: Cloth) -> None:
    thick = max(1, round(0.5 * panel.sx))
    for ink, inset in ((L, 0), (D, thick)):
        view = panel.grid[inset : panel.grid.shape[0] - inset, inset : panel.grid.shape[1] - inset]
        view[:thick], view[-thick:], view[:, :thick], view[:, -thick:] = ink, ink, ink, ink


def compartments(cloth: Cloth) -> None:
    """A garden: boxes with trees, vases and stars, their grounds changing along the diagonals."""
    cloth.grid[:] = D
    columns = int(np.clip(round(cloth.width / 24), 2, 6))
    pitch = cloth.width / columns
    rows = max(1, round(cloth.length / (pitch * 1.15)))
    names = ("tree", "vase", "cypress", "star", "boteh", "flower", "hooked-diamond", "bird")
    named = cloth.figures
    roll = cloth.dice("garden")
    chosen = [*named, *(names[int(i)] for i in roll.permutation(len(names)))][:4]
    for row in range(rows):
        for column in range(columns):
            mirror = min(column, columns - 1 - column)
            _box(
                cloth.part(
                    column * pitch,
                    row * cloth.length / rows,
                    (column + 1) * pitch,
                    (row + 1) * cloth.length / rows,
                ),
                chosen[(mirror + row) % len(chosen)],
                (F, S, L, T, W)[(mirror + 2 * row) % 5],
            )


def _box(cell: Cloth, name: str, ground: int) -> None:
    edge = max(1, round(0.6 * cell.sx))
    inner = Cloth(cell.grid[edge:-edge, edge:-edge], cell.sx, cell.sy, cell.subject)
    inner.grid[:] = ground
    spare = {int(ground): int(F)} if ground != F else {}
    made = FIGURES[name](*cell.cells(inner.width * 0.74, inner.length * 0.82))
    inner.lay(swapped(made, spare), inner.width / 2, inner.length / 2)
    _edge(Cloth(inner.grid, inner.sx * 0.5, inner.sy * 0.5, inner.subject))


def open_ground(cloth: Cloth) -> None:
    """The gabbeh: broad drifting bands of ground with a few small animals, trees and people."""
    roll = cloth.dice("gabbeh")
    rows, columns = cloth.grid.shape
    bands = int(roll.integers(1, 6))
    edges = np.sort(roll.uniform(0.12, 0.9, bands)) * rows
    y = np.arange(rows)[:, None] + drift(roll, columns, 5)[None, :] * rows * 0.02
    inks = np.array([F, *(int(i) for i in roll.permutation([F, S, T, B, F]))], np.uint8)
    cloth.grid[:] = inks[np.searchsorted(edges, y.ravel()).reshape(y.shape) % len(inks)]
    named = cloth.figures
    names = [*named, "goat", "tree", "person", "flower", "bird"][: max(4, len(named))]
    pitch = float(np.clip(cloth.width / roll.uniform(5, 8), 10, 24))

    def put(_column: int, _row: int, x: float, y: float) -> None:
        if roll.random() < 0.7:
            name = names[int(roll.integers(len(names)))]
            tall = 1.5 if name in ("tree", "person", "cypress") else 0.8
            made = FIGURES[name](*cloth.cells(pitch * 0.52, pitch * 0.52 * tall))
            under = int(cloth.grid[min(rows - 1, round(y * cloth.sy)), min(columns - 1, round(x * cloth.sx))])
            made = made[:, ::-1] if roll.random() < 0.5 else made
            cloth.lay(swapped(made, {under: int(L), int(L): under} if under != L else {}), x, y)

    lattice(cloth, (pitch, pitch), put, drop=True)


def hooked_medallion(cloth: Cloth) -> None:
    """One to three large hooked lozenges down the middle, small figures around them."""
    hooked_small = cloth.choose("filler", SMALL)
    cloth.grid[:] = F
    pitch = float(np.clip(cloth.width / 8, 6, 13))
    small = FIGURES[hooked_small](*cloth.cells(pitch * 0.55, pitch * 0.55))
    lattice(cloth, (pitch, pitch), lambda _c, _r, x, y: cloth.lay(small, x, y), drop=True)
    count = int(np.clip(round(cloth.length / cloth.width * 1.05), 1, 4))
    high = cloth.length / count
    size = cloth.cells(cloth.width * 0.92, high * 0.94)
    made = hooked(*size)
    heart = gul(_gul_name(cloth), *cloth.cells(cloth.width * 0.4, high * 0.4))
    for number in range(count):
        cloth.lay(
            made if number % 2 == 0 else swapped(made, {T: S, S: T}), cloth.width / 2, (number + 0.5) * high
        )
        cloth.lay(heart, cloth.width / 2, (number + 0.5) * high)
