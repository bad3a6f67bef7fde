"""Metadata given with an input."""

from collections.abc import Mapping
from typing import Any

from embedded_saleor.core.errors import refuse


def pairs_of(rows: Any, field: str = "metadata") -> dict[str, str]:
    """`[{key, value}]` as a dict. A key may not be blank."""
    found = {row["key"]: row["value"] for row in rows or []}
    if any(not key.strip() for key in found):
        raise refuse(field, "REQUIRED", "Metadata key cannot be empty.")
    return found


def add_metadata(instance: Any, input: Mapping[str, Any]) -> None:
    """Merge `metadata` and `private_metadata` of an input into the instance."""
    for name in ("metadata", "private_metadata"):
        if input.get(name):
            getattr(instance, name).update(pairs_of(input[name], name))
