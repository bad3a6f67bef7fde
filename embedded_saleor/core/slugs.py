"""Slugs that nobody else has."""

from typing import Any

from django.db import models
from django.utils.text import slugify

from embedded_saleor.core.errors import refuse


def slug_for(
    kind: type[models.Model],
    given: str | None,
    name: str,
    instance: Any = None,
    within: dict[str, Any] | None = None,
) -> str:
    """The given slug, or one made of the name with a number where it is taken (`within` some siblings)."""
    if given is not None:
        if not given.strip():
            raise refuse("slug", "REQUIRED", "Slug value cannot be blank.")
        return given
    base = slugify(name, allow_unicode=True) or "-"
    rows = kind._default_manager.filter(slug__startswith=base, **(within or {}))
    if instance is not None and instance.pk:
        rows = rows.exclude(pk=instance.pk)
    taken = set(rows.values_list("slug", flat=True))
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
