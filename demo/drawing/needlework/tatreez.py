"""Layouts of tatreez: cushions about a star, panels in rows, shawls worked at their ends."""

import numpy as np

from demo.drawing.chance import choose, dice
from demo.drawing.loom import CLEAR, lay, swapped
from demo.drawing.needlework.counted import BORDERS, MOTIFS
from demo.drawing.outlines import STRAP_SHARE
from demo.drawing.remembered import remembered
from demo.drawing.types import Grid, Subject

PER_CM = 4.6
MOST, LEAST = 212, 96
WALK: tuple[dict[int, int], ...] = ({}, {0: 1, 1: 0}, {0: 3, 3: 0}, {1: 2, 2: 1})
"""How the threads change places from figure to figure."""


KIN = {"star": "moon", "lozenge": "diamond", "flower": "carnation", "rose": "carnation", "tree": "cypress"}
"""Counted figures that stand for motifs of other names."""


@remembered
def stitches(subject: Subject) -> Grid:
    """One thread number for every cross on the counted cloth, `CLEAR` where the cloth shows."""
    long = max(subject.width_cm, subject.length_cm)
    per_cm = float(np.clip(long * PER_CM, LEAST, MOST)) / long
    columns, rows = round(subject.width_cm * per_cm) | 1, round(subject.length_cm * per_cm) | 1
    grid = np.full((rows, columns), CLEAR, np.uint8)
    ratio = rows / columns
    kind = subject.text("object_kind")
    if kind == "dress":
        _dress(grid, subject)
    elif kind == "bag":
        _bag(grid, subject)
    elif min(rows, columns) < 60 and max(ratio, 1 / ratio) > 1.9:
        _strip_of(grid if ratio < 1 else grid.T, subject)
    elif ratio > 1.9 or ratio < 0.53:
        _shawl(grid if ratio > 1 else grid.T, subject)
    elif 0.8 < ratio < 1.25:
        _cushion(grid, subject)
    else:
        _panel(grid, subject)
    return grid


def named(subject: Subject) -> list[str]:
    """The counted motifs of the piece, those it names first."""
    own = [name for slug in subject.slugs("motifs") for name in MOTIFS if name in slug]
    own += [other for slug in subject.slugs("motifs") for word, other in KIN.items() if word in slug]
    rest = [list(MOTIFS)[int(i)] for i in dice(subject.seed, "motifs").permutation(len(MOTIFS))]
    return list(dict.fromkeys(own + rest))


