"""Translating what buyers read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.types import Attribute, AttributeValue
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import LanguageCodeEnum
from embedded_saleor.core.mutations import BaseMutation, error_type, found, fresh
from embedded_saleor.core.scalars import JSONString
from embedded_saleor.core.translations import stored_code
from embedded_saleor.core.types import ModelType
from embedded_saleor.page.types import Page
from embedded_saleor.product.group_types import Category, Collection
from embedded_saleor.product.types import Product
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.webhook.delivery import trigger_async

TranslationError = error_type("Translation", "GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE")
TELLS = {models.Product: "PRODUCT_UPDATED", models.Page: "PAGE_UPDATED"}


class TranslationInput(graphene.InputObjectType):
    slug = graphene.String()
    seo_title = graphene.String()
    seo_description = graphene.String()
    name = graphene.String()
    description = JSONString()


class NameTranslationInput(graphene.InputObjectType):
    name = graphene.String()


class AttributeValueTranslationInput(graphene.InputObjectType):
    name = graphene.String()
    rich_text = JSONString()
    plain_text = graphene.String()


class PageTranslationInput(graphene.InputObjectType):
    slug = graphene.String()
    seo_title = graphene.String()
    seo_description = graphene.String()
    title = graphene.String()
    content = JSONString()


def translate(instance: Any, code: str, input: Mapping[str, Any]) -> None:
    """Write the given texts of one language; a text given as empty or null is removed."""
    relation = type(instance)._meta.get_field("translations")
    kind, owner = relation.related_model, relation.field.name
    row = kind.objects.filter(**{owner: instance, "language_code": code}).first()
    row = row or kind(**{owner: instance, "language_code": code})
    for name, value in input.items():
        field = kind._meta.get_field(name)
        setattr(row, name, (None if field.null else "") if value == "" else value)
    row.full_clean(exclude=[owner])
    row.save()


def translation_of(name: str, kind: type[ModelType], field: str | None, texts: Any) -> type[BaseMutation]:
    """`<name>(id, languageCode, input)`; the payload's `field` is the object (None: it tells errors only)."""

    def perform(
        cls: Any, context: Context, id: str, language_code: Any, input: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        instance = found(id, kind)
        translate(instance, stored_code(language_code), input)
        if type(instance) in TELLS:
            trigger_async(TELLS[type(instance)], instance, by=context.requestor)
        return {field: fresh(instance)} if field else {}

    arguments = {
        "id": graphene.ID(required=True),
        "language_code": LanguageCodeEnum(required=True),
        "input": texts(required=True),
    }
    meta = {"error_type": TranslationError, "permissions": ("MANAGE_TRANSLATIONS",)}
    body = {
        "Arguments": type("Arguments", (), arguments),
        "Meta": type("Meta", (), meta),
        "perform": classmethod(perform),
    }
    return type(name, (BaseMutation,), {**body, field: graphene.Field(kind)} if field else body)


class Mutations:
    product_translate = translation_of("ProductTranslate", Product, "product", TranslationInput).Field()
    product_variant_translate = translation_of(
        "ProductVariantTranslate", ProductVariant, "product_variant", NameTranslationInput
    ).Field()
    category_translate = translation_of("CategoryTranslate", Category, "category", TranslationInput).Field()
    collection_translate = translation_of(
        "CollectionTranslate", Collection, "collection", TranslationInput
    ).Field()
    attribute_translate = translation_of(
        "AttributeTranslate", Attribute, "attribute", NameTranslationInput
    ).Field()
    attribute_value_translate = translation_of(
        "AttributeValueTranslate", AttributeValue, "attribute_value", AttributeValueTranslationInput
    ).Field()
    page_translate = translation_of("PageTranslate", Page, None, PageTranslationInput).Field()
