"""Static files under names of their content, compressed ahead."""

from typing import Any

import brotli
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

BROTLI_QUALITY = 6  # the best, 11, takes five times as long and saves a tenth; a first start is waited for


class QuickCompressor(Compressor):
    @staticmethod
    def compress_brotli(data: bytes) -> bytes:
        compressed: bytes = brotli.compress(data, quality=BROTLI_QUALITY)
        return compressed


class StaticFiles(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, compressing quickly."""

    def create_compressor(self, **options: Any) -> Compressor:
        return QuickCompressor(**options)
