"""Pages in the schema."""

from typing import Any

import graphene
from django.db.models import Q, QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import LanguageCodeEnum, OrderDirection, enum
from embedded_saleor.core.filters import (
    GlobalIDFilterInput,
    MetadataFilter,
    StringFilterInput,
    among,
    has_metadata,
    matches,
    matches_id,
    where,
)
from embedded_saleor.core.translations import stored_code
from embedded_saleor.core.types import listed, node
from embedded_saleor.page import mutations
from embedded_saleor.page.types import Page, PageType
from embedded_saleor.webhook.events import event

PageSortField = enum("PageSortField", "TITLE SLUG CREATED_AT PUBLISHED_AT")
PageTypeSortField = enum("PageTypeSortField", "NAME SLUG")
PageCreated = event("PAGE_CREATED", "MANAGE_PAGES", page=graphene.Field(Page))
PageUpdated = event("PAGE_UPDATED", "MANAGE_PAGES", page=graphene.Field(Page))
PageDeleted = event("PAGE_DELETED", "MANAGE_PAGES", page=graphene.Field(Page))
SHAPES = "MANAGE_PAGE_TYPES_AND_ATTRIBUTES"
PageTypeCreated = event("PAGE_TYPE_CREATED", SHAPES, page_type=graphene.Field(PageType))
PageTypeUpdated = event("PAGE_TYPE_UPDATED", SHAPES, page_type=graphene.Field(PageType))
PageTypeDeleted = event("PAGE_TYPE_DELETED", SHAPES, page_type=graphene.Field(PageType))


class PageFilterInput(graphene.InputObjectType):
    search = graphene.String()
    metadata = listed(MetadataFilter, required=False)
    page_types = listed(graphene.ID, required=False)
    ids = listed(graphene.ID, required=False)
    slugs = listed(graphene.String, required=False)


class PageWhereInput(graphene.InputObjectType):
    ids = listed(graphene.ID, required=False)
    slug = StringFilterInput()
    page_type = GlobalIDFilterInput()
    AND = listed(lambda: PageWhereInput, required=False, name="AND")
    OR = listed(lambda: PageWhereInput, required=False, name="OR")


class PageSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = PageSortField(required=True)


class PageTypeSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = PageTypeSortField(required=True)


class PageTypeFilterInput(graphene.InputObjectType):
    search = graphene.String()
    slugs = listed(graphene.String, required=False)


def condition(asked: Any) -> Q:
    found = matches("slug", asked.get("slug")) & matches_id("page_type", "PageType", asked.get("page_type"))
    return found & among("pk", "Page", asked["ids"]) if asked.get("ids") is not None else found


def wanted(asked: dict[str, Any] | None) -> Q:
    return where(asked or {}, condition)


def filtered(asked: Any) -> Q:
    found = has_metadata(asked.get("metadata"))
    if asked.get("page_types"):
        found &= among("page_type", "PageType", asked["page_types"])
    if asked.get("ids"):
        found &= among("pk", "Page", asked["ids"])
    if asked.get("slugs"):
        found &= Q(slug__in=asked["slugs"])
    return found


def visible(info: Any) -> QuerySet[models.Page]:
    """Strangers see what is published by now."""
    rows: QuerySet[models.Page] = models.Page.objects.all()
    if info.context.has("MANAGE_PAGES"):
        return rows
    published = Q(published_at__isnull=True) | Q(published_at__lte=info.context.now)
    return rows.filter(published, is_published=True)


def sorted_by(rows: QuerySet[Any], asked: dict[str, Any] | None, default: str) -> QuerySet[Any]:
    field = str(asked["field"]).lower() if asked else default
    return rows.order_by(f"-{field}" if asked and asked["direction"] == "DESC" else field, "pk")


class Queries:
    page = graphene.Field(
        Page,
        id=graphene.ID(),
        slug=graphene.String(),
        slug_language_code=LanguageCodeEnum(),
        channel=graphene.String(),
    )
    pages = ConnectionField(
        "Page",
        sort_by=PageSortingInput(),
        filter=PageFilterInput(),
        search=graphene.String(),
        where=PageWhereInput(),
        channel=graphene.String(),
    )
    page_type = graphene.Field(PageType, id=graphene.ID(required=True))
    page_types = ConnectionField("PageType", sort_by=PageTypeSortingInput(), filter=PageTypeFilterInput())

    @staticmethod
    def resolve_page(
        root: Any,
        info: Any,
        id: str | None = None,
        slug: str | None = None,
        slug_language_code: Any = None,
        channel: str | None = None,
    ) -> models.Page | None:
        if id:
            return visible(info).filter(among("pk", "Page", [id])).first()
        if slug_language_code:
            named = {
                "translations__slug": slug,
                "translations__language_code": stored_code(slug_language_code),
            }
            return visible(info).filter(**named).first()
        return visible(info).filter(slug=slug).first()

    @staticmethod
    def resolve_pages(
        root: Any,
        info: Any,
        sort_by: dict[str, Any] | None = None,
        filter: dict[str, Any] | None = None,
        search: str | None = None,
        where: dict[str, Any] | None = None,
        channel: str | None = None,
    ) -> QuerySet[models.Page]:
        rows = visible(info).filter(filtered(filter or {})).filter(wanted(where))
        text = search or (filter or {}).get("search")
        if text:
            rows = rows.filter(Q(title__icontains=text) | Q(slug__icontains=text))
        return sorted_by(rows, sort_by, "slug")

    @staticmethod
    def resolve_page_type(root: Any, info: Any, id: str) -> models.PageType | None:
        found: models.PageType | None = node(id, PageType)
        return found

    @staticmethod
    def resolve_page_types(
        root: Any, info: Any, sort_by: dict[str, Any] | None = None, filter: dict[str, Any] | None = None
    ) -> QuerySet[models.PageType]:
        asked = filter or {}
        rows = models.PageType.objects.all()
        if asked.get("search"):
            rows = rows.filter(Q(name__icontains=asked["search"]) | Q(slug__icontains=asked["search"]))
        if asked.get("slugs"):
            rows = rows.filter(slug__in=asked["slugs"])
        return sorted_by(rows, sort_by, "slug")


class Mutations:
    page_create = mutations.PageCreate.Field()
    page_update = mutations.PageUpdate.Field()
    page_delete = mutations.PageDelete.Field()
    page_type_create = mutations.PageTypeCreate.Field()
    page_type_update = mutations.PageTypeUpdate.Field()
    page_type_delete = mutations.PageTypeDelete.Field()
    page_attribute_assign = mutations.PageAttributeAssign.Field()
    page_attribute_unassign = mutations.PageAttributeUnassign.Field()
