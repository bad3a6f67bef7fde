"""Reading an upload as a picture. What it is follows from its bytes, never from its name."""

import hashlib
import io
import warnings
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from catalog.photos.looks import Look, look_of
from marketplace.kernel.errors import Refusal

register_heif_opener()

MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 60_000_000
MIN_SIDE = 400
KEPT_SIDE = 4000
QUALITY = 88
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")


@dataclass(frozen=True)
class Picture:
    """An upload made safe: upright sRGB pixels as JPEG, nothing else of its file; and how it looks."""

    data: bytes
    width: int
    height: int
    sha256: str
    look: Look


def _bytes_of(upload: BinaryIO) -> bytes:
    data = upload.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Refusal("too_large", _("This photo is larger than 25 MB. Choose a smaller one."), "photo")
    return data


def _refuse_bomb() -> Refusal:
    return Refusal("too_many_pixels", _("This picture has too many pixels. Choose a smaller one."), "photo")


def _open(data: bytes) -> Image.Image:
    """Opened, its header read, not yet decoded: measures are checked before any memory is spent."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise _refuse_bomb() from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        sentence = _("This file is no photo we can read. Send a JPEG, PNG, WebP or HEIC picture.")
        raise Refusal("not_a_photo", sentence, "photo") from error
    if image.width * image.height > MAX_PIXELS:
        raise _refuse_bomb()
    if min(image.size) < MIN_SIDE:
        sentence = _("This picture is too small: its short side needs at least %(side)d pixels.")
        raise Refusal("too_small", sentence % {"side": MIN_SIDE}, "photo")
    return image


def _to_srgb(image: Image.Image) -> Image.Image:
    """Phones write wide-gamut profiles; without the profile their colours would be wrong."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA"):
        return image
    try:
        converted = ImageCms.profileToProfile(
            image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        )
    except (ImageCms.PyCMSError, OSError):
        return image
    return converted or image


def _flat(image: Image.Image) -> Image.Image:
    """Opaque RGB: transparency on white."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image).convert("RGB")
    return image.convert("RGB")


def read(upload: BinaryIO) -> Picture:
    """The picture in an upload; Refusal when it is none, too large, too small or a bomb."""
    image = _open(_bytes_of(upload))
    try:
        image.load()
        image = _flat(_to_srgb(ImageOps.exif_transpose(image) or image))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        sentence = _("This photo is damaged: it ends too early. Send it again.")
        raise Refusal("damaged", sentence, "photo") from error
    image.thumbnail((KEPT_SIDE, KEPT_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    # A fresh image carries no EXIF, no GPS, no comment: only pixels.
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    clean.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    data = out.getvalue()
    return Picture(data, clean.width, clean.height, hashlib.sha256(data).hexdigest(), look_of(clean))
