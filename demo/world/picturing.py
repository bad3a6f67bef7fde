"""Pictures of the pieces, drawn from their attributes: one of each before the store opens, the rest after."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from PIL import Image

from catalog.models import Listing, Photo
from catalog.photos.looks import look_of
from demo.drawing.pictures import draw_all, file_name
from demo.drawing.types import Role, Subject

FOLDER = "pieces/drawn"
FIRST: tuple[Role, ...] = ("full",)
LATER: tuple[Role, ...] = ("corner", "detail", "back", "scale")
POSITIONS = {role: place for place, role in enumerate((*FIRST, *LATER))}
STYLE_OF_GUL = {
    "tekke-gul": "turkmen-tekke",
    "yomut-gul": "turkmen-yomut",
    "kepse-gul": "turkmen-yomut",
    "salor-gul": "turkmen-salor",
    "ersari-gul": "turkmen-ersari",
}
Progress = Callable[[int, int], None]


def subjects() -> dict[str, Subject]:
    """What to draw, by piece id: every demo listing beyond a draft."""
    return {
        listing.piece_id: Subject(
            craft=listing.craft,  # type: ignore[arg-type]
            seed=int(hashlib.sha256(listing.piece_id.encode()).hexdigest()[:8], 16),
            width_cm=float(listing.width_cm or 1),
            length_cm=float(listing.length_cm or 1),
            attributes={
                **listing.attributes,
                "object_kind": listing.object_kind,
                "style_of": _style(listing),
            },
        )
        for listing in Listing.objects.exclude(state=Listing.State.DRAFT).order_by("pk")
    }


def _style(listing: Listing) -> str:
    """The tribe whose way of drawing the first gul calls for, else the style as told."""
    first, *_ = listing.attributes.get("motifs") or [""]
    return STYLE_OF_GUL.get(first, str(listing.attributes.get("style", "")))


def draw_pieces(roles: Sequence[Role], progress: Progress, *, aside: bool = False) -> None:
    """Draw what is missing in these roles and put it before the buyers, marked as drawings."""
    wanted = subjects()
    folder = Path(settings.MEDIA_ROOT) / FOLDER
    draw_all(wanted, folder, roles=roles, aside=aside, progress=progress)
    known = set(Photo.objects.filter(is_drawing=True).values_list("file", flat=True))
    listings = {listing.piece_id: listing for listing in Listing.objects.filter(piece_id__in=wanted)}
    Photo.objects.bulk_create(
        _photo(listings[piece_id], role, folder)
        for piece_id in wanted
        for role in roles
        if f"{FOLDER}/{file_name(piece_id, role)}" not in known
    )


def _photo(listing: Listing, role: Role, folder: Path) -> Photo:
    name = file_name(listing.piece_id, role)
    content = (folder / name).read_bytes()
    with Image.open(folder / name) as picture:
        width, height = picture.size
        look = look_of(picture)
    return Photo(
        listing=listing,
        role=role,
        file=f"{FOLDER}/{name}",
        width=width,
        height=height,
        sha256=hashlib.sha256(content).hexdigest(),
        is_drawing=True,
        colours=list(look.colours),
        look=look.numbers,
        position=POSITIONS[role],
        added_at=timezone.now(),
    )
