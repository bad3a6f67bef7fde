"""Each overlay is what Kubernetes accepts, closed as its strictest standard asks, and whole."""

from functools import cache

import kubernetes_validate
import pytest

from marketplace.project.environment import SETTINGS
from marketplace.project.launch.places import ROOT
from tests.deploy.kustomizations import FOLDER, OVERLAYS, Resource, built, containers, pod

OLDEST_VERSION = "1.33"
NAMES = {setting.name for setting in SETTINGS}
SECRET_SETTINGS = {name for name in NAMES if "SECRET" in name or "TOKEN" in name} | {"DATABASE_URL"}
EACH = pytest.mark.parametrize("overlay", OVERLAYS)


@cache
def resources(overlay: str) -> list[Resource]:
    return built(FOLDER / "overlays" / overlay)


def of_kind(overlay: str, kind: str) -> dict[str, Resource]:
    return {one["metadata"]["name"]: one for one in resources(overlay) if one["kind"] == kind}


def workloads(overlay: str) -> list[Resource]:
    return [one for one in resources(overlay) if pod(one)]


@EACH
def test_kubernetes_knows_every_field(overlay):
    for resource in resources(overlay):
        kubernetes_validate.validate(resource, OLDEST_VERSION, strict=True)


@EACH
def test_every_name_is_given_once(overlay):
    names = [(one["kind"], one["metadata"]["name"]) for one in resources(overlay)]
    assert len(names) == len(set(names))
    assert {one["metadata"].get("namespace", "gereh") for one in resources(overlay)} == {"gereh"}


@EACH
def test_pods_hold_no_rights(overlay):
    for workload in workloads(overlay):
        spec = pod(workload)
        assert spec["automountServiceAccountToken"] is False
        assert spec["securityContext"]["runAsNonRoot"] is True
        assert spec["securityContext"]["runAsUser"] > 0
        assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
        assert not {"hostNetwork", "hostPID", "hostIPC"} & set(spec)
        for container in containers(workload):
            closed = container["securityContext"]
            assert closed["allowPrivilegeEscalation"] is False
            assert closed["readOnlyRootFilesystem"] is True
            assert closed["capabilities"] == {"drop": ["ALL"]}


@EACH
def test_pods_have_requests_and_limits_and_images_of_a_version(overlay):
    for workload in workloads(overlay):
        for container in containers(workload):
            assert {"cpu", "memory"} <= set(container["resources"]["requests"])
            assert {"cpu", "memory"} <= set(container["resources"]["limits"])
            assert container["image"].partition(":")[2] not in {"", "latest"}


@EACH
def test_pods_write_to_volumes_that_exist(overlay):
    claims = of_kind(overlay, "PersistentVolumeClaim")
    for workload in workloads(overlay):
        volumes = {volume["name"]: volume for volume in pod(workload)["volumes"]}
        for container in containers(workload):
            mounts = {mount["name"]: mount["mountPath"] for mount in container["volumeMounts"]}
            assert set(mounts) == set(volumes)
            assert "/tmp" in mounts.values()
        for volume in volumes.values():
            claim = volume.get("persistentVolumeClaim")
            assert claim is None or claim["claimName"] in claims


@EACH
def test_those_who_select_find_somebody(overlay):
    labels = [
        one["spec"]["template"]["metadata"]["labels"] for one in of_kind(overlay, "Deployment").values()
    ]
    for kind in ("Service", "PodDisruptionBudget"):
        for one in of_kind(overlay, kind).values():
            wanted = one["spec"]["selector"].get("matchLabels", one["spec"]["selector"])
            assert any(wanted.items() <= found.items() for found in labels), one["metadata"]["name"]
    for deployment in of_kind(overlay, "Deployment").values():
        wanted = deployment["spec"]["selector"]["matchLabels"]
        assert wanted.items() <= deployment["spec"]["template"]["metadata"]["labels"].items()
    for scaler in of_kind(overlay, "HorizontalPodAutoscaler").values():
        assert scaler["spec"]["scaleTargetRef"]["name"] in of_kind(overlay, "Deployment")
        assert "replicas" not in of_kind(overlay, "Deployment")["gereh-web"]["spec"]


@EACH
def test_people_reach_the_web_server_and_nothing_else(overlay):
    (ingress,) = of_kind(overlay, "Ingress").values()
    settings = of_kind(overlay, "ConfigMap")["gereh"]["data"]
    (rule,) = ingress["spec"]["rules"]
    assert settings["PUBLIC_URL"] == f"https://{rule['host']}"
    assert settings["ALLOWED_HOSTS"] == rule["host"] == ingress["spec"]["tls"][0]["hosts"][0]
    backend = rule["http"]["paths"][0]["backend"]["service"]
    assert backend["name"] in of_kind(overlay, "Service")
    assert of_kind(overlay, "NetworkPolicy")["gereh-closed"]["spec"]["podSelector"] == {}


@EACH
def test_web_pods_are_asked_for_their_health_and_end_in_time(overlay):
    web = of_kind(overlay, "Deployment")["gereh-web"]
    (container,) = containers(web)
    assert container["livenessProbe"]["httpGet"]["path"] == "/healthz/live"
    assert container["readinessProbe"]["httpGet"]["path"] == "/healthz/ready"
    assert (
        pod(web)["terminationGracePeriodSeconds"] > container["lifecycle"]["preStop"]["sleep"]["seconds"] + 10
    )
    assert web["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0


@EACH
def test_settings_exist_and_secrets_are_only_referred_to(overlay):
    data = of_kind(overlay, "ConfigMap")["gereh"]["data"]
    assert set(data) <= NAMES
    assert not set(data) & SECRET_SETTINGS
    assert of_kind(overlay, "Secret") == {}
    ours = [one for one in workloads(overlay) if one["metadata"]["name"].startswith("gereh")]
    assert len(ours) == 4
    for workload in ours:
        (container,) = containers(workload)
        assert container["envFrom"] == [{"configMapRef": {"name": "gereh"}}, {"secretRef": {"name": "gereh"}}]


@EACH
def test_a_shared_index_has_one_writer(overlay):
    worker = of_kind(overlay, "Deployment")["gereh-worker"]["spec"]
    if "SEARCH_URL" not in of_kind(overlay, "ConfigMap")["gereh"]["data"]:
        assert (worker["replicas"], worker["strategy"]) == (1, {"type": "Recreate"})


@EACH
def test_pods_run_commands_of_ours(overlay):
    commands = {path.stem for path in (ROOT / "marketplace/project/management/commands").glob("[a-z]*.py")}
    for workload in workloads(overlay):
        for container in containers(workload):
            if container["image"].startswith("registry.example.org/gereh"):
                assert container["args"][0] in commands


@EACH
def test_the_store_is_saved_every_night(overlay):
    backup = of_kind(overlay, "CronJob")["gereh-backup"]
    (container,) = containers(backup)
    assert container["args"][:2] == ["backup", "/backups"]
    assert {"name": "backups", "mountPath": "/backups"} in container["volumeMounts"]
