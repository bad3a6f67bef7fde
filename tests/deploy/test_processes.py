"""The image's processes, as plain ones: made ready once, serve and work; the code is never written to."""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx
import pytest

from marketplace.project.environment import SETTINGS
from marketplace.project.launch.places import ROOT
from tests import databases

pytestmark = pytest.mark.django_db
ROOMS = ("catalog", "demo", "embedded_saleor", "marketplace", "shipping", "storytelling", "uv.lock")
GEREH = Path(sys.executable).with_name("gereh")
PATIENCE_SECONDS = 120
STOP_SECONDS = 15


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def bare() -> dict[str, str]:
    """Our environment without any setting of the store."""
    return {key: value for key, value in os.environ.items() if key not in {one.name for one in SETTINGS}}


def gereh(*arguments: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [GEREH, *arguments], env=environment, cwd="/", capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def app(tmp_path_factory) -> Iterator[Path]:
    """The code as it lies in the image: translations compiled, static files collected, closed to writing."""
    folder = tmp_path_factory.mktemp("image") / "app"
    for name in ROOMS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        folder.mkdir(exist_ok=True)
        copy(ROOT / name, folder / name)
    built = {
        **bare(),
        "PYTHONPATH": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
        "DEMO": "off",
        "SECRET_KEY": "of-the-build",
        "VAR_DIR": str(folder.parent / "var-of-the-build"),
        "STATIC_DIR": str(folder / "static"),
    }
    told = gereh("prepare", "messages", "fonts", "static", environment=built)
    assert told.returncode == 0, told.stdout + told.stderr
    assert (folder / "static" / "staticfiles.json").exists()
    closed(folder, writable=False)
    yield folder
    closed(folder, writable=True)


def closed(folder: Path, *, writable: bool) -> None:
    for path in (folder, *folder.rglob("*")):
        mode = path.stat().st_mode
        path.chmod(mode | stat.S_IWUSR if writable else mode & ~0o222)


def listing(folder: Path) -> dict[str, tuple[int, int]]:
    return {
        str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
    }


@pytest.fixture
def production(app, tmp_path) -> Iterator[dict[str, str]]:
    """Settings as in production, for a database that is not there yet."""
    name = databases.named("production")
    databases.drop(name)
    (tmp_path / "tmp").mkdir()
    yield {
        **bare(),
        "PYTHONPATH": str(app),
        "PYTHONDONTWRITEBYTECODE": "1",
        "TMPDIR": str(tmp_path / "tmp"),
        "DATABASE_URL": databases.url(name),
        "VAR_DIR": str(tmp_path / "var"),
        "STATIC_DIR": str(app / "static"),
        "SECRET_KEY": "0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "DEMO": "off",
        "HTTPS": "on",
        "PUBLIC_URL": "https://shop.example.org",
        "ALLOWED_HOSTS": "shop.example.org",
        "HOST": "127.0.0.1",
        "PORT": str(free_port()),
        "WEB_WORKERS": "1",
    }
    databases.drop(name)


def asked(environment: Mapping[str, str], path: str) -> tuple[int, str]:
    try:
        answer = httpx.get(f"http://127.0.0.1:{environment['PORT']}{path}", timeout=10)
    except httpx.TransportError:
        return 0, ""
    return answer.status_code, answer.text.strip()


def until(wanted: object, ask, *arguments: object) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while (found := ask(*arguments)) != wanted:
        assert time.monotonic() < end, found
        time.sleep(0.2)


def stopped(process: "subprocess.Popen[bytes]") -> float:
    """Seconds between SIGTERM and the end."""
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.wait(STOP_SECONDS * 2)
    return time.monotonic() - begun


def test_from_an_image_to_a_store_that_serves_and_ends(app, production):
    before = listing(app)
    with subprocess.Popen([GEREH, "serve"], env=production, cwd="/", start_new_session=True) as web:
        try:
            until((200, "alive"), asked, production, "/healthz/live")
            assert asked(production, "/healthz/ready") == (503, "The database does not answer.")
            assert gereh("probe", "web", environment=production).returncode == 1
            databases.make_copy(databases.named("production"))
            prepared = gereh("prepare", environment=production)
            assert prepared.returncode == 0, prepared.stdout + prepared.stderr
            until((200, "ready"), asked, production, "/healthz/ready")
            assert gereh("probe", "web", environment=production).returncode == 0
            assert asked(production, "/")[0] == 400
            check_worker(production)
        finally:
            seconds = stopped(web)
    assert seconds < STOP_SECONDS
    assert web.returncode == 0
    assert asked(production, "/healthz/live") == (0, "")
    assert listing(app) == before


def check_worker(production: Mapping[str, str]) -> None:
    assert gereh("probe", "worker", environment=production).returncode == 1
    with subprocess.Popen([GEREH, "worker"], env=production, cwd="/", start_new_session=True) as worker:
        try:
            until(0, lambda: gereh("probe", "worker", environment=production).returncode)
        finally:
            seconds = stopped(worker)
    assert seconds < STOP_SECONDS
    assert worker.returncode == 0
