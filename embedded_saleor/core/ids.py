"""Global ids: base64 of `Type:pk`, as Relay and Saleor form them."""

import binascii
import uuid
from base64 import b64decode, b64encode

LONGEST_NUMBER = 18
# Whether a type's keys are UUIDs; filled where types are declared with their models.
KEYED_BY_UUID: dict[str, bool] = {}


def global_id(type_name: str, pk: object) -> str:
    return b64encode(f"{type_name}:{pk}".encode()).decode()


def split_id(text: str) -> tuple[str, str] | None:
    """Type and key inside a global id; None when it is not one."""
    try:
        type_name, separator, pk = b64decode(text, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return None
    return (type_name, pk) if separator else None


def local_id(text: str | None, *type_names: str) -> str | None:
    """The key inside a global id of one of the types; None for another type or for no id at all.

    Keys are numbers or UUIDs, as the type's are; anything else after the colon is no key of ours.
    """
    parts = split_id(text or "")
    if parts is None or parts[0] not in type_names:
        return None
    name, key = parts
    fits_number = key.isdecimal() and len(key) <= LONGEST_NUMBER and KEYED_BY_UUID.get(name) is not True
    fits_uuid = KEYED_BY_UUID.get(name) is not False and is_uuid(key)
    return key if fits_number or fits_uuid else None


def is_id(text: str) -> bool:
    """Whether it has the form of an id of any type: a key in it is a number or a UUID."""
    parts = split_id(text)
    return parts is not None and (parts[1].isdecimal() or is_uuid(parts[1]))


def is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
