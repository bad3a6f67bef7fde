"""Photos in the widths that pages ask for, made when first asked for and kept beside the originals.

A photo's file never changes (a new picture is a new photo), so a rendition is good for ever.
"""

import io
from typing import Literal, TypeAlias

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from PIL import Image

from catalog.models import Photo

Format: TypeAlias = Literal["avif", "webp", "jpg"]
WIDTHS = (480, 960, 1600)
FORMATS: tuple[Format, ...] = ("avif", "webp", "jpg")
ENCODERS: dict[Format, tuple[str, dict[str, object]]] = {
    # The quickest AVIF costs as much as WebP and is a third smaller.
    "avif": ("AVIF", {"quality": 58, "speed": 10}),
    "webp": ("WEBP", {"quality": 80, "method": 4}),
    "jpg": ("JPEG", {"quality": 82, "optimize": True, "progressive": True}),
}


def path(public_id: str, width: int, kind: Format) -> str:
    return f"renditions/{public_id[:2]}/{public_id}-{width}.{kind}"


def encode(image: Image.Image, width: int, kind: Format) -> bytes:
    """`image` no wider than `width`, in a format of the web; never enlarged."""
    height = round(image.height * width / image.width)
    if width < image.width:
        image.draft("RGB", (width, height))
        image = image.resize((width, max(1, height)), Image.Resampling.LANCZOS)
    name, options = ENCODERS[kind]
    out = io.BytesIO()
    image.convert("RGB").save(out, name, **options)
    return out.getvalue()


def rendition(photo: Photo, width: int, kind: Format) -> bytes:
    """The bytes of a rendition, from the disk if it was made before."""
    storage: Storage = photo.file.storage
    name = path(photo.public_id, width, kind)
    if storage.exists(name):
        with storage.open(name) as kept:
            return bytes(kept.read())
    with photo.file.open("rb") as original, Image.open(original, formats=("JPEG",)) as image:
        data = encode(image, width, kind)
    # Two makers at once write the same bytes; the later name is thrown away.
    saved = storage.save(name, ContentFile(data))
    if saved != name:
        storage.delete(saved)
    return data


def remove(storage: Storage, public_id: str) -> None:
    """Every rendition of a photo."""
    for width in WIDTHS:
        for kind in FORMATS:
            storage.delete(path(public_id, width, kind))
