"""Making or finding the attribute values that an input tells of, one function a kind of input."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import PurePosixPath
from typing import Any

from embedded_saleor import models
from embedded_saleor.attribute.checks import Given, choices_of, has_value, reference_ids, referenced
from embedded_saleor.attribute.types import REFERENCES, WITH_CHOICES
from embedded_saleor.core.filters import among
from embedded_saleor.core.richtext import plain_text
from embedded_saleor.core.slugs import slug_for

NAME_LENGTH = 200


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
