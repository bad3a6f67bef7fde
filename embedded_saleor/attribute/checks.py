"""What an input gives to an attribute: which key tells it, and whether it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from embedded_saleor import models
from embedded_saleor.attribute.types import REFERENCES, WITH_CHOICES
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.types import TYPES_BY_NAME, node

Given = Mapping[str, Any]


class Invalid(ValueError):
    """A value that does not hold; the text is shown."""


KEYS = {
    "DROPDOWN": "dropdown",
    "SWATCH": "swatch",
    "MULTISELECT": "multiselect",
    "NUMERIC": "numeric",
    "FILE": "file",
    "REFERENCE": "references",
    "SINGLE_REFERENCE": "reference",
    "RICH_TEXT": "rich_text",
    "PLAIN_TEXT": "plain_text",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "DATE_TIME": "date_time",
}


def speaks_of(attribute: models.Attribute, row: Given) -> bool:
    """A row that gives another kind of value than the attribute's is passed over, as in Saleor."""
    return KEYS[attribute.input_type] in row


def has_value(attribute: models.Attribute, row: Given) -> bool:
    value = row.get(KEYS[attribute.input_type])
    return value not in (None, "", [], {})


def unchecked(attribute: models.Attribute, row: Given) -> None:
    return None


def check_number(attribute: models.Attribute, row: Given) -> None:
    if has_value(attribute, row):
        try:
            float(row["numeric"])
        except ValueError:
            raise Invalid("Numeric value is required.")


def check_references(attribute: models.Attribute, row: Given) -> None:
    for row_id in reference_ids(attribute, row):
        referenced(attribute, row_id)


def check_choices(attribute: models.Attribute, row: Given) -> None:
    for choice in choices_of(attribute, row):
        if len([name for name in ("id", "external_reference", "value") if choice.get(name)]) > 1:
            raise Invalid("The values or id, externalReference and value are mutually exclusive.")
        if choice.get("id") and local_id(choice["id"], "AttributeValue") is None:
            raise Invalid("Invalid attribute value id.")


CHECKS: dict[str, Callable[[models.Attribute, Given], None]] = {
    **dict.fromkeys(KEYS, unchecked),
    **dict.fromkeys(WITH_CHOICES, check_choices),
    "NUMERIC": check_number,
    "REFERENCE": check_references,
    "SINGLE_REFERENCE": check_references,
}


def reference_ids(attribute: models.Attribute, row: Given) -> list[str]:
    if attribute.input_type == "SINGLE_REFERENCE":
        return [row["reference"]] if row.get("reference") else []
    return list(row.get("references") or [])


def referenced(attribute: models.Attribute, text_id: str) -> Any:
    _field, name = REFERENCES[attribute.entity_type or "PAGE"]
    if local_id(text_id, name) is None:
        raise Invalid("Invalid reference type.")
    found = node(text_id, TYPES_BY_NAME[name])
    if found is None:
        raise Invalid(f"Could not resolve to a node: {text_id}.")
    types = [one.pk for one in attribute.reference_page_types.all()]
    if name == "Page" and types and found.page_type_id not in types:
        raise Invalid("Invalid reference type.")
    types = [one.pk for one in attribute.reference_product_types.all()]
    if name == "Product" and types and found.product_type_id not in types:
        raise Invalid("Invalid reference type.")
    return found


def choices_of(attribute: models.Attribute, row: Given) -> list[Given]:
    if attribute.input_type == "MULTISELECT":
        return list(row.get("multiselect") or [])
    chosen = row.get(KEYS[attribute.input_type])
    return [chosen] if chosen else []
