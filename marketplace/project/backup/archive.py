"""The file itself: a tar of `database.dump`, `media/…`, `keys/…`, and at its end the manifest."""

import hashlib
import io
import os
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from marketplace.project.backup.types import FORMAT, Manifest, manifest_of
from marketplace.project.launch.trouble import Trouble

MANIFEST = "manifest.json"
DATABASE = "database.dump"
FOLDERS = ("media", "keys")
BLOCK = 1 << 20


@contextmanager
def new_archive(file: Path) -> Iterator[tarfile.TarFile]:
    """A tar that only its owner reads, and that has its name once it is whole."""
    handle, unfinished = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream, tarfile.open(fileobj=stream, mode="w") as tar:
            yield tar
        Path(unfinished).replace(file)
    finally:
        Path(unfinished).unlink(missing_ok=True)


def add(tar: tarfile.TarFile, name: str, file: Path) -> str:
    """Put a file in; its digest, of the very bytes that went in."""
    with file.open("rb") as content:
        member = tar.gettarinfo(arcname=name, fileobj=content)
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        watched = Watched(content)
        tar.addfile(member, watched)
    return watched.digest.hexdigest()


class Watched:
    """A file that is read once, and digested on the way."""

    def __init__(self, content: io.BufferedReader) -> None:
        self.content = content
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self.content.read(size)
        self.digest.update(block)
        return block


def add_text(tar: tarfile.TarFile, name: str, text: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(text)
    member.mode = 0o600
    tar.addfile(member, io.BytesIO(text))


@contextmanager
def opened(file: Path) -> Iterator[tuple[tarfile.TarFile, Manifest]]:
    """An archive of ours and what it says of itself. Trouble when it is none, or from a newer program."""
    try:
        with tarfile.open(file, "r:") as tar:
            content = tar.extractfile(MANIFEST)
            manifest = manifest_of(content.read() if content else b"")
            if manifest.format > FORMAT:
                raise Trouble(
                    f"{file} was made by Gereh {manifest.version}: use that version or a later one."
                )
            yield tar, manifest
    except (tarfile.TarError, KeyError, ValueError) as error:
        raise Trouble(f"{file} is no whole archive of Gereh: {error}") from None


def check(tar: tarfile.TarFile, manifest: Manifest, file: Path) -> None:
    """Every member is the one that was put in, all are there, and none would leave its folder."""
    members = {member.name: member for member in tar.getmembers() if member.name != MANIFEST}
    if set(members) != set(manifest.digests) or DATABASE not in members:
        raise Trouble(f"{file} lacks members, or has some that its manifest does not know.")
    for name, member in members.items():
        if not is_ours(member) or digest(tar, member) != manifest.digests[name]:
            raise Trouble(f"{file} is damaged: {name} is not what was saved.")


def is_ours(member: tarfile.TarInfo) -> bool:
    parts = PurePosixPath(member.name).parts
    is_inside = ".." not in parts and not member.name.startswith("/")
    return member.isreg() and is_inside and (member.name == DATABASE or parts[0] in FOLDERS)


def digest(tar: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    content = tar.extractfile(member)
    found = hashlib.sha256()
    while block := content.read(BLOCK) if content else b"":
        found.update(block)
    return found.hexdigest()


def unpack(tar: tarfile.TarFile, folder: str, target: Path) -> None:
    """A folder's members below `target`, closed as they were."""
    target.mkdir(mode=0o700 if folder == "keys" else 0o755, parents=True)
    for member in tar.getmembers():
        if PurePosixPath(member.name).parts[0] == folder:
            place = target / PurePosixPath(member.name).relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            write(tar, member, place)


def write(tar: tarfile.TarFile, member: tarfile.TarInfo, place: Path) -> None:
    content = tar.extractfile(member)
    with place.open("xb") as out:
        while block := content.read(BLOCK) if content else b"":
            out.write(block)
    place.chmod(member.mode & 0o777)
    os.utime(place, (member.mtime, member.mtime))
