"""Making or finding the attribute values that an input tells of: all of an owner's by a few statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, time
from pathlib import PurePosixPath
from typing import Any

from django.db.models import Q

from embedded_saleor import models
from embedded_saleor.attribute.checks import Given, Targets, has_value, reference_ids, referenced
from embedded_saleor.attribute.types import REFERENCES
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.filters import among
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.richtext import plain_text
from embedded_saleor.core.slugs import slug_for

NAME_LENGTH = 200


Choosing = tuple[models.Attribute, Given]


def chosen_values(choosing: Sequence[Choosing]) -> list[models.AttributeValue | None]:
    """The value each choice means, found by one query for all of them; made where its name is new."""
    shelf = Shelf(choosing) if choosing else None
    return [shelf.value(attribute, choice) for attribute, choice in choosing] if shelf else []


class Shelf:
    """The values that choices name by id, by outside reference or by name."""

    def __init__(self, choosing: Sequence[Choosing]) -> None:
        choices = [choice for _, choice in choosing]
        ids = [choice["id"] for choice in choices if choice.get("id")]
        named = (
            Q(name__in=given(choices, "value"))
            | Q(slug__in=given(choices, "value"))
            | among("pk", "AttributeValue", ids)
        )
        named |= Q(external_reference__in=given(choices, "external_reference"))
        of_these = Q(attribute__in={attribute.pk for attribute, _ in choosing})
        self.by_name: dict[tuple[int, str], models.AttributeValue] = {}
        self.by_slug: dict[tuple[int, str], models.AttributeValue] = {}
        self.by_reference: dict[tuple[int, str], models.AttributeValue] = {}
        self.by_key: dict[tuple[int, str], models.AttributeValue] = {}
        for value in models.AttributeValue.objects.filter(of_these, named):
            self.by_name.setdefault((value.attribute_id, value.name), value)
            self.by_slug[value.attribute_id, value.slug] = value
            self.by_reference[value.attribute_id, value.external_reference or ""] = value
            self.by_key[value.attribute_id, str(value.pk)] = value

    def value(self, attribute: models.Attribute, choice: Given) -> models.AttributeValue | None:
        if choice.get("id"):
            named = self.by_key.get((attribute.pk, local_id(choice["id"], "AttributeValue") or ""))
            if named is None:
                raise refuse(None, "INVALID", "Attribute value with given ID can't be found")
            return named
        reference, name = choice.get("external_reference"), choice.get("value")
        if reference and not name:
            return self.by_reference.get((attribute.pk, reference))
        if not name:
            return None
        same_slug = self.by_slug.get((attribute.pk, name)) if choice.get("or_slug") else None
        found = self.by_name.get((attribute.pk, name)) or same_slug or new_choice(attribute, name)
        return self.by_name.setdefault((attribute.pk, name), found)


def given(choices: Iterable[Given], key: str) -> list[str]:
    return [choice[key] for choice in choices if choice.get(key)]


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
    return [drafted(attribute, slug, name, **fields)]


def drafted(attribute: models.Attribute, slug: str, name: str, **fields: Any) -> models.AttributeValue:
    return models.AttributeValue(attribute=attribute, slug=slug, name=name[:NAME_LENGTH], **fields)


def draft_number(
    attribute: models.Attribute, row: Given, owner: Any, targets: Targets
) -> list[models.AttributeValue]:
    if not has_value(attribute, row):
        return []
    return own_value(attribute, owner, str(row["numeric"]), numeric=float(row["numeric"]))


def draft_rich_text(
    attribute: models.Attribute, row: Given, owner: Any, targets: Targets
) -> list[models.AttributeValue]:
    if not row.get("rich_text"):
        return []
    return own_value(attribute, owner, plain_text(row["rich_text"]), rich_text=row["rich_text"])


def draft_plain_text(
    attribute: models.Attribute, row: Given, owner: Any, targets: Targets
) -> list[models.AttributeValue]:
    text = row.get("plain_text")
    return own_value(attribute, owner, text, plain_text=text) if text else []


def draft_boolean(
    attribute: models.Attribute, row: Given, owner: Any, targets: Targets
) -> list[models.AttributeValue]:
    """Yes and no are shared by all owners."""
    flag = row.get("boolean")
    if flag is None:
        return []
    name = f"{attribute.name}: {'Yes' if flag else 'No'}"
    return [drafted(attribute, f"{attribute.pk}_{str(flag).lower()}", name, boolean=flag)]


def draft_date(
    attribute: models.Attribute, row: Given, owner: Any, targets: Targets
) -> list[models.AttributeValue]:
    day = row.get("date")
    if day is None:
        return []
    return own_value(attribute, owner, str(day), date_time=datetime.combine(day, time(), UTC))


def draft_date_time(
    attribute: models.Attribute, row: Given, owner: Any, targets: Targets
) -> list[models.AttributeValue]:
    moment = row.get("date_time")
    if moment is None:
        return []
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return own_value(attribute, owner, str(moment), date_time=moment)


def draft_file(
    attribute: models.Attribute, row: Given, owner: Any, targets: Targets
) -> list[models.AttributeValue]:
    url = row.get("file")
    if not url:
        return []
    name = PurePosixPath(url).name
    return own_value(attribute, owner, name, file_url=url, content_type=row.get("content_type"))


def draft_references(
    attribute: models.Attribute, row: Given, owner: Any, targets: Targets
) -> list[models.AttributeValue]:
    field, _name = REFERENCES[attribute.entity_type or "PAGE"]
    found = [referenced(attribute, text_id, targets) for text_id in reference_ids(attribute, row)]
    return [
        drafted(
            attribute, f"{owner.pk}_{one.pk}", str(getattr(one, "title", None) or one.name), **{field: one}
        )
        for one in found
    ]


def title_of(target: Any) -> str:
    return str(getattr(target, "title", None) or target.name)


Drafting = Callable[[models.Attribute, Given, Any, Targets], list[models.AttributeValue]]
DRAFTS: dict[str, Drafting] = {
    "NUMERIC": draft_number,
    "FILE": draft_file,
    "REFERENCE": draft_references,
    "SINGLE_REFERENCE": draft_references,
    "RICH_TEXT": draft_rich_text,
    "PLAIN_TEXT": draft_plain_text,
    "BOOLEAN": draft_boolean,
    "DATE": draft_date,
    "DATE_TIME": draft_date_time,
}
TOLD_BY_AN_INPUT = (
    "name",
    "numeric",
    "file_url",
    "content_type",
    "rich_text",
    "plain_text",
    "boolean",
    "date_time",
    *(f"reference_{kind}" for kind in ("page", "product", "variant", "category", "collection")),
)


def kept_values(drafts: Iterable[models.AttributeValue]) -> list[models.AttributeValue]:
    """Values made, or brought up to date where their slug is known, by one statement for all."""
    unique = {(draft.attribute_id, draft.slug): draft for draft in drafts}
    return models.AttributeValue.objects.bulk_create(
        unique.values(),
        update_conflicts=True,
        unique_fields=["attribute", "slug"],
        update_fields=TOLD_BY_AN_INPUT,
    )
