"""Kustomizations as `kubectl kustomize` builds them, as far as ours go."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from marketplace.project.launch.places import ROOT

FOLDER = ROOT / "deploy" / "kubernetes"
OVERLAYS = ("embedded", "saleor")
KNOWN = {"apiVersion", "kind", "namespace", "labels", "resources", "images", "patches"}
Resource = dict[str, Any]


def built(folder: Path) -> list[Resource]:
    told = yaml.safe_load((folder / "kustomization.yaml").read_text())
    assert set(told) <= KNOWN
    found = [resource for name in told["resources"] for resource in resources(folder / name)]
    for patch in told.get("patches", []):
        apply(patch, found)
    for resource in found:
        rename(resource, told)
    return found


def resources(path: Path) -> Iterator[Resource]:
    if path.is_dir():
        yield from built(path)
    else:
        yield from (resource for resource in yaml.safe_load_all(path.read_text()) if resource)


def apply(patch: Resource, found: list[Resource]) -> None:
    """JSON Patch's `add` and `replace` on the one resource that is meant."""
    wanted = (patch["target"]["kind"], patch["target"]["name"])
    (resource,) = [one for one in found if (one["kind"], one["metadata"]["name"]) == wanted]
    for step in yaml.safe_load(patch["patch"]):
        *way, last = step["path"].strip("/").split("/")
        place = resource
        for part in way:
            place = place[part]
        assert step["op"] in {"add", "replace"}
        assert (last in place) == (step["op"] == "replace"), step["path"]
        place[last] = deepcopy(step["value"])


def rename(resource: Resource, told: Resource) -> None:
    namespaced = resource["kind"] != "Namespace"
    if told.get("namespace") and namespaced:
        resource["metadata"]["namespace"] = told["namespace"]
    for labels in told.get("labels", []):
        resource["metadata"].setdefault("labels", {}).update(labels["pairs"])
    for image in told.get("images", []):
        for container in containers(resource):
            if container["image"] == image["name"]:
                container["image"] = f"{image['newName']}:{image['newTag']}"


def pod(resource: Resource) -> Resource | None:
    """The specification of a workload's pods."""
    spec = resource.get("spec", {})
    if resource["kind"] == "CronJob":
        spec = spec["jobTemplate"]["spec"]
    template = spec.get("template")
    return template["spec"] if template else None


def containers(resource: Resource) -> list[Resource]:
    found = pod(resource)
    return found["containers"] if found else []
