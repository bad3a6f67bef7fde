"""Finding the translation of an object, for all that were loaded with it at once."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor.core.enums import LanguageCodeEnum
from embedded_saleor.core.types import LanguageDisplay, language
from embedded_saleor.models.base import Translation


def stored_code(code: Any) -> str:
    """`PT_BR` → `pt-br`."""
    return str(code).lower().replace("_", "-")


def translation_field(of: Any) -> graphene.Field:
    """`translation(languageCode): <Of>`, read from the model's `translations`."""
    return graphene.Field(of, language_code=LanguageCodeEnum(required=True), resolver=resolve_translation)


def resolve_translation(root: Any, info: Any, language_code: Any) -> Translation | None:
    code = stored_code(language_code)
    kind = type(root)._meta.get_field("translations").related_model
    owner = type(root)._meta.get_field("translations").field.name

    def load(rows: Any) -> dict[Any, Translation]:
        found = kind.objects.filter(**{f"{owner}__in": [row.pk for row in rows], "language_code": code})
        return {getattr(one, f"{owner}_id"): one for one in found}

    name = f"translation:{type(root).__name__}:{code}"
    translation: Translation | None = info.context.batched(name, root, load)
    return translation


def resolve_language(root: Translation, info: Any) -> LanguageDisplay:
    return language(root.language_code)
