"""A parcel's contents as plain data, both ways: they are kept as they were when it was booked."""

from decimal import Decimal
from typing import Any

from marketplace.kernel.money import Money
from shipping.types import Item


def kept(item: Item) -> dict[str, Any]:
    """What a parcel keeps of an item."""
    return {
        "ref": item.ref,
        "structure": item.structure,
        "width_cm": str(item.width_cm),
        "length_cm": str(item.length_cm),
        "weight_kg": None if item.weight_kg is None else str(item.weight_kg),
        "foldable": item.foldable,
        "hs_code": item.hs_code,
        "value": str(item.value.amount),
        "currency": item.value.currency,
        "origin": item.origin,
        "quantity": item.quantity,
        "description": item.description,
        "raj": item.raj,
        "age_years": item.age_years,
    }


def item_in(row: dict[str, Any]) -> Item:
    """The item that was kept."""
    return Item(
        ref=row["ref"],
        structure=row["structure"],
        width_cm=Decimal(row["width_cm"]),
        length_cm=Decimal(row["length_cm"]),
        weight_kg=None if row["weight_kg"] is None else Decimal(row["weight_kg"]),
        foldable=row["foldable"],
        hs_code=row["hs_code"],
        value=Money.of(row["value"], row["currency"]),
        origin=row["origin"],
        quantity=row["quantity"],
        description=row["description"],
        # Parcels that were booked before these were kept do not tell.
        raj=row.get("raj"),
        age_years=row.get("age_years"),
    )
