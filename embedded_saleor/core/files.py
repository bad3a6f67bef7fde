"""Keeping uploaded files."""

from __future__ import annotations

import secrets
from pathlib import PurePosixPath
from typing import Any

from django.core.files.storage import default_storage
from PIL import Image, UnidentifiedImageError

from embedded_saleor import conf

IMAGE_FORMATS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "GIF": ".gif",
    "AVIF": ".avif",
    "TIFF": ".tiff",
}


def image_format(upload: Any) -> str | None:
    """Pillow's name of the picture's format, by its bytes; None for what is no picture."""
    try:
        with Image.open(upload) as picture:
            found = picture.format
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        found = None
    upload.seek(0)
    return found if found in IMAGE_FORMATS else None


def keep(upload: Any, folder: str, suffix: str = "") -> str:
    """Store under a name nobody can guess; returns the path within the media."""
    stem = PurePosixPath(upload.name or "file").stem[:40]
    name = f"{conf.media_prefix()}{folder}/{stem}_{secrets.token_hex(4)}"
    return str(default_storage.save(name + (suffix or PurePosixPath(upload.name or "").suffix), upload))
