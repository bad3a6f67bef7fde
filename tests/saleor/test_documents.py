"""Our documents keep to Saleor's official schemas, 3.22 and 3.23, and the typed client to our documents.

The schemas are large and not ours: where they are not at hand, a digest of the documents that were
validated last stands in for them.
"""

import filecmp
import hashlib
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from graphql import (
    DocumentNode,
    NoDeprecatedCustomRule,
    OperationDefinitionNode,
    OperationType,
    build_schema,
    concat_ast,
    parse,
    specified_rules,
    validate,
)

ROOM = Path(__file__).parents[2] / "marketplace" / "saleor"
ROOT = ROOM.parents[1]
SCHEMAS = ROOT.parent / "shared" / "saleor"
DIGEST = Path(__file__).parent / "validated.sha256"
OTHER = {"3.22": "_3_23", "3.23": "_3_22"}
MOST_MUTATIONS = 4


def files() -> list[Path]:
    return sorted([*ROOM.glob("documents/*.graphql"), *ROOM.glob("subscriptions/*.graphql")])


def digest() -> str:
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files())).hexdigest()


def documents(version: str) -> list[DocumentNode]:
    """All operations as one document, as they share fragments, and each subscription alone."""
    kept = [path for path in files() if OTHER[version] not in path.name]
    operations = [parse(path.read_text()) for path in kept if path.parent.name == "documents"]
    subscriptions = [parse(path.read_text()) for path in kept if path.parent.name == "subscriptions"]
    return [concat_ast(operations), *subscriptions]


def test_these_documents_were_validated():
    assert digest() == DIGEST.read_text().strip(), "validate them, then write their digest down"


@pytest.mark.parametrize("version", ["3.22", "3.23"])
def test_official_schema(version):
    path = SCHEMAS / f"schema-{version}.graphql"
    if not path.exists():
        assert digest() == DIGEST.read_text().strip()
        return
    schema = build_schema(path.read_text(), assume_valid=True)
    rules = [*specified_rules, NoDeprecatedCustomRule]
    faults = [error.message for document in documents(version) for error in validate(schema, document, rules)]
    assert faults == []


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_at_most_four_mutations_a_request(path):
    for definition in parse(path.read_text()).definitions:
        if isinstance(definition, OperationDefinitionNode) and definition.operation is OperationType.MUTATION:
            assert len(definition.selection_set.selections) <= MOST_MUTATIONS


def test_the_client_is_generated_from_the_documents(tmp_path):
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["ariadne-codegen"]
    schema = ROOT / settings["schema_path"]
    if not schema.exists():
        written = (ROOM / "generated" / "client.py").read_text()
        assert all(name in written for name in operation_names())
        return
    settings |= {
        "schema_path": str(schema),
        "queries_path": str(ROOT / settings["queries_path"]),
        "target_package_path": str(tmp_path),
    }
    config = tmp_path / "config.toml"
    config.write_text(as_toml(settings))
    command = [sys.executable, "-m", "ariadne_codegen", "--config", str(config), "client"]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    made, kept = tmp_path / "generated", ROOM / "generated"
    names = sorted(path.name for path in made.glob("*.py"))
    assert names == sorted(path.name for path in kept.glob("*.py"))
    _same, different, missing = filecmp.cmpfiles(made, kept, names, shallow=False)
    assert (different, missing) == ([], [])


def operation_names() -> list[str]:
    return [
        definition.name.value
        for path in ROOM.glob("documents/*.graphql")
        for definition in parse(path.read_text()).definitions
        if isinstance(definition, OperationDefinitionNode) and definition.name
    ]


def as_toml(settings: dict) -> str:
    scalars = settings.pop("scalars")
    lines = ["[tool.ariadne-codegen]"]
    lines += [
        f"{key} = {str(value).lower() if isinstance(value, bool) else repr(value)}"
        for key, value in settings.items()
    ]
    for name, facts in scalars.items():
        lines.append(f"[tool.ariadne-codegen.scalars.{name}]")
        lines += [f"{key} = {value!r}" for key, value in facts.items()]
    return "\n".join(lines)
