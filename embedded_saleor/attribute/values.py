"""Reading the values an input gives to an object, and storing them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, time
from pathlib import PurePosixPath
from typing import Any

from embedded_saleor import models
from embedded_saleor.attribute.assigned import attributes_of
from embedded_saleor.attribute.types import REFERENCES, WITH_CHOICES
from embedded_saleor.core.errors import Problem, Refused
from embedded_saleor.core.filters import among
from embedded_saleor.core.ids import global_id, local_id
from embedded_saleor.core.richtext import plain_text
from embedded_saleor.core.slugs import slug_for
from embedded_saleor.core.types import TYPES_BY_NAME, node

Given = Mapping[str, Any]
NAME_LENGTH = 200
OWNER_FIELDS: dict[type[Any], str] = {
    models.Product: "product",
    models.ProductVariant: "variant",
    models.Page: "page",
}


class Invalid(ValueError):
    """A value that does not hold; the text is shown."""


class Values:
    """The values an input names, checked before anything is stored.

    `Values(owner, rows, creating=…)` raises `Refused`; `store()` writes them once the owner has its key.
    """

    def __init__(self, owner: Any, rows: Sequence[Given], *, creating: bool) -> None:
        self.owner = owner
        self.attributes = {attribute.pk: attribute for attribute in attributes_of(owner)}
        self.given: dict[int, Given] = {}
        problems: list[Problem] = []
        for row in rows:
            attribute = self._attribute_of(row)
            self.given[attribute.pk] = row
            try:
                CHECKS[attribute.input_type](attribute, row)
            except Invalid as error:
                problems.append(problem(attribute, "INVALID", str(error)))
        problems.extend(self._missing(creating))
        if problems:
            raise Refused(problems)

    def _attribute_of(self, row: Given) -> models.Attribute:
        pk = local_id(row.get("id"), "Attribute")
        reference = row.get("external_reference")
        for attribute in self.attributes.values():
            if str(attribute.pk) == pk or (reference and attribute.external_reference == reference):
                return attribute
        named = row.get("id") or reference
        raise Refused([Problem("attributes", "NOT_FOUND", f"Could not resolve to a node: {named}.")])

    def _missing(self, creating: bool) -> list[Problem]:
        required = {pk for pk, attribute in self.attributes.items() if attribute.value_required}
        empty = [
            pk for pk, row in self.given.items() if pk in required and not has_value(self.attributes[pk], row)
        ]
        found = [
            problem(self.attributes[pk], "REQUIRED", "Attribute expects a value but none were given.")
            for pk in empty
        ]
        left_out = sorted(required - set(self.given))
        if creating and left_out:
            message = "All attributes flagged as having a value required must be supplied."
            ids = [global_id("Attribute", pk) for pk in left_out]
            found.append(Problem("attributes", "REQUIRED", message, {"attributes": ids}))
        return found

    def store(self) -> None:
        """A few statements whatever the number of values: publishing a catalogue stands on this."""
        field = OWNER_FIELDS[type(self.owner)]
        spoken = [pk for pk, row in self.given.items() if speaks_of(self.attributes[pk], row)]
        links: dict[int, models.AssignedValue] = {}
        for pk in spoken:
            attribute = self.attributes[pk]
            values = STORES[attribute.input_type](attribute, self.given[pk], self.owner)
            for number, value in enumerate(values):
                links[value.pk] = models.AssignedValue(value=value, sort_order=number, **{field: self.owner})
        kept = models.AssignedValue.objects.filter(**{field: self.owner}, value__attribute__in=spoken)
        kept.exclude(value__in=list(links)).delete()
        models.AssignedValue.objects.bulk_create(
            links.values(),
            update_conflicts=True,
            unique_fields=["value", field],
            update_fields=["sort_order"],
        )


def problem(attribute: models.Attribute, code: str, message: str) -> Problem:
    return Problem("attributes", code, message, {"attributes": [global_id("Attribute", attribute.pk)]})


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


def store_choices(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    return [
        value
        for value in (choice_value(attribute, choice) for choice in choices_of(attribute, row))
        if value is not None
    ]


def choice_value(attribute: models.Attribute, choice: Given) -> models.AttributeValue | None:
    """The existing value meant, or a new one of that name."""
    values = attribute.values.all()
    if choice.get("id"):
        return values.filter(among("pk", "AttributeValue", [choice["id"]])).first()
    reference, name = choice.get("external_reference"), choice.get("value")
    if reference and not name:
        return values.filter(external_reference=reference).first()
    if not name:
        return None
    return values.filter(name=name).first() or new_choice(attribute, name)


def new_choice(attribute: models.Attribute, name: str, **fields: Any) -> models.AttributeValue:
    made = models.AttributeValue(attribute=attribute, name=name, **fields)
    made.slug = slug_for(models.AttributeValue, None, name, within={"attribute": attribute})
    made.full_clean(exclude=["attribute"])
    made.save()
    return made


def own_value(
    attribute: models.Attribute, owner: Any, name: str, **fields: Any
) -> list[models.AttributeValue]:
    """The one value that belongs to this owner alone."""
    slug = f"{type(owner)._meta.model_name}-{owner.pk}_{attribute.pk}"
    return [kept_value(attribute, slug, name, **fields)]


def kept_value(attribute: models.Attribute, slug: str, name: str, **fields: Any) -> models.AttributeValue:
    """The value of this slug, made or brought up to date by one statement."""
    facts = {"name": name[:NAME_LENGTH], **fields}
    row = models.AttributeValue(attribute=attribute, slug=slug, **facts)
    columns = [models.AttributeValue._meta.get_field(field).name for field in facts]
    (made,) = models.AttributeValue.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["attribute", "slug"], update_fields=columns
    )
    return made


def store_number(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    if not has_value(attribute, row):
        return []
    return own_value(attribute, owner, str(row["numeric"]), numeric=float(row["numeric"]))


def store_rich_text(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    if not row.get("rich_text"):
        return []
    return own_value(attribute, owner, plain_text(row["rich_text"]), rich_text=row["rich_text"])


def store_plain_text(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    text = row.get("plain_text")
    return own_value(attribute, owner, text, plain_text=text) if text else []


def store_boolean(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    flag = row.get("boolean")
    if flag is None:
        return []
    name = f"{attribute.name}: {'Yes' if flag else 'No'}"
    made, _ = models.AttributeValue.objects.get_or_create(
        attribute=attribute,
        slug=f"{attribute.pk}_{str(flag).lower()}",
        defaults={"name": name, "boolean": flag},
    )
    return [made]


def store_date(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    day = row.get("date")
    if day is None:
        return []
    return own_value(attribute, owner, str(day), date_time=datetime.combine(day, time(), UTC))


def store_date_time(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    moment = row.get("date_time")
    if moment is None:
        return []
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return own_value(attribute, owner, str(moment), date_time=moment)


def store_file(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    url = row.get("file")
    if not url:
        return []
    name = PurePosixPath(url).name
    return own_value(attribute, owner, name, file_url=url, content_type=row.get("content_type"))


def store_references(attribute: models.Attribute, row: Given, owner: Any) -> list[models.AttributeValue]:
    field, _name = REFERENCES[attribute.entity_type or "PAGE"]
    made = []
    for text_id in reference_ids(attribute, row):
        target = referenced(attribute, text_id)
        name = str(getattr(target, "title", None) or target.name)
        made.append(kept_value(attribute, f"{owner.pk}_{target.pk}", name, **{field: target}))
    return made


STORES: dict[str, Callable[[models.Attribute, Given, Any], list[models.AttributeValue]]] = {
    **dict.fromkeys(WITH_CHOICES, store_choices),
    "NUMERIC": store_number,
    "FILE": store_file,
    "REFERENCE": store_references,
    "SINGLE_REFERENCE": store_references,
    "RICH_TEXT": store_rich_text,
    "PLAIN_TEXT": store_plain_text,
    "BOOLEAN": store_boolean,
    "DATE": store_date,
    "DATE_TIME": store_date_time,
}
