"""The image's description: what the linter of such files says, and what it must and must not hold."""

import subprocess
import sys
from pathlib import Path

import pytest

from marketplace.project.environment import SETTINGS
from marketplace.project.launch.places import ROOT

FILE = ROOT / "docker" / "Dockerfile"
TEXT = FILE.read_text()
LAST_STAGE = TEXT[TEXT.rindex("\nFROM ") :]


def test_the_linter_of_images_finds_nothing():
    command = [Path(sys.executable).with_name("hadolint"), "--no-color", FILE]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout) == (0, "")


def test_the_last_stage_builds_nothing_and_runs_as_somebody_else():
    lines = LAST_STAGE.splitlines()
    assert "USER 10001:10001" in lines
    assert lines.index("USER 10001:10001") > lines.index("COPY --from=builder /app /app")
    assert not [word for word in ("apt-get", "pip install", "uv sync", "gcc", "make ") if word in LAST_STAGE]
    assert "HEALTHCHECK" in LAST_STAGE
    assert 'ENTRYPOINT ["gereh"]' in lines


def test_packages_are_the_locked_ones():
    assert TEXT.count("uv sync --locked") == TEXT.count("uv sync") == 2


def test_every_package_of_ours_is_in_the_image():
    rooms = {"catalog", "demo", "embedded_saleor", "marketplace", "shipping", "storytelling"}
    sent = {
        line[1:]
        for line in (ROOT / "docker/Dockerfile.dockerignore").read_text().splitlines()
        if line[:1] == "!"
    }
    assert rooms <= sent
    assert {line.split()[1] for line in TEXT.splitlines() if line.startswith("COPY ")} >= rooms
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "bench", "scripts"}
    assert packages == rooms


@pytest.mark.parametrize("name", ["VAR_DIR", "STATIC_DIR", "DEMO", "HOST", "PORT"])
def test_the_image_sets_settings_that_exist(name):
    assert name in {setting.name for setting in SETTINGS}
    assert f"{name}=" in LAST_STAGE