def _edge(grid: Grid, subject: Subject, purpose: str, margin: int, deep: int) -> int:
    """A border around the cloth, mitred at its corners; returns where the field begins."""
    draw = BORDERS[choose(subject.seed, purpose, tuple(BORDERS))]
    for view in (grid, grid[::-1], grid.T, grid.T[::-1]):
        length = view.shape[1] - 2 * margin
        half = draw(length // 2 + 1, deep)
        strip = (
            np.hstack([half[:, :0:-1], half]) if length % 2 else np.hstack([half[:, ::-1], half])[:, :length]
        )
        for depth in range(deep):
            view[margin + depth, margin + depth : view.shape[1] - margin - depth] = strip[
                depth, depth : length - depth
            ]
    return margin + deep + 2


def _mirror(grid: Grid) -> None:
    """Copy the upper left quarter into the other three."""
    rows, columns = grid.shape
    grid[:, columns - columns // 2 :] = grid[:, : columns // 2][:, ::-1]
    grid[rows - rows // 2 :] = grid[: rows // 2][::-1]


def _cushion(grid: Grid, subject: Subject) -> None:
    at = _edge(grid, subject, "outer", 5, 7)
    if choose(subject.seed, "double", (True, False)):
        at = _edge(grid, subject, "inner", at + 1, 6)
    field = grid[at:-at, at:-at]
    motifs = named(subject)
    if choose(subject.seed, "cushion", ("repeat", "centre", "centre")) == "repeat":
        _repeat(field, subject, motifs)
        return
    rows, columns = field.shape
    size = round(min(rows, columns) * 0.56) | 1
    heart = motifs[0] if motifs[0] in ("moon", "diamond", "tent") else "moon"
    lay(field, MOTIFS[heart](size), columns / 2, rows / 2)
    small = round(min(rows, columns) * 0.25)
    for name, x, y in ((motifs[1], 0.13, 0.13), (motifs[2], 0.5, 0.1), (motifs[2], 0.1, 0.5)):
        lay(field, _fitted(name, small), columns * x, rows * y)
    _mirror(field)


def _fitted(name: str, size: int) -> Grid:
    figure = MOTIFS[name](size)
    return figure if figure.shape[0] <= size * 1.6 else MOTIFS["star"](size)


def _repeat(field: Grid, subject: Subject, motifs: list[str]) -> None:
    rows, columns = field.shape
    pitch = int(dice(subject.seed, "pitch").integers(19, 30)) | 1
    across, along = max(1, round(columns / pitch)) | 1, max(1, round(rows / pitch)) | 1
    for row in range(along):
        for column in range(across):
            name = motifs[(row + column) % 2]
            turn = (min(row, along - 1 - row) + min(column, across - 1 - column)) % 4
            figure = swapped(_fitted(name, pitch - 5), WALK[turn])
            lay(field, figure, (column + 0.5) * columns / across, (row + 0.5) * rows / along)


def _panel(grid: Grid, subject: Subject) -> None:
    """Rows of figures between borders, as on the breast and skirt of a dress."""
    at = _edge(grid, subject, "outer", 4, 7)
    field = grid[at:-at, at:-at]
    roll = dice(subject.seed, "rows")
    names = named(subject)
    heights = [int(high) for high in roll.integers(19, 28, 5)]
    plan = _plan(field.shape[0], heights)
    for place, (y, high, kind) in enumerate(plan):
        order = min(place, len(plan) - 1 - place)
        if kind == "border":
            _strip(field[y : y + high], tuple(BORDERS)[(order) % len(BORDERS)])
        else:
            _figures(field, names[order // 2 % 4], y, high, WALK[order // 2 % 4])


def _plan(rows: int, heights: list[int]) -> list[tuple[int, int, str]]:
    """Rows of figures with borders between them, in an order that reads the same from both ends."""
    count = 1
    while sum(_high(n, 2 * count + 1, heights) + 2 for n in range(2 * count + 1)) <= rows:
        count += 1
    total = max(1, 2 * count - 1)
    used = [_high(number, total, heights) for number in range(total)]
    gap = (rows - sum(used)) / (total + 1)
    tops = [round(gap * (number + 1) + sum(used[:number])) for number in range(total)]
    return [
        (top, high, "border" if number % 2 else "figures")
        for number, (top, high) in enumerate(zip(tops, used, strict=True))
    ]


def _high(number: int, total: int, heights: list[int]) -> int:
    return 7 if number % 2 else heights[min(number, total - 1 - number) // 2 % len(heights)]


def _strip(part: Grid, name: str) -> None:
    rows, columns = part.shape
    half = BORDERS[name](columns // 2 + 1, rows)
    part[:] = np.hstack([half[:, :0:-1], half])[:, :columns]


def _figures(field: Grid, name: str, y: int, high: int, walk: dict[int, int]) -> None:
    figure = swapped(_fitted(name, high), walk)
    columns = field.shape[1]
    count = max(1, columns // (figure.shape[1] + 3)) | 1
    while count * (figure.shape[1] + 1) > columns and count > 1:
        count -= 2
    for number in range(count):
        shown = figure[:, ::-1] if number > count // 2 else figure
        lay(field, shown, (number + 0.5) * columns / count, y + high / 2)


def _shawl(grid: Grid, subject: Subject) -> None:
    """Deep bands at both ends, a thin edge, small figures strewn between."""
    rows, columns = grid.shape
    at = _edge(grid, subject, "outer", 3, 5)
    end = grid[at : at + round(rows * 0.2), at : columns - at]
    _panel_end(end, subject)
    field = grid[at + end.shape[0] + 4 : rows // 2 + 1, at:-at]
    for row, y in enumerate(range(8, field.shape[0], 15)):
        for x in range(9 + 8 * (row % 2), field.shape[1] - 6, 16):
            lay(field, swapped(MOTIFS[("star", "diamond")[row % 2]](11), WALK[row % 4]), x, y)
    grid[rows - rows // 2 :] = grid[: rows // 2][::-1]


def _panel_end(end: Grid, subject: Subject) -> None:
    names = named(subject)
    y, number = 0, 0
    while y < end.shape[0] - 8:
        high = 6 if number % 2 else min(24, end.shape[0] - y - 1)
        if number % 2:
            strip = BORDERS["chain"](end.shape[1], high)
            end[y : y + high] = strip[: end[y : y + high].shape[0]]
        else:
            _figures(end, names[number // 2 % 3], y, high, WALK[number // 2 % 4])
        y, number = y + high + 1, number + 1


def _strip_of(grid: Grid, subject: Subject) -> None:
    """A belt, a cuff or a narrow runner that lies: one row of figures between two borders."""
    rows, columns = grid.shape
    edge = 5 if rows > 30 else 3
    for view in (grid, grid[::-1]):
        _strip(view[1 : 1 + edge], "chain" if edge > 4 else "zigzag")
    high = rows - 2 * edge - 6
    names = named(subject)[:2]
    figures = [swapped(_fitted(name, max(7, round(high * 0.8))), walk) for name in names for walk in WALK[:2]]
    pitch = max(figure.shape[1] for figure in figures) + 4
    count = max(1, columns // pitch) | 1
    for number in range(count):
        place = min(number, count - 1 - number)
        lay(grid, figures[place % len(figures)], (number + 0.5) * columns / count, rows / 2)


def _dress(grid: Grid, subject: Subject) -> None:
    """A thobe: the chest panel, a panel down the front, side panels and rows along the hem."""
    rows, columns = grid.shape
    chest = grid[
        round(rows * 0.1) : round(rows * 0.36), round(columns * 0.3) : columns - round(columns * 0.3)
    ]
    at = _edge(chest, subject, "chest", 0, 5)
    _repeat(chest[at:-at, at:-at], subject, named(subject))
    front = grid[
        round(rows * 0.4) : round(rows * 0.82), round(columns * 0.41) : columns - round(columns * 0.41)
    ]
    names = named(subject)
    high = 19
    for number in range(max(1, front.shape[0] // (high + 2))):
        _figures(front, names[number % 2], number * (high + 2), high, WALK[number % 4])
    for left in (round(columns * 0.2), columns - round(columns * 0.2) - 9):
        side = grid[round(rows * 0.46) : round(rows * 0.82), left : left + 7]
        side[:] = BORDERS["chain"](side.shape[0], 7).T
    _strip(grid[round(rows * 0.84) : round(rows * 0.84) + 7], "chain")
    _figures(grid[round(rows * 0.84) + 8 :], names[0], 0, min(20, rows - round(rows * 0.84) - 10), WALK[1])


def _bag(grid: Grid, subject: Subject) -> None:
    """A bag: its strap in a running chain, its pouch worked like a cushion."""
    rows = grid.shape[0]
    pouch = grid[round(rows * STRAP_SHARE) + 1 :]
    _cushion(pouch, subject)
    grid[: rows - pouch.shape[0]] = 0
