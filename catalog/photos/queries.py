"""How pages show a photo."""

from dataclasses import dataclass

from django.urls import reverse

from catalog import composition, vocabulary
from catalog.models import Photo
from catalog.photos.renditions import WIDTHS


@dataclass(frozen=True)
class PhotoSources:
    """For a `<picture>`: `avif_srcset`, then `srcset` in WebP; `src` and `jpeg_srcset` are JPEG. Measures are
    the original's.

    `alt` says what is to be seen and, for a drawing, that it is one.
    """

    src: str
    avif_srcset: str
    srcset: str
    jpeg_srcset: str
    width: int
    height: int
    alt: str


def address(photo: Photo, width: int, kind: str = "jpg") -> str:
    """The stable address of a rendition."""
    return reverse("photo", args=[photo.public_id, width, kind])


def _srcset(photo: Photo, kind: str) -> str:
    widths = [width for width in WIDTHS if width < photo.width]
    last = next((width for width in WIDTHS if width >= photo.width), None)
    entries = [f"{address(photo, width, kind)} {width}w" for width in widths]
    if last:
        entries.append(f"{address(photo, last, kind)} {photo.width}w")
    return ", ".join(entries)


def web_sources(photo: Photo) -> tuple[str, str, str]:
    """`src` in WebP, and `srcset` in AVIF and in WebP, of a photo in a list whose words stand beside it."""
    return address(photo, 960, "webp"), _srcset(photo, "avif"), _srcset(photo, "webp")


def sources(photo: Photo, language: str = "en") -> PhotoSources:
    """Addresses, measures and words for one photo, read in `language`."""
    shows = vocabulary.label("photo_role", photo.role, language)
    alt = f"{composition.title(photo.listing, language)} — {shows}"
    if photo.is_drawing:
        alt = f"{alt} ({vocabulary.label('photo_note', 'drawing', language)})"
    return PhotoSources(
        src=address(photo, 960),
        avif_srcset=_srcset(photo, "avif"),
        srcset=_srcset(photo, "webp"),
        jpeg_srcset=_srcset(photo, "jpg"),
        width=photo.width,
        height=photo.height,
        alt=alt,
    )
