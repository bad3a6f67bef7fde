"""The compositions are well formed, closed, complete, and name only what exists."""

import json
import re
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from marketplace.project.environment import SETTINGS
from tests.deploy.compositions import FOLDER, NAMES, raw, services, text, variables

EVERY = (*NAMES, "common.yml")
ONCE = {"prepare", "saleor-prepare", "connect"}
OURS = {"prepare", "web", "worker", "connect"}
# Their images write to their own folders, or begin as root to give those away.
NOT_READ_ONLY = {"elasticsearch", "saleor", "saleor-prepare", "saleor-worker", "saleor-dashboard"}
EACH = [(name, service) for name in NAMES for service in services(name)]


@pytest.mark.parametrize("name", EVERY)
def test_it_follows_the_schema_of_compositions(name):
    file = resources.files("check_jsonschema") / "builtin_schemas" / "vendor" / "compose-spec.json"
    schema = json.loads(file.read_text())
    found = [
        f"{list(error.path)}: {error.message}" for error in Draft7Validator(schema).iter_errors(raw(name))
    ]
    assert found == []


@pytest.mark.parametrize("name", EVERY)
def test_the_linter_of_compositions_finds_nothing_grave(name, tmp_path):
    # Read elsewhere: of a checkout in root's home it would say that a sensitive folder is mounted.
    folder = shutil.copytree(FOLDER, tmp_path / "docker")
    command = [Path(sys.executable).with_name("compose-lint"), "--fail-on", "high", folder / name]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize(("name", "service"), EACH)
def test_every_service_is_closed_and_has_limits(name, service):
    told = services(name)[service]
    assert "no-new-privileges:true" in told["security_opt"]
    assert {"cpus", "memory", "pids"} <= set(told["deploy"]["resources"]["limits"])
    assert told["restart"] == {"connect": "on-failure:5"}.get(
        service, "no" if service in ONCE else "unless-stopped"
    )
    assert not told.get("privileged")
    assert told["networks"]
    if service != "saleor-dashboard":
        assert told["cap_drop"] == ["ALL"]
        assert not told["user"].startswith(("0", "root"))
    if service not in NOT_READ_ONLY:
        assert told["read_only"] is True


@pytest.mark.parametrize(("name", "service"), EACH)
def test_every_image_has_a_version(name, service):
    image = services(name)[service]["image"]
    version = image.rpartition(":")[2]
    assert version
    assert "latest" not in version


@pytest.mark.parametrize("name", NAMES)
def test_nobody_but_this_machine_reaches_a_port(name):
    ports = [port for service in services(name).values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_waited_for_can_happen(name):
    known = services(name)
    for service in known.values():
        for other, how in service.get("depends_on", {}).items():
            if how["condition"] == "service_completed_successfully":
                assert known[other]["restart"] == "no"
            else:
                checked = known[other].get("healthcheck") or (
                    {"test": "the image's"} if other == "web" else {}
                )
                assert checked.get("test"), other


@pytest.mark.parametrize("name", NAMES)
def test_databases_listen_on_a_network_without_a_way_out(name):
    assert raw(name)["networks"]["data"] == {"internal": True}
    for service in {"postgres", "valkey", "elasticsearch"} & set(services(name)):
        assert list(services(name)[service]["networks"]) == ["data"]


@pytest.mark.parametrize("name", EVERY)
def test_secrets_come_from_outside_and_must_be_there(name):
    secret = re.compile(r"_(PASSWORD|SECRET_KEY|RSA_PRIVATE_KEY)$")
    asked = {key: value for key, value in variables(name).items() if secret.search(key)}
    outside = {key for key in asked if key.startswith("STRIPE")}
    assert {operator for key, (operator, _) in asked.items() if key not in outside} <= {":?"}
    plain = re.findall(r"(?:password|secret|token)\w*: *[A-Za-z0-9]{6,}", text(name), re.IGNORECASE)
    assert plain == []


@pytest.mark.parametrize("name", EVERY)
def test_every_variable_is_in_the_example_with_the_same_default(name):
    example = dict(
        line.split("=", 1) for line in text(".env.example").splitlines() if line and not line.startswith("#")
    )
    for key, (operator, default) in variables(name).items():
        assert key in example, key
        if operator == ":-":
            assert example[key] == default, key


@pytest.mark.parametrize("name", NAMES)
def test_our_processes_get_settings_that_exist(name):
    known = {setting.name for setting in SETTINGS} | {"SALEOR_STAFF_EMAIL", "SALEOR_STAFF_PASSWORD"}
    for service in OURS & set(services(name)):
        assert set(services(name)[service]["environment"]) <= known


def test_the_script_makes_an_environment_with_secrets_of_its_own(tmp_path):
    for file in ("make-env", ".env.example"):
        (tmp_path / file).write_text((FOLDER / file).read_text())
    for _ in range(2):
        told = subprocess.run(["sh", tmp_path / "make-env"], capture_output=True, text=True, check=True)
    made = (tmp_path / ".env").read_text()
    assert "there already" in told.stdout
    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600
    assert "BEGIN PRIVATE KEY" in made
    values = re.findall(r"^(\w+(?:_PASSWORD|_SECRET_KEY))=(.*)$", made, re.MULTILINE)
    secrets = [value for key, value in values if not key.startswith("STRIPE")]
    assert len(secrets) == 6
    assert all(len(value) == 64 for value in secrets)
    assert len(set(secrets)) == 6
    assert not (tmp_path / ".env.unfinished").exists()
