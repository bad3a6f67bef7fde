"""Models (pages) and their types in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.assigned import ObjectWithAttributes, assigned_to, selected
from embedded_saleor.attribute.types import Assigned, Attribute, SelectedAttribute
from embedded_saleor.core.scalars import DateTime, JSONString
from embedded_saleor.core.translations import resolve_language, translation_field
from embedded_saleor.core.types import LanguageDisplay, ModelType, listed
from embedded_saleor.models.base import related


class PageType(ModelType):
    class Meta:
        model = models.PageType
        metadata = ("MANAGE_PAGE_TYPES_AND_ATTRIBUTES",)

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    attributes = listed(Attribute, required=False)
    has_pages = graphene.Boolean()

    @staticmethod
    def resolve_attributes(root: models.PageType, info: Any) -> list[models.Attribute]:
        return [row.attribute for row in related(root, "type_attributes")]

    @staticmethod
    def resolve_has_pages(root: models.PageType, info: Any) -> bool:
        info.context.require("MANAGE_PAGES", "MANAGE_PAGE_TYPES_AND_ATTRIBUTES")
        return root.pages.exists()


class PageTranslation(ModelType):
    class Meta:
        model = models.PageTranslation

    language = graphene.Field(LanguageDisplay, required=True, resolver=resolve_language)
    seo_title = graphene.String()
    seo_description = graphene.String()
    slug = graphene.String()
    title = graphene.String()
    content = JSONString()


class Page(ModelType):
    class Meta:
        model = models.Page
        metadata = ("MANAGE_PAGES",)
        interfaces = (ObjectWithAttributes,)

    seo_title = graphene.String()
    seo_description = graphene.String()
    title = graphene.String(required=True)
    content = JSONString()
    published_at = DateTime()
    is_published = graphene.Boolean(required=True)
    slug = graphene.String(required=True)
    page_type = graphene.Field(PageType, required=True)
    created = DateTime(required=True)
    translation = translation_field(PageTranslation)
    attribute = graphene.Field(SelectedAttribute, slug=graphene.String(required=True))
    attributes = listed(SelectedAttribute)

    @staticmethod
    def resolve_created(root: models.Page, info: Any) -> Any:
        return root.created_at

    @staticmethod
    def resolve_attribute(root: models.Page, info: Any, slug: str) -> Assigned | None:
        return selected(root, info, slug)

    @staticmethod
    def resolve_attributes(root: models.Page, info: Any) -> list[Assigned]:
        return assigned_to(root, info.context)
