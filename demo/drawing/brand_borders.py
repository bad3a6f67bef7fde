"""The border of each brand as a tile of SVG that repeats sideways without a seam."""

from collections.abc import Callable, Mapping
from pathlib import Path

MOTIFS = ("gul", "horn", "triangles", "cypress")
HIGH = 32


def brand_border_svg(motif: str, accent: str) -> str:
    """A tile 32 units high to be repeated sideways, in one accent: a CSS colour.

    Raises `ValueError` for a motif that no brand has.
    """
    if motif not in TILES:
        raise ValueError(f"No border {motif!r}: choose one of {', '.join(MOTIFS)}.")
    width, body = TILES[motif]()
    edges = f'<path d="M0 1.5h{width}M0 30.5h{width}" stroke="{accent}" opacity=".65"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{HIGH}"'
        f' viewBox="0 0 {width} {HIGH}"'
        f' fill="none" color="{accent}">{edges}<g fill="{accent}">{body}</g></svg>\n'
    )


def write_brand_borders(folder: Path, accent: str = "currentColor") -> list[Path]:
    """Write one SVG file for each motif and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{motif}.svg" for motif in MOTIFS]
    for motif, path in zip(MOTIFS, paths, strict=True):
        path.write_text(brand_border_svg(motif, accent), encoding="utf-8")
    return paths


def _path(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"


def _mirrored(points: list[tuple[float, float]], x: float, y: float) -> str:
    """A closed shape and its three reflections about a centre."""
    return "".join(
        _path([(x + sx * px, y + sy * py) for px, py in points]) for sx in (1, -1) for sy in (1, -1)
    )


def _gul() -> tuple[int, str]:
    """Turkmen: an octagonal gul, quartered, with small crosses between."""
    rim = "M12 5h16l6 5v12l-6 5H12l-6-5V10zM13.4 7.4 8.6 11.4v9.2l4.8 4h13.2l4.8-4v-9.2l-4.8-4z"
    quarters = "M14 9h5.2v6.2H10.4v-3.2zM20.8 16.8h8.8V20L26 23h-5.2z"
    lines = "M20.8 9H26l3.6 3v3.2h-1.6v-2.4l-2.8-2.2h-4.4zM19.2 23H14l-3.6-3v-3.2H12v2.4l2.8 2.2h4.4z"
    heart = "M20 12.6l3.4 3.4-3.4 3.4-3.4-3.4z"
    dots = _mirrored([(12.2, 2.2), (13.8, 2.2), (13.8, 3.8), (12.2, 3.8)], 20, 16)
    small = "M40 11l2 3h3v4h-3l-2 3-2-3h-3v-4h3z"
    figure = f'<path fill-rule="evenodd" d="{rim}"/><path d="{quarters}{lines}{dots}"/>'
    figure += f'<path d="{heart}" opacity=".55"/>'
    return 48, f'<g transform="translate(-4 0)">{figure}</g><path d="{small}"/>'


def _horn() -> tuple[int, str]:
    """Kerman felt: a pair of ram's horns, upright and hanging by turns."""
    up = "M12 27V16c0-7-8-8-8-2 0 3.6 4.4 3.6 4.4 .6M12 16c0-7 8-8 8-2 0 3.6-4.4 3.6-4.4 .6"
    down = "M36 5v11c0 7-8 8-8 2 0-3.6 4.4-3.6 4.4-.6M36 16c0 7 8 8 8 2 0-3.6-4.4-3.6-4.4-.6"
    strokes = (
        f'<path d="{up}{down}" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>'
    )
    dots = '<circle cx="12" cy="5.6" r="1.5"/><circle cx="36" cy="26.4" r="1.5"/>'
    middle, seam = "M24 12.4l2.6 3.6-2.6 3.6-2.6-3.6z", "M0 12.4l2.6 3.6L0 19.6zM48 12.4v7.2L45.4 16z"
    diamonds = f'<path d="{middle}{seam}" opacity=".55"/>'
    return 48, strokes + dots + diamonds


def _triangles() -> tuple[int, str]:
    """Baluch needlework: reciprocal triangles, each holding a lozenge."""
    big = '<path fill-rule="evenodd" d="M0 27L12 5l12 22zM12 11.4L5.4 24.6h13.2z"/>'
    inner = '<path d="M12 15l2.8 4.4L12 23.8l-2.8-4.4z"/>'
    hanging = '<path d="M0 5h5.8L0 15.6zM24 5h-5.8L24 15.6z" opacity=".55"/>'
    chain = '<path d="M0 18.6l1.4 2.2L0 23zM24 18.6V23l-1.4-2.2z" opacity=".8"/>'
    return 24, big + inner + hanging + chain


def _counted(rows: tuple[str, ...], x: float, y: float, stitch: float) -> str:
    """Crosses of a counted chart as small squares."""
    side = stitch * 0.86
    cells = [
        f"M{x + column * stitch:g} {y + row * stitch:g}h{side:g}v{side:g}h-{side:g}z"
        for row, line in enumerate(rows)
        for column, worked in enumerate(line)
        if worked == "x"
    ]
    return "".join(cells)


def _cypress() -> tuple[int, str]:
    """Hebron: a counted cypress and a star by turns."""
    tree = (
        "....x....",
        "....x....",
        "...xxx...",
        "..x.x.x..",
        "...xxx...",
        "..xxxxx..",
        ".x.xxx.x.",
        "..xxxxx..",
        ".xxx.xxx.",
        "x..xxx..x",
        ".xxx.xxx.",
        "...xxx...",
        "....x....",
        "....x....",
        "..xxxxx..",
    )
    star = (
        "x...x...x",
        ".x.xxx.x.",
        "..xx.xx..",
        ".xx.x.xx.",
        "xx.xxx.xx",
        ".xx.x.xx.",
        "..xx.xx..",
        ".x.xxx.x.",
        "x...x...x",
    )
    body = f'<path d="{_counted(tree, 4, 4.2, 1.6)}"/>'
    return 40, body + f'<path d="{_counted(star, 23, 8.9, 1.6)}" opacity=".7"/>'


TILES: Mapping[str, Callable[[], tuple[int, str]]] = {
    "gul": _gul,
    "horn": _horn,
    "triangles": _triangles,
    "cypress": _cypress,
}
