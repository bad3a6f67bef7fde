"""Attributes of products, variants and pages, their values, and which object carries which value."""

from django.db import models

from embedded_saleor.models.base import (
    ForeignKey,
    Model,
    Sorted,
    Translation,
    WithExternalReference,
    WithMetadata,
)
from embedded_saleor.models.page import Page, PageType
from embedded_saleor.models.product import SORTED, Category, Collection, Product, ProductType, ProductVariant


class Attribute(WithMetadata, WithExternalReference, Model):
    name = models.CharField(max_length=255)
    slug = models.SlugField(max_length=250, unique=True, allow_unicode=True)
    type = models.CharField(max_length=50)
    input_type = models.CharField(max_length=50, default="DROPDOWN")
    entity_type = models.CharField(max_length=50, null=True, blank=True)
    unit = models.CharField(max_length=100, null=True, blank=True)
    value_required = models.BooleanField(default=False)
    is_variant_only = models.BooleanField(default=False)
    visible_in_storefront = models.BooleanField(default=True)
    filterable_in_storefront = models.BooleanField(default=False)
    filterable_in_dashboard = models.BooleanField(default=False)
    available_in_grid = models.BooleanField(default=False)
    storefront_search_position = models.IntegerField(default=0)
    reference_page_types = models.ManyToManyField(PageType, related_name="+", blank=True)
    reference_product_types = models.ManyToManyField(ProductType, related_name="+", blank=True)

    class Meta(Model.Meta):
        ordering = ["storefront_search_position", "slug"]


class AttributeValue(Sorted, WithExternalReference, Model):
    attribute = ForeignKey(Attribute, models.CASCADE, related_name="values")
    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, allow_unicode=True)
    value = models.CharField(max_length=255, blank=True, default="")
    file_url = models.CharField(max_length=500, null=True, blank=True)
    content_type = models.CharField(max_length=50, null=True, blank=True)
    rich_text = models.JSONField(null=True, blank=True)
    plain_text = models.TextField(null=True, blank=True)
    boolean = models.BooleanField(null=True, blank=True)
    date_time = models.DateTimeField(null=True, blank=True)
    numeric = models.FloatField(null=True, blank=True)
    reference_page = ForeignKey(Page, models.CASCADE, related_name="references", null=True, blank=True)
    reference_product = ForeignKey(Product, models.CASCADE, related_name="references", null=True, blank=True)
    reference_variant = ForeignKey(
        ProductVariant, models.CASCADE, related_name="references", null=True, blank=True
    )
    reference_category = ForeignKey(
        Category, models.CASCADE, related_name="references", null=True, blank=True
    )
    reference_collection = ForeignKey(
        Collection, models.CASCADE, related_name="references", null=True, blank=True
    )

    class Meta(Model.Meta):
        ordering = SORTED
        constraints = [models.UniqueConstraint(fields=["attribute", "slug"], name="engine_value_slug_once")]


class AttributeTranslation(Translation):
    attribute = ForeignKey(Attribute, models.CASCADE, related_name="translations")
    name = models.CharField(max_length=255)

    class Meta(Model.Meta):
        unique_together = [("attribute", "language_code")]


class AttributeValueTranslation(Translation):
    attribute_value = ForeignKey(AttributeValue, models.CASCADE, related_name="translations")
    name = models.CharField(max_length=250, blank=True)
    rich_text = models.JSONField(null=True, blank=True)
    plain_text = models.TextField(null=True, blank=True)

    class Meta(Model.Meta):
        unique_together = [("attribute_value", "language_code")]


class ProductTypeAttribute(Sorted, Model):
    """An attribute of a product type: of its products, or of its variants."""

    product_type = ForeignKey(ProductType, models.CASCADE, related_name="type_attributes")
    attribute = ForeignKey(Attribute, models.CASCADE, related_name="product_types")
    of_variants = models.BooleanField(default=False)
    variant_selection = models.BooleanField(default=False)

    class Meta(Model.Meta):
        ordering = SORTED
        constraints = [
            models.UniqueConstraint(
                fields=["product_type", "attribute", "of_variants"], name="engine_type_attribute_once"
            )
        ]


class PageTypeAttribute(Sorted, Model):
    page_type = ForeignKey(PageType, models.CASCADE, related_name="type_attributes")
    attribute = ForeignKey(Attribute, models.CASCADE, related_name="page_types")

    class Meta(Model.Meta):
        ordering = SORTED
        constraints = [
            models.UniqueConstraint(fields=["page_type", "attribute"], name="engine_page_attribute_once")
        ]


class AssignedValue(Sorted, Model):
    """A value that one product, variant or page carries."""

    value = ForeignKey(AttributeValue, models.CASCADE, related_name="assignments")
    product = ForeignKey(Product, models.CASCADE, related_name="assigned_values", null=True)
    variant = ForeignKey(ProductVariant, models.CASCADE, related_name="assigned_values", null=True)
    page = ForeignKey(Page, models.CASCADE, related_name="assigned_values", null=True)

    class Meta(Model.Meta):
        ordering = SORTED
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    (models.Q(product__isnull=False, variant__isnull=True, page__isnull=True))
                    | (models.Q(product__isnull=True, variant__isnull=False, page__isnull=True))
                    | (models.Q(product__isnull=True, variant__isnull=True, page__isnull=False))
                ),
                name="engine_value_of_one_owner",
            ),
            models.UniqueConstraint(fields=["value", "product"], name="engine_product_value_once"),
            models.UniqueConstraint(fields=["value", "variant"], name="engine_variant_value_once"),
            models.UniqueConstraint(fields=["value", "page"], name="engine_page_value_once"),
        ]
