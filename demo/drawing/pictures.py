"""Drawing the pictures of pieces, here or aside."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from PIL import Image

from demo.drawing.crafts import VIEWS
from demo.drawing.marks import encode, mark
from demo.drawing.outlines import as_seen
from demo.drawing.room import scale_view
from demo.drawing.types import ROLES, Role, Subject
from marketplace.kernel.memory import give_memory_back

LEAST_URGENT = 19
Progress = Callable[[int, int], None]
"""Called with the number of pictures written so far and the number to write."""


def draw(subject: Subject, role: Role) -> Image.Image:
    """The picture of a piece in a role, with its mark; 1600 pixels on the long side.

    Equal subjects give equal pictures. Raises `ValueError` for a role that does not exist.
    """
    if role not in ROLES:
        raise ValueError(f"No role {role!r}: choose one of {', '.join(ROLES)}.")
    subject = as_seen(subject)
    if role == "scale":
        return mark(scale_view(subject))
    view = VIEWS[subject.craft]
    painters = {"full": view.full, "back": view.back, "corner": view.corner, "detail": view.detail}
    return mark(painters[role](subject))


def file_name(ref: str, role: Role) -> str:
    """The name under which `draw_all` writes a picture."""
    return f"{ref}-{role}.jpg"


def draw_all(
    subjects: Mapping[str, Subject],
    out_dir: Path,
    *,
    roles: Sequence[Role] = ROLES,
    aside: bool = False,
    progress: Progress | None = None,
) -> list[Path]:
    """Write `<ref>-<role>.jpg` for every subject, by its reference, and role; return the paths.

    With `aside` a process of its own draws, which everybody else on the machine goes before.

    Files that are there already are kept, so an interrupted run goes on where it stopped, and one
    role can be drawn first and the others later. Each file appears whole or not at all.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    paths = [out_dir / file_name(ref, role) for ref in subjects for role in roles]
    jobs = [
        (ref, subject, missing, out_dir)
        for ref, subject in subjects.items()
        if (missing := _missing(out_dir, ref, roles))
    ]
    total = sum(len(job[2]) for job in jobs)
    written = 0
    for count in _work(jobs, aside=aside):
        written += count
        if progress:
            progress(written, total)
    return paths


Job = tuple[str, Subject, tuple[Role, ...], Path]


def _missing(out_dir: Path, ref: str, roles: Sequence[Role]) -> tuple[Role, ...]:
    return tuple(role for role in roles if not (out_dir / file_name(ref, role)).exists())


def _work(jobs: Sequence[Job], *, aside: bool) -> Iterable[int]:
    if not aside or not jobs:
        yield from map(_draw_piece, jobs)
        return
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_give_way) as pool:
        yield from pool.map(_draw_aside, jobs)


def _draw_aside(job: Job) -> int:
    """Slower, and with half the memory: a store is open beside it."""
    count = _draw_piece(job)
    give_memory_back()
    return count


def _give_way() -> None:
    os.nice(LEAST_URGENT)


def _draw_piece(job: Job) -> int:
    """Write the pictures of one piece; its cartoon is drawn once for all of them."""
    ref, subject, roles, out_dir = job
    for role in roles:
        target = out_dir / file_name(ref, role)
        partial = target.with_suffix(".part")
        partial.write_bytes(encode(draw(subject, role)))
        partial.replace(target)
    return len(roles)
