"""Static files under names of their content, compressed ahead; a page's style sheets as one file.

People edit the small sheets in `css/`. Where files are collected, those that a page always loads together are
joined and minified, since a phone far away waits for each of nine files as long as for one.
"""

from collections.abc import Iterator
from typing import Any, Final

import brotli
import rcssmin
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

BROTLI_QUALITY = 6  # the best, 11, takes five times as long and saves a tenth; a first start is waited for
FOLDER: Final = "gereh/css/"
EVERYWHERE: Final = ("fonts", "tokens", "base", "layout", "parts", "forms")
SHEETS: Final = {
    "page": (*EVERYWHERE, "print"),
    "store": (*EVERYWHERE, "shop", "print"),
}
ON_PAPER: Final = frozenset({"print"})


class QuickCompressor(Compressor):
    @staticmethod
    def compress_brotli(data: bytes) -> bytes:
        compressed: bytes = brotli.compress(data, quality=BROTLI_QUALITY)
        return compressed


class StaticFiles(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, compressing quickly, with the joined sheets beside their parts."""

    def create_compressor(self, **options: Any) -> Compressor:
        return QuickCompressor(**options)

    def post_process(
        self, paths: dict[str, Any], *, dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str | None, bool | Exception]]:
        if not dry_run and has_sheets(paths):
            paths = paths | {joined_name(bundle): (self, self.joined(bundle)) for bundle in SHEETS}
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def joined(self, bundle: str) -> str:
        """The stored name of a bundle's file, written from its parts as they were collected."""
        texts = [on_medium(part, self.text_of(part)) for part in SHEETS[bundle]]
        name = joined_name(bundle)
        self.delete(name)
        self.save(name, ContentFile(rcssmin.cssmin("\n".join(texts)).encode()))
        return name

    def text_of(self, part: str) -> str:
        with self.open(f"{FOLDER}{part}.css") as file:
            return str(file.read().decode())


def has_sheets(paths: dict[str, Any]) -> bool:
    return all(f"{FOLDER}{part}.css" in paths for parts in SHEETS.values() for part in parts)


def joined_name(bundle: str) -> str:
    """Beside its parts, so that their relative addresses of fonts and motifs hold."""
    return f"{FOLDER}all-{bundle}.css"


def on_medium(part: str, text: str) -> str:
    return f"@media print {{\n{text}\n}}" if part in ON_PAPER else text


def sheet_addresses(bundle: str) -> list[tuple[str, str]]:
    """Address and medium of each sheet that a page of a kind (a key of `SHEETS`) loads, in their order.

    One where files are collected; the parts themselves where people work on them (`DEBUG`).
    """
    if isinstance(staticfiles_storage, StaticFiles):
        return [(staticfiles_storage.url(joined_name(bundle)), "all")]
    return [
        (staticfiles_storage.url(f"{FOLDER}{part}.css"), "print" if part in ON_PAPER else "all")
        for part in SHEETS[bundle]
    ]
