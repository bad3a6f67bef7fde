#!/usr/bin/env python3
"""Brings a fresh machine to where `gereh` can start; needs only Python 3.11 and the network.

bootstrap.py run       the store's packages, then the store itself
bootstrap.py dev       the packages of development too
bootstrap.py chromium  the browser that the journeys drive
"""

import ctypes
import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
STAMP = VENV / ".gereh-synced"
SPACE_NEEDED_MB = 2500
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    if sys.version_info < (3, 11):
        give_up(
            f"Python {sys.version_info[0]}.{sys.version_info[1]} is too old: install Python 3.11 or later."
        )
    wish = (sys.argv[1:] or ["run"])[0]
    if wish == "chromium":
        return ensure_browser()
    die_with_make()
    ensure_packages(is_for_development=wish == "dev")
    if wish == "run":
        gereh = VENV / "bin" / "gereh"
        os.execv(gereh, [str(gereh), "run"])
    return None


def give_up(sentence: str) -> NoReturn:
    sys.exit("✗ " + sentence)


def die_with_make() -> None:
    """When make is killed, nobody could stop the store from its terminal any more: let it stop by itself."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def ensure_packages(*, is_for_development: bool) -> None:
    """`uv sync` to the locked versions, left out when nothing has changed since the last one."""
    if not os.access(ROOT, os.W_OK):
        give_up(f"{ROOT} cannot be written: make it yours, or clone it where you may write.")
    wanted = fingerprint()
    done = STAMP.read_text().split() if STAMP.exists() else []
    if done[:1] == [wanted] and (not is_for_development or done[1:] == ["dev"]):
        return
    if done[:1] and done[:1] != [wanted] and moved():
        shutil.rmtree(VENV)
    ensure_space()
    groups = ["--group", "dev"] if is_for_development else ["--no-dev", "--inexact"]
    python = [] if VENV.exists() else ["--python", sys.executable]
    environment = dict(os.environ, UV_PYTHON_DOWNLOADS="never", UV_PROJECT_ENVIRONMENT=str(VENV))
    environment.pop("VIRTUAL_ENV", None)
    print("Installing packages …", flush=True)
    result = subprocess.run([*uv(), "sync", "--locked", *groups, *python], cwd=ROOT, env=environment)
    if result.returncode:
        give_up("The packages could not be installed; what stands above says why. Is the network reachable?")
    kept = "dev" if is_for_development or done[1:] == ["dev"] else ""
    STAMP.write_text(f"{wanted} {kept}")


def fingerprint() -> str:
    digest = hashlib.sha256(str(ROOT).encode())
    for name in ("uv.lock", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def moved() -> bool:
    """Whether the programs in `.venv` still name a folder where the checkout no longer is."""
    program = VENV / "bin" / "gereh"
    return not program.exists() or str(VENV).encode() not in program.read_bytes()[:500]


def ensure_space() -> None:
    free = shutil.disk_usage(ROOT).free // 1_000_000
    if not VENV.exists() and free < SPACE_NEEDED_MB:
        give_up(f"Only {free} MB are free at {ROOT}: free at least {SPACE_NEEDED_MB} MB.")


def uv() -> list[str]:
    """The command of uv: from PATH, else our own in `.tools`."""
    for candidate in ("uv", str(TOOLS / "bin" / "uv")):
        if shutil.which(candidate) and works([candidate, "--version"]):
            return [candidate]
    print("Installing uv …", flush=True)
    if not make_tools() and not (as_root_install("python3-venv", "python3-pip") and make_tools()):
        give_up(
            "Python's venv module is missing: run `apt-get install python3-venv` as root, or install uv; "
            "then try again."
        )
    pip = [
        str(TOOLS / "bin" / "python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "uv",
    ]
    if subprocess.run(pip).returncode:
        give_up("uv could not be installed; what stands above says why. Is the network reachable?")
    return [str(TOOLS / "bin" / "uv")]


def make_tools() -> bool:
    shutil.rmtree(TOOLS, ignore_errors=True)
    return works([sys.executable, "-m", "venv", str(TOOLS)])


def works(command: list[str]) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def as_root_install(*packages: str) -> bool:
    """Debian's packages, when we are root on a Debian; False otherwise."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    print(f"Installing {', '.join(packages)} …", flush=True)
    for words in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        if subprocess.run(["apt-get", "-qq", *words], env=environment, stdout=subprocess.DEVNULL).returncode:
            return False
    return True


def ensure_browser() -> None:
    if any(shutil.which(name) for name in BROWSERS) or as_root_install("chromium"):
        return
    give_up("The journeys need Chromium: `sudo apt-get install chromium`, then `make test` again.")


if __name__ == "__main__":
    main()
