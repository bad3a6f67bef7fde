"""Attributes and their values in the schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import graphene
from django.db.models import Q, QuerySet

from embedded_saleor import conf, models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import OrderDirection, enum
from embedded_saleor.core.filters import StringFilterInput, among, matches, where
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.scalars import Date, DateTime, JSONString, PositiveInt
from embedded_saleor.core.translations import resolve_language, translation_field
from embedded_saleor.core.types import LanguageDisplay, ModelType, listed
from embedded_saleor.models.base import related

AttributeInputTypeEnum = enum(
    "AttributeInputTypeEnum",
    "DROPDOWN MULTISELECT FILE REFERENCE SINGLE_REFERENCE NUMERIC RICH_TEXT PLAIN_TEXT SWATCH BOOLEAN DATE"
    " DATE_TIME",
)
AttributeTypeEnum = enum("AttributeTypeEnum", "PRODUCT_TYPE PAGE_TYPE")
AttributeEntityTypeEnum = enum("AttributeEntityTypeEnum", "PAGE PRODUCT PRODUCT_VARIANT CATEGORY COLLECTION")
MeasurementUnitsEnum = enum(
    "MeasurementUnitsEnum",
    "MM CM DM M KM FT YD INCH SQ_MM SQ_CM SQ_DM SQ_M SQ_KM SQ_FT SQ_YD SQ_INCH CUBIC_MILLIMETER"
    " CUBIC_CENTIMETER CUBIC_DECIMETER CUBIC_METER LITER CUBIC_FOOT CUBIC_INCH CUBIC_YARD QT PINT FL_OZ"
    " ACRE_IN ACRE_FT G LB OZ KG TONNE",
)
AttributeChoicesSortField = enum("AttributeChoicesSortField", "NAME SLUG")
WITH_CHOICES = ("DROPDOWN", "MULTISELECT", "SWATCH")
REFERENCES = {
    "PAGE": ("reference_page", "Page"),
    "PRODUCT": ("reference_product", "Product"),
    "PRODUCT_VARIANT": ("reference_variant", "ProductVariant"),
    "CATEGORY": ("reference_category", "Category"),
    "COLLECTION": ("reference_collection", "Collection"),
}
SEES_HIDDEN = (
    "MANAGE_PRODUCTS",
    "MANAGE_PAGES",
    "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",
    "MANAGE_PAGE_TYPES_AND_ATTRIBUTES",
)


class File(graphene.ObjectType):
    url = graphene.String(required=True)
    content_type = graphene.String()


def file_of(value: models.AttributeValue) -> File | None:
    if not value.file_url:
        return None
    url = value.file_url if "://" in value.file_url else conf.media_url(value.file_url)
    return File(url=url, content_type=value.content_type)


class AttributeChoicesSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = AttributeChoicesSortField(required=True)


class AttributeValueFilterInput(graphene.InputObjectType):
    search = graphene.String()
    ids = listed(graphene.ID, required=False)
    slugs = listed(graphene.String, required=False)


class AttributeValueWhereInput(graphene.InputObjectType):
    ids = listed(graphene.ID, required=False)
    name = StringFilterInput()
    slug = StringFilterInput()
    AND = listed(lambda: AttributeValueWhereInput, required=False, name="AND")
    OR = listed(lambda: AttributeValueWhereInput, required=False, name="OR")


class AttributeTranslation(ModelType):
    class Meta:
        model = models.AttributeTranslation

    language = graphene.Field(LanguageDisplay, required=True, resolver=resolve_language)
    name = graphene.String(required=True)


class AttributeValueTranslation(ModelType):
    class Meta:
        model = models.AttributeValueTranslation

    language = graphene.Field(LanguageDisplay, required=True, resolver=resolve_language)
    name = graphene.String(required=True)
    rich_text = JSONString()
    plain_text = graphene.String()


class AttributeValue(ModelType):
    class Meta:
        model = models.AttributeValue

    name = graphene.String()
    slug = graphene.String()
    value = graphene.String()
    translation = translation_field(AttributeValueTranslation)
    input_type = AttributeInputTypeEnum()
    reference = graphene.ID()
    file = graphene.Field(File)
    rich_text = JSONString()
    plain_text = graphene.String()
    boolean = graphene.Boolean()
    date = Date()
    date_time = DateTime()
    external_reference = graphene.String()

    @staticmethod
    def resolve_input_type(root: models.AttributeValue, info: Any) -> str:
        return root.attribute.input_type

    @staticmethod
    def resolve_reference(root: models.AttributeValue, info: Any) -> str | None:
        for field, type_name in REFERENCES.values():
            pk = getattr(root, f"{field}_id")
            if pk:
                return global_id(type_name, pk)
        return None

    @staticmethod
    def resolve_file(root: models.AttributeValue, info: Any) -> File | None:
        return file_of(root)

    @staticmethod
    def resolve_date(root: models.AttributeValue, info: Any) -> Any:
        return root.date_time.date() if root.date_time and root.attribute.input_type == "DATE" else None

    @staticmethod
    def resolve_date_time(root: models.AttributeValue, info: Any) -> Any:
        return root.date_time if root.attribute.input_type == "DATE_TIME" else None


class Attribute(ModelType):
    class Meta:
        model = models.Attribute
        metadata = ("MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES", "MANAGE_PAGE_TYPES_AND_ATTRIBUTES")

    input_type = AttributeInputTypeEnum()
    entity_type = AttributeEntityTypeEnum()
    reference_types = graphene.List(
        graphene.NonNull("embedded_saleor.product.types.ReferenceType"),
        limit=PositiveInt(default_value=100),
    )
    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    type = AttributeTypeEnum(required=True)
    unit = MeasurementUnitsEnum()
    choices = ConnectionField(
        "AttributeValue",
        sort_by=AttributeChoicesSortingInput(),
        filter=AttributeValueFilterInput(),
        where=AttributeValueWhereInput(),
        search=graphene.String(),
    )
    value_required = graphene.Boolean(required=True)
    visible_in_storefront = graphene.Boolean(required=True)
    translation = translation_field(AttributeTranslation)
    with_choices = graphene.Boolean(required=True)
    product_types = ConnectionField("ProductType", required=True)
    product_variant_types = ConnectionField("ProductType", required=True)
    external_reference = graphene.String()

    @staticmethod
    def resolve_reference_types(root: models.Attribute, info: Any, limit: int) -> list[Any]:
        return [*related(root, "reference_page_types"), *related(root, "reference_product_types")][:limit]

    @staticmethod
    def resolve_product_types(root: models.Attribute, info: Any) -> QuerySet[models.ProductType]:
        return types_with(root, of_variants=False)

    @staticmethod
    def resolve_product_variant_types(root: models.Attribute, info: Any) -> QuerySet[models.ProductType]:
        return types_with(root, of_variants=True)

    @staticmethod
    def resolve_with_choices(root: models.Attribute, info: Any) -> bool:
        return root.input_type in WITH_CHOICES

    @staticmethod
    def resolve_choices(
        root: models.Attribute,
        info: Any,
        sort_by: dict[str, Any] | None = None,
        filter: dict[str, Any] | None = None,
        where: dict[str, Any] | None = None,
        search: str | None = None,
    ) -> Any:
        if root.input_type not in WITH_CHOICES:
            return []
        if not (sort_by or filter or where or search):
            return related(root, "values")
        rows = chosen(root.values.all(), filter or {}, where or {}, search)
        field = str(sort_by["field"]).lower() if sort_by else "pk"
        return rows.order_by(f"-{field}" if sort_by and sort_by["direction"] == "DESC" else field, "pk")


def types_with(attribute: models.Attribute, *, of_variants: bool) -> QuerySet[models.ProductType]:
    """Product types whose products, or whose variants, carry the attribute."""
    rows = models.ProductTypeAttribute.objects.filter(attribute=attribute, of_variants=of_variants)
    return models.ProductType.objects.filter(pk__in=rows.values("product_type"))


def chosen(
    rows: QuerySet[models.AttributeValue],
    filtered: dict[str, Any],
    wanted: dict[str, Any],
    search: str | None,
) -> QuerySet[models.AttributeValue]:
    text = search or filtered.get("search")
    if text:
        rows = rows.filter(Q(name__icontains=text) | Q(slug__icontains=text))
    if filtered.get("ids"):
        rows = rows.filter(among("pk", "AttributeValue", filtered["ids"]))
    if filtered.get("slugs"):
        rows = rows.filter(slug__in=filtered["slugs"])
    return rows.filter(where(wanted, value_condition))


def value_condition(asked: Any) -> Q:
    found = matches("name", asked.get("name")) & matches("slug", asked.get("slug"))
    return found & among("pk", "AttributeValue", asked["ids"]) if asked.get("ids") is not None else found


@dataclass(frozen=True)
class Assigned:
    """An attribute of a product, variant or page with the values it carries."""

    owner: Any
    attribute: models.Attribute
    values: list[models.AttributeValue]


class SelectedAttribute(graphene.ObjectType):
    attribute = graphene.Field(Attribute, required=True)
    values = listed(AttributeValue)
