"""The engine's schema is a subset of Saleor's, in every name, type, nullability, argument and enum value.

`data/official.txt` holds the facts of Saleor 3.23's schema that concern the engine. Where the official schema
itself lies beside the repository (`../shared/saleor/`) the record is compared with it; a fact that the record
lacks is added by `python -m tests.engine.record_official`, from that schema only.
"""

from pathlib import Path

import pytest
from graphql import build_schema, specified_scalar_types

from embedded_saleor.schema import schema
from tests.engine.coordinates import coordinates

RECORD = Path(__file__).parent / "data" / "official.txt"
OFFICIAL = Path(__file__).parents[2].parent / "shared" / "saleor" / "schema-3.23.graphql"


def ours() -> set[str]:
    builtin = {f"Scalar {name}" for name in specified_scalar_types}
    return coordinates(schema.graphql_schema) - builtin


def recorded() -> set[str]:
    return set(RECORD.read_text().splitlines())


def test_every_fact_of_our_schema_is_saleors():
    assert sorted(ours() - recorded()) == []


def test_no_required_argument_of_ours_is_optional_for_saleor():
    required = {line for line in ours() if line.endswith("!") and "): " in line}
    assert required <= recorded()


@pytest.mark.parametrize("path", [OFFICIAL] if OFFICIAL.exists() else [])
def test_the_record_is_true(path):
    official = coordinates(build_schema(path.read_text()))
    assert sorted(recorded() - official) == []
