"""Addresses of an order: its own copies, and whether they go into the customer's address book."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from embedded_saleor.account.addresses import checked_address, keep_in_book, store_over
from embedded_saleor.core.errors import refuse
from embedded_saleor.models import Order

KINDS = ("shipping", "billing")


def change_address(order: Order, name: str, data: Mapping[str, Any]) -> None:
    """Check and store the `shipping` or `billing` address; the order itself is not saved."""
    address = checked_address(data, address_type=name.upper())
    setattr(order, f"{name}_address", store_over(getattr(order, f"{name}_address"), address))


def take_addresses(order: Order, input: Mapping[str, Any]) -> list[str]:
    """The addresses of a draft's input and whether to keep them; returns the fields that were set."""
    changed = []
    for name in KINDS:
        keep = input.get(f"save_{name}_address")
        if data := input.get(f"{name}_address"):
            change_address(order, name, data)
            setattr(order, f"draft_save_{name}_address", bool(keep))
            changed += [f"{name}_address", f"draft_save_{name}_address"]
        elif keep is not None:
            wording = f"This option can only be selected if a {name} address is provided."
            raise refuse(f"save_{name}_address", "MISSING_ADDRESS_DATA", wording)
    return changed


def keep_addresses(order: Order) -> None:
    """Put what shall be kept into the customer's address book; the wishes are done with. Does not save."""
    for name in reversed(KINDS):
        address = getattr(order, f"{name}_address")
        if order.user is not None and address is not None and getattr(order, f"draft_save_{name}_address"):
            kept = keep_in_book(order.user, address)
            if getattr(order.user, f"default_{name}_address_id") is None:
                setattr(order.user, f"default_{name}_address", kept)
                order.user.save(update_fields=[f"default_{name}_address"])
        setattr(order, f"draft_save_{name}_address", None)
