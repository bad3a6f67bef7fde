"""Reading the values an input gives to an object, and storing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from embedded_saleor import models
from embedded_saleor.attribute.assigned import attributes_of
from embedded_saleor.attribute.checks import (
    CHECKS,
    Given,
    Invalid,
    choices_of,
    has_value,
    speaks_of,
    targets_of,
)
from embedded_saleor.attribute.stores import DRAFTS, chosen_values, kept_values
from embedded_saleor.attribute.types import WITH_CHOICES
from embedded_saleor.core.errors import Problem, Refused
from embedded_saleor.core.ids import global_id, local_id

OWNER_FIELDS: dict[type[Any], str] = {
    models.Product: "product",
    models.ProductVariant: "variant",
    models.Page: "page",
}


class Values:
    """The values an input names, checked before anything is stored.

    `Values(owner, rows, creating=…)` raises `Refused`; `store()` writes them once the owner has its key.
    """

    def __init__(self, owner: Any, rows: Sequence[Given], *, creating: bool) -> None:
        self.owner, self.creating = owner, creating
        self.attributes = {attribute.pk: attribute for attribute in attributes_of(owner)}
        told = [(self._attribute_of(row), row) for row in rows]
        self.given: dict[int, Given] = {attribute.pk: row for attribute, row in told}
        self.targets = targets_of(told)
        problems: list[Problem] = []
        for attribute, row in told:
            try:
                CHECKS[attribute.input_type](attribute, row, self.targets)
            except Invalid as error:
                problems.append(problem(attribute, error.code, str(error)))
        problems.extend(self._missing(creating))
        if problems:
            raise Refused(together(problems))

    def _attribute_of(self, row: Given) -> models.Attribute:
        pk = local_id(row.get("id"), "Attribute")
        reference = row.get("external_reference")
        for attribute in self.attributes.values():
            if str(attribute.pk) == pk or (reference and attribute.external_reference == reference):
                return attribute
        if not (row.get("id") or reference):
            wording = "At least one of arguments is required: 'id', 'externalReference'."
            raise Refused([Problem("attributes", "REQUIRED", wording)])
        named = f"ID: {row['id']}" if row.get("id") else f"ExtRef: {reference}"
        raise Refused([Problem("attributes", "NOT_FOUND", f"Could not resolve attributes: {named}.")])

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
        kept = self._values(spoken)
        links = {
            value.pk: models.AssignedValue(value=value, sort_order=number, **{field: self.owner})
            for values in kept.values()
            for number, value in enumerate(values)
        }
        if not self.creating:
            before = models.AssignedValue.objects.filter(**{field: self.owner}, value__attribute__in=spoken)
            before.exclude(value__in=list(links)).delete()
        models.AssignedValue.objects.bulk_create(
            links.values(),
            update_conflicts=True,
            unique_fields=["value", field],
            update_fields=["sort_order"],
        )

    def _values(self, spoken: Sequence[int]) -> dict[int, list[models.AttributeValue]]:
        """By attribute: choices found or made, and what belongs to this owner alone."""
        choosing = [
            (self.attributes[pk], choice)
            for pk in spoken
            if self.attributes[pk].input_type in WITH_CHOICES
            for choice in choices_of(self.attributes[pk], self.given[pk])
        ]
        drafts = [
            draft
            for pk in spoken
            if (draft_of := DRAFTS.get(self.attributes[pk].input_type))
            for draft in draft_of(self.attributes[pk], self.given[pk], self.owner, self.targets)
        ]
        found: dict[int, list[models.AttributeValue]] = defaultdict(list)
        for value in (*chosen_values(choosing), *kept_values(drafts)):
            if value is not None:
                found[value.attribute_id].append(value)
        return found


def together(problems: Sequence[Problem]) -> list[Problem]:
    """One problem for all attributes of which the same is to be said, as in Saleor."""
    found: dict[tuple[str, str], Problem] = {}
    for one in problems:
        known = found.get((one.code, one.message))
        ids = [*(known.extra["attributes"] if known else ()), *one.extra["attributes"]]
        found[one.code, one.message] = Problem(one.field, one.code, one.message, {"attributes": ids})
    return list(found.values())


def problem(attribute: models.Attribute, code: str, message: str) -> Problem:
    return Problem("attributes", code, message, {"attributes": [global_id("Attribute", attribute.pk)]})
