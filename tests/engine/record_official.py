"""Record what the official schema says of the engine's: `python -m tests.engine.record_official`."""

import django
from graphql import build_schema

if __name__ == "__main__":
    django.setup()
    from tests.engine.coordinates import coordinates
    from tests.engine.test_schema import OFFICIAL, RECORD, ours

    official = coordinates(build_schema(OFFICIAL.read_text()))
    RECORD.write_text("\n".join(sorted(ours() & official)) + "\n")
    for fact in sorted(ours() - official):
        print("not of Saleor:", fact)  # noqa: T201
