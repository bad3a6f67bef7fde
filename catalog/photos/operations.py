"""Adding and removing photos of a listing."""

from datetime import datetime
from typing import BinaryIO

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from catalog.access import is_manager_of, locked
from catalog.models import Listing, Photo
from catalog.photos import reading, renditions
from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal

MOST = 24
OPEN_STATES = (Listing.State.DRAFT, Listing.State.REVISION_ASKED)
# The whole piece opens the gallery, then what convinces, at last the people.
ORDER = [
    "full", "detail", "corner", "back", "ruler_on_back", "edge", "scale", "defect", "maker", "process",
]  # fmt: skip


def _open_for(listing: Listing, by: Person) -> Listing:
    listing = locked(listing, by)
    if listing.state not in OPEN_STATES and not is_manager_of(listing, by):
        raise Refusal("wrong_state", _("This piece can no longer be changed here. Ask your consortium."))
    return listing


def add_photo(
    *, listing: Listing, role: str, upload: BinaryIO, by: Person, now: datetime, is_drawing: bool = False
) -> Photo:
    """Keep a photo: sniffed, upright, without EXIF or place, as JPEG of at most 4000 pixels a side.

    The same picture twice is one photo, whose role is the latest. Refusals: too_large,
    too_many_pixels, too_small, not_a_photo, damaged, too_many_photos, unknown_role.
    """
    if role not in Photo.Role.values:
        raise Refusal("unknown_role", _("Say what the photo shows."), "role")
    picture = reading.read(upload)
    with transaction.atomic():
        listing = _open_for(listing, by)
        known = listing.photos.filter(sha256=picture.sha256).first()
        if known:
            known.role, known.position = role, ORDER.index(role)
            known.save(update_fields=["role", "position"])
            return known
        if listing.photos.count() >= MOST:
            sentence = _("A piece has at most %(most)d photos. Remove one first.")
            raise Refusal("too_many_photos", sentence % {"most": MOST}, "photo")
        photo = Photo(listing=listing, role=role, sha256=picture.sha256, is_drawing=is_drawing, added_at=now)
        photo.position = ORDER.index(role)
        photo.file.save("photo.jpg", ContentFile(picture.data), save=False)
        photo.width, photo.height = picture.width, picture.height
        photo.colours, photo.look = list(picture.look.colours), picture.look.numbers
        photo.save()
    return photo


def remove_photo(*, photo: Photo, by: Person) -> None:
    """Take a photo away, with its file and renditions once the transaction holds."""
    with transaction.atomic():
        _open_for(photo.listing, by)
        name, storage, public_id = str(photo.file.name), photo.file.storage, photo.public_id
        photo.delete()
        transaction.on_commit(lambda: storage.delete(name))
        transaction.on_commit(lambda: renditions.remove(storage, public_id))
