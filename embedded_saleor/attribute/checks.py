"""What an input gives to an attribute: which key tells it, and whether it holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.attribute.types import REFERENCES, WITH_CHOICES
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.types import TYPES_BY_NAME
from embedded_saleor.models.base import related

Given = Mapping[str, Any]
# What references point at, by type name and key.
Targets = Mapping[tuple[str, str], Any]


class Invalid(ValueError):
    """A value that does not hold; the text is shown."""

    code = "INVALID"


class Repeated(Invalid):
    code = "DUPLICATED_INPUT_ITEM"


CHOICE_LENGTH = 250
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


WITH_REFERENCES = ("REFERENCE", "SINGLE_REFERENCE")


def speaks_of(attribute: models.Attribute, row: Given) -> bool:
    """A row that gives another kind of value than the attribute's is passed over, as in Saleor."""
    return KEYS[attribute.input_type] in row or (attribute.input_type in WITH_CHOICES and "values" in row)


def has_value(attribute: models.Attribute, row: Given) -> bool:
    if attribute.input_type in WITH_CHOICES:
        return any(any(choice.values()) for choice in choices_of(attribute, row))
    value = row.get(KEYS[attribute.input_type])
    return value not in (None, "", [], {})


def unchecked(attribute: models.Attribute, row: Given, targets: Targets) -> None:
    return None


def check_number(attribute: models.Attribute, row: Given, targets: Targets) -> None:
    if has_value(attribute, row):
        try:
            float(row["numeric"])
        except ValueError:
            raise Invalid("Numeric value is required.")


def check_references(attribute: models.Attribute, row: Given, targets: Targets) -> None:
    for row_id in reference_ids(attribute, row):
        referenced(attribute, row_id, targets)


def check_choices(attribute: models.Attribute, row: Given, targets: Targets) -> None:
    choices = choices_of(attribute, row)
    if attribute.input_type != "MULTISELECT" and len(choices) > 1:
        raise Invalid(f"Attribute must take only one value, {len(choices)} given.")
    for choice in choices:
        if len([name for name in ("id", "external_reference", "value") if choice.get(name)]) > 1:
            raise Invalid("The values or id, externalReference and value are mutually exclusive.")
        if choice.get("id") and local_id(choice["id"], "AttributeValue") is None:
            raise Invalid("Invalid attribute value id.")
        if len(choice.get("value") or "") > CHOICE_LENGTH:
            raise Invalid("Attribute value length is exceeded.")
    if len({tuple(sorted(choice.items())) for choice in choices}) < len(choices):
        raise Repeated("Duplicated attribute values are provided.")


CHECKS: dict[str, Callable[[models.Attribute, Given, Targets], None]] = {
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


def targets_of(given: Iterable[tuple[models.Attribute, Given]]) -> Targets:
    """What all references of an input point at, by one query a type."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for attribute, row in given:
        if attribute.input_type in WITH_REFERENCES:
            name = target_type(attribute)
            keys = (local_id(text_id, name) for text_id in reference_ids(attribute, row))
            wanted[name].update(key for key in keys if key is not None)
    return {
        (name, str(found.pk)): found
        for name, keys in wanted.items()
        for found in rows_of(name).filter(pk__in=keys)
    }


def rows_of(name: str) -> QuerySet[Any]:
    rows = TYPES_BY_NAME[name].model._default_manager.all()
    return rows.select_related("product") if name == "ProductVariant" else rows


def target_type(attribute: models.Attribute) -> str:
    return REFERENCES[attribute.entity_type or "PAGE"][1]


def referenced(attribute: models.Attribute, text_id: str, targets: Targets) -> Any:
    name = target_type(attribute)
    key = local_id(text_id, name)
    if key is None:
        raise Invalid("Invalid reference type.")
    found = targets.get((name, key))
    if found is None:
        raise Invalid("Invalid reference type.")
    if name == "Page" and not fits(found.page_type_id, attribute, "reference_page_types"):
        raise Invalid("Invalid reference type.")
    product = found.product if name == "ProductVariant" else found if name == "Product" else None
    if product and not fits(product.product_type_id, attribute, "reference_product_types"):
        raise Invalid("Invalid reference type.")
    return found


def fits(type_id: int, attribute: models.Attribute, relation: str) -> bool:
    """Whether the attribute takes things of the type; one that names no types takes all."""
    types = [one.pk for one in related(attribute, relation)]
    return not types or type_id in types


def choices_of(attribute: models.Attribute, row: Given) -> list[Given]:
    """`values` is how older clients tell choices: by their names or slugs."""
    if row.get("values"):
        return [{"value": text, "or_slug": True} for text in row["values"]]
    if attribute.input_type == "MULTISELECT":
        return list(row.get("multiselect") or [])
    chosen = row.get(KEYS[attribute.input_type])
    return [chosen] if chosen else []
