"""A tantivy index made in parts, each by whoever has a hand free, and joined without copying."""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import tantivy

from catalog.search.adapters.tantivy_documents import put, to_tantivy
from catalog.search.ports import Late
from catalog.search.types import FORM, PieceDocument
from marketplace.kernel.errors import Outage

HEAP_BYTES = 32_000_000
# More memory, fewer segments to be merged.
PART_HEAP_BYTES = 128_000_000
SEGMENTS, FILES = "meta.json", ".managed.json"
LOCKS = frozenset({".tantivy-meta.lock", ".tantivy-writer.lock"})


@contextmanager
def broken_builds() -> Iterator[None]:
    """A folder that does not let itself be written is an outage."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise Outage(f"The search index cannot be written: {error}") from error


class TantivyBuild:
    """`<index>.<name>/` holds an index a part; `joined` of them takes the place of `<index>/` at the end."""

    def __init__(
        self,
        index: Path,
        name: str,
        schema: tantivy.Schema,
        locked: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self.index = index
        self.folder = index.with_name(f"{index.name}.{name}")
        self.schema = schema
        self.locked = locked

    def has(self, part: str) -> bool:
        return (self.folder / part).is_dir()

    def write(self, part: str, documents: Iterable[PieceDocument]) -> int:
        """Written under another name, so that a part that was cut short is none."""
        unfinished = self.folder / f"{part}.unfinished"
        with broken_builds():
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(parents=True)
            writer = tantivy.Index(self.schema, path=str(unfinished)).writer(PART_HEAP_BYTES, 1)
            written = 0
            for document in documents:
                writer.add_document(to_tantivy(document))
                written += 1
            writer.commit()
            writer.wait_merging_threads()
            unfinished.rename(self.folder / part)
        return written

    def finish(self, late: Callable[[], Late]) -> None:
        """Merged while others may still write to the old index; only the change of places is done alone."""
        with broken_builds():
            joined = self._joined()
            self._write(joined, Late())
            with self.locked():
                self._write(joined, late())
                self._take_the_place(joined)

    def _joined(self) -> Path:
        """One index of the segments of all parts, whose files are linked: the parts stay as they are."""
        joined = self.folder / "joined"
        shutil.rmtree(joined, ignore_errors=True)
        joined.mkdir(parents=True)
        tantivy.Index(self.schema, path=str(joined))
        whole, files = json.loads((joined / SEGMENTS).read_text()), {SEGMENTS}
        for part in sorted(path for path in self.folder.iterdir() if path.suffix == "" and path != joined):
            told = json.loads((part / SEGMENTS).read_text())
            whole["segments"] += told["segments"]
            whole["opstamp"] = max(whole["opstamp"], told["opstamp"])
            for path in part.iterdir():
                if path.name not in {SEGMENTS, FILES, *LOCKS}:
                    os.link(path, joined / path.name)
                    files.add(path.name)
        (joined / SEGMENTS).write_text(json.dumps(whole))
        (joined / FILES).write_text(json.dumps(sorted(files)))
        return joined

    def _write(self, folder: Path, late: Late) -> None:
        """Write what changed; a commit also merges small segments."""
        writer = tantivy.Index.open(str(folder)).writer(HEAP_BYTES, 1)
        for document in late.documents:
            put(writer, document)
        for piece_id in late.gone:
            writer.delete_documents_by_term("piece_id", piece_id)
        writer.commit()
        writer.wait_merging_threads()

    def _take_the_place(self, joined: Path) -> None:
        old = self.index.with_name(f"{self.index.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        if self.index.exists():
            self.index.rename(old)
        joined.rename(self.index)
        for path in self.index.parent.iterdir():
            if path.is_dir() and self._is_out_of_use(path):
                shutil.rmtree(path, ignore_errors=True)

    def _is_out_of_use(self, path: Path) -> bool:
        """Other builds of this index, and indexes of an earlier version of the program."""
        return path.name.startswith(f"{self.index.name}.") or not path.name.startswith(f"{FORM}-")
