"""Writing pages and their types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.inputs import AttributeValueInput
from embedded_saleor.attribute.types import Attribute
from embedded_saleor.attribute.values import Values
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.inputs import SeoInput, assign_seo
from embedded_saleor.core.mutations import BaseMutation, assign, error_type, found, found_many, fresh, save
from embedded_saleor.core.scalars import DateTime, JSONString
from embedded_saleor.core.slugs import slug_for
from embedded_saleor.core.types import listed
from embedded_saleor.page.types import Page, PageType
from embedded_saleor.webhook.delivery import trigger_async

PageError = error_type(
    "Page",
    "GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE DUPLICATED_INPUT_ITEM ATTRIBUTE_ALREADY_ASSIGNED",
    attributes=listed(graphene.ID, required=False),
    values=listed(graphene.ID, required=False),
)
WRITES = ("MANAGE_PAGES",)
SHAPES = ("MANAGE_PAGE_TYPES_AND_ATTRIBUTES",)


class PageInput(graphene.InputObjectType):
    slug = graphene.String()
    title = graphene.String()
    content = JSONString()
    attributes = listed(AttributeValueInput, required=False)
    is_published = graphene.Boolean()
    publication_date = graphene.String()
    published_at = DateTime()
    seo = SeoInput()


class PageCreateInput(PageInput):
    page_type = graphene.ID(required=True)


class PageTypeCreateInput(graphene.InputObjectType):
    name = graphene.String()
    slug = graphene.String()
    add_attributes = listed(graphene.ID, required=False)


class PageTypeUpdateInput(PageTypeCreateInput):
    remove_attributes = listed(graphene.ID, required=False)


def fill(context: Context, page: models.Page, input: Mapping[str, Any]) -> None:
    creating = page.pk is None
    assign(page, input, "title", "content", "is_published", "published_at")
    if input.get("publication_date"):
        page.published_at = beginning_of(input["publication_date"])
    assign_seo(page, input)
    if creating or "slug" in input:
        page.slug = slug_for(models.Page, input.get("slug"), page.title, page)
    if page.is_published and page.published_at is None:
        page.published_at = context.now
    page.full_clean(exclude=["page_type"])
    values = Values(page, input.get("attributes") or [], creating=creating)
    page.save()
    values.store()


def beginning_of(day: str) -> datetime:
    """The moment at which a day (`2026-12-01`) begins, as older clients tell a date of publication."""
    try:
        return datetime.combine(date.fromisoformat(day), time(), tzinfo=UTC)
    except ValueError as error:
        raise refuse("publication_date", "INVALID", f"Not a date: {day}") from error


class PageCreate(BaseMutation):
    page = graphene.Field(Page)

    class Arguments:
        input = PageCreateInput(required=True)

    class Meta:
        error_type = PageError
        permissions = WRITES

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        page = models.Page(page_type=found(input["page_type"], PageType, "page_type"))
        fill(context, page, input)
        trigger_async("PAGE_CREATED", page, by=context.requestor)
        return {"page": fresh(page)}


class PageUpdate(BaseMutation):
    page = graphene.Field(Page)

    class Arguments:
        id = graphene.ID(required=True)
        input = PageInput(required=True)

    class Meta:
        error_type = PageError
        permissions = WRITES

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        page = found(id, Page)
        fill(context, page, input)
        trigger_async("PAGE_UPDATED", page, by=context.requestor)
        return {"page": fresh(page)}


class PageDelete(BaseMutation):
    page = graphene.Field(Page)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = PageError
        permissions = WRITES

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        page = found(id, Page)
        trigger_async("PAGE_DELETED", page, by=context.requestor)
        pk = page.pk
        page.delete()
        page.pk = pk
        return {"page": page}


def add_attributes(page_type: models.PageType, ids: list[str]) -> None:
    rows = found_many(ids, Attribute, "add_attributes")
    wrong = [row for row in rows if row.type != "PAGE_TYPE"]
    if wrong:
        message = "Only page attributes can be assigned."
        raise refuse("add_attributes", "INVALID", message, attributes=ids)
    for row in rows:
        models.PageTypeAttribute.objects.get_or_create(page_type=page_type, attribute=row)


class PageTypeCreate(BaseMutation):
    page_type = graphene.Field(PageType)

    class Arguments:
        input = PageTypeCreateInput(required=True)

    class Meta:
        error_type = PageError
        permissions = SHAPES

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        page_type = models.PageType(name=input.get("name") or "")
        page_type.slug = slug_for(models.PageType, input.get("slug"), page_type.name)
        save(page_type)
        add_attributes(page_type, input.get("add_attributes") or [])
        trigger_async("PAGE_TYPE_CREATED", page_type, by=context.requestor)
        return {"page_type": fresh(page_type)}


class PageTypeUpdate(BaseMutation):
    page_type = graphene.Field(PageType)

    class Arguments:
        id = graphene.ID()
        input = PageTypeUpdateInput(required=True)

    class Meta:
        error_type = PageError
        permissions = SHAPES

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any], id: str | None = None) -> Mapping[str, Any]:
        page_type = found(id, PageType)
        assign(page_type, input, "name", "slug")
        save(page_type)
        gone = found_many(input.get("remove_attributes") or [], Attribute, "remove_attributes")
        page_type.type_attributes.filter(attribute__in=gone).delete()
        add_attributes(page_type, input.get("add_attributes") or [])
        trigger_async("PAGE_TYPE_UPDATED", page_type, by=context.requestor)
        return {"page_type": fresh(page_type)}


class PageTypeDelete(BaseMutation):
    page_type = graphene.Field(PageType)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = PageError
        permissions = SHAPES

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        page_type = found(id, PageType)
        trigger_async("PAGE_TYPE_DELETED", page_type, by=context.requestor)
        pk = page_type.pk
        page_type.delete()
        page_type.pk = pk
        return {"page_type": page_type}


class PageAttributeAssign(BaseMutation):
    page_type = graphene.Field(PageType)

    class Arguments:
        page_type_id = graphene.ID(required=True)
        attribute_ids = listed(graphene.ID)

    class Meta:
        error_type = PageError
        permissions = SHAPES

    @classmethod
    def perform(cls, context: Context, page_type_id: str, attribute_ids: list[str]) -> Mapping[str, Any]:
        page_type = found(page_type_id, PageType, "page_type_id")
        rows = found_many(attribute_ids, Attribute, "attribute_ids")
        assigned = page_type.type_attributes.filter(attribute__in=rows)
        if assigned.exists():
            message = "Some of the attributes have been already assigned to this page type."
            raise refuse("attribute_ids", "ATTRIBUTE_ALREADY_ASSIGNED", message, attributes=attribute_ids)
        add_attributes(page_type, attribute_ids)
        return {"page_type": fresh(page_type)}


class PageAttributeUnassign(BaseMutation):
    page_type = graphene.Field(PageType)

    class Arguments:
        page_type_id = graphene.ID(required=True)
        attribute_ids = listed(graphene.ID)

    class Meta:
        error_type = PageError
        permissions = SHAPES

    @classmethod
    def perform(cls, context: Context, page_type_id: str, attribute_ids: list[str]) -> Mapping[str, Any]:
        page_type = found(page_type_id, PageType, "page_type_id")
        rows = found_many(attribute_ids, Attribute, "attribute_ids")
        page_type.type_attributes.filter(attribute__in=rows).delete()
        return {"page_type": fresh(page_type)}
