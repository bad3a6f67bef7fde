"""The compositions as Compose reads them: `extends` and merge keys resolved."""

import re
from typing import Any

import yaml

from marketplace.project.launch.places import ROOT

FOLDER = ROOT / "docker"
NAMES = ("compose.yml", "compose.embedded.yml")
VARIABLE = re.compile(r"(?<!\$)\$\{(\w+)(?:(:[-?])([^}]*))?\}")


def text(name: str) -> str:
    return (FOLDER / name).read_text()


def raw(name: str) -> dict[str, Any]:
    parsed: dict[str, Any] = yaml.safe_load(text(name))
    return parsed


def services(name: str) -> dict[str, dict[str, Any]]:
    return {key: resolved(service) for key, service in raw(name)["services"].items()}


def resolved(service: dict[str, Any]) -> dict[str, Any]:
    """With what it extends underneath: its own mappings are laid over, its other values replace."""
    named = service.get("extends")
    if not named:
        return service
    below = raw(named["file"])["services"][named["service"]]
    own = {key: value for key, value in service.items() if key != "extends"}
    laid = {
        key: {**below[key], **value}
        for key, value in own.items()
        if isinstance(value, dict) and isinstance(below.get(key), dict)
    }
    return {**below, **own, **laid}


def variables(name: str) -> dict[str, tuple[str, str]]:
    """Variables that a file asks for: name → (operator, default or complaint)."""
    return {found[1]: (found[2] or "", found[3] or "") for found in VARIABLE.finditer(text(name))}
