"""Products, variants, their listings, media, categories and collections."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F
from django.db.models.expressions import OrderBy
from django.db.models.functions import Upper

from embedded_saleor.models.base import (
    ForeignKey,
    Model,
    Sorted,
    Translation,
    WithExternalReference,
    WithMetadata,
)

SORTED: list[str | OrderBy] = [F("sort_order").asc(nulls_last=True), "pk"]


class Seo(Model):
    seo_title = models.CharField(max_length=70, null=True, blank=True)
    seo_description = models.CharField(max_length=300, null=True, blank=True)

    class Meta(Model.Meta):
        abstract = True


class Category(Seo, WithMetadata):
    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    description = models.JSONField(null=True, blank=True)
    parent = ForeignKey("self", models.CASCADE, related_name="children", null=True, blank=True)
    level = models.PositiveIntegerField(default=0)
    background_image = models.CharField(max_length=500, blank=True)
    background_image_alt = models.CharField(max_length=128, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta(Model.Meta):
        ordering = ["name", "pk"]
        verbose_name = "category"


class ProductType(WithMetadata, Model):
    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    kind = models.CharField(max_length=32, default="NORMAL")
    has_variants = models.BooleanField(default=True)
    is_shipping_required = models.BooleanField(default=True)
    is_digital = models.BooleanField(default=False)
    weight = models.FloatField(default=0)
    tax_class = ForeignKey("embedded_saleor.TaxClass", models.SET_NULL, null=True, blank=True)

    class Meta(Model.Meta):
        ordering = ["slug"]


PRODUCT_WORDS = SearchVector("name", "slug", "description_plaintext", config="simple")
"""What a product is found by. An index holds it, so it is asked for in these very words."""


class Product(Seo, WithMetadata, WithExternalReference):
    product_type = ForeignKey(ProductType, models.CASCADE, related_name="products")
    category = ForeignKey(Category, models.SET_NULL, related_name="products", null=True, blank=True)
    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    description = models.JSONField(null=True, blank=True)
    description_plaintext = models.TextField(blank=True)
    weight = models.FloatField(null=True, blank=True)
    rating = models.FloatField(null=True, blank=True)
    tax_class = ForeignKey("embedded_saleor.TaxClass", models.SET_NULL, null=True, blank=True)
    default_variant = ForeignKey(
        "embedded_saleor.ProductVariant", models.SET_NULL, related_name="+", null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta(Model.Meta):
        ordering = ["slug"]
        indexes = [
            models.Index(fields=["name", "id"], name="engine_product_by_name"),
            models.Index(fields=["created_at", "id"], name="engine_product_by_creation"),
            models.Index(fields=["updated_at", "id"], name="engine_product_by_change"),
            GinIndex(fields=["metadata"], name="engine_product_metadata"),
            GinIndex(PRODUCT_WORDS, name="engine_product_words"),
        ]


class ProductChannelListing(Model):
    """Where a product is shown. Triggers keep `lowest_price_amount`, of its variants in the channel."""

    product = ForeignKey(Product, models.CASCADE, related_name="channel_listings")
    channel = ForeignKey("embedded_saleor.Channel", models.CASCADE, related_name="product_listings")
    is_published = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True, blank=True)
    visible_in_listings = models.BooleanField(default=False)
    available_for_purchase_at = models.DateTimeField(null=True, blank=True)
    lowest_price_amount = models.DecimalField(
        max_digits=20, decimal_places=3, null=True, blank=True, editable=False
    )

    class Meta(Model.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["product", "channel"], name="engine_product_listed_once")
        ]
        indexes = [
            models.Index(
                fields=["channel", "lowest_price_amount", "product"], name="engine_listing_by_price"
            ),
            models.Index(fields=["channel", "published_at", "product"], name="engine_listing_by_date"),
        ]


class ProductVariant(Sorted, WithMetadata, WithExternalReference, Model):
    product = ForeignKey(Product, models.CASCADE, related_name="variants")
    name = models.CharField(max_length=255, blank=True)
    sku = models.CharField(max_length=255, unique=True, null=True, blank=True)
    track_inventory = models.BooleanField(default=True)
    quantity_limit_per_customer = models.PositiveIntegerField(null=True, blank=True)
    weight = models.FloatField(null=True, blank=True)
    media = models.ManyToManyField("embedded_saleor.ProductMedia", related_name="variants", blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta(Model.Meta):
        ordering = SORTED
        verbose_name = "product variant"
        indexes = [
            models.Index(OpClass(Upper("sku"), name="varchar_pattern_ops"), name="engine_variant_by_sku")
        ]


class ProductVariantChannelListing(Model):
    variant = ForeignKey(ProductVariant, models.CASCADE, related_name="channel_listings")
    channel = ForeignKey("embedded_saleor.Channel", models.CASCADE, related_name="variant_listings")
    price_amount = models.DecimalField(max_digits=20, decimal_places=3, null=True, blank=True)
    prior_price_amount = models.DecimalField(max_digits=20, decimal_places=3, null=True, blank=True)
    cost_price_amount = models.DecimalField(max_digits=20, decimal_places=3, null=True, blank=True)

    class Meta(Model.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["variant", "channel"], name="engine_variant_listed_once")
        ]
        indexes = [models.Index(fields=["channel", "price_amount"], name="engine_variant_by_price")]


class ProductMedia(Sorted, WithMetadata, Model):
    product = ForeignKey(Product, models.CASCADE, related_name="media")
    image = models.CharField(max_length=500, blank=True)
    external_url = models.CharField(max_length=2048, null=True, blank=True)
    alt = models.CharField(max_length=250, blank=True)
    type = models.CharField(max_length=32, default="IMAGE")
    oembed_data = models.JSONField(default=dict, blank=True)

    class Meta(Model.Meta):
        ordering = SORTED


class Collection(Seo, WithMetadata):
    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    description = models.JSONField(null=True, blank=True)
    background_image = models.CharField(max_length=500, blank=True)
    background_image_alt = models.CharField(max_length=128, blank=True)
    products = models.ManyToManyField(
        Product, through="embedded_saleor.CollectionProduct", related_name="collections"
    )

    class Meta(Model.Meta):
        ordering = ["slug"]


class CollectionProduct(Sorted, Model):
    collection = ForeignKey(Collection, models.CASCADE, related_name="collection_products")
    product = ForeignKey(Product, models.CASCADE, related_name="collection_products")

    class Meta(Model.Meta):
        ordering = SORTED
        constraints = [
            models.UniqueConstraint(fields=["collection", "product"], name="engine_collected_once")
        ]


class CollectionChannelListing(Model):
    collection = ForeignKey(Collection, models.CASCADE, related_name="channel_listings")
    channel = ForeignKey("embedded_saleor.Channel", models.CASCADE, related_name="collection_listings")
    is_published = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta(Model.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["collection", "channel"], name="engine_collection_listed_once")
        ]


class CategoryTranslation(Translation, Seo):
    category = ForeignKey(Category, models.CASCADE, related_name="translations")
    name = models.CharField(max_length=128, null=True, blank=True)
    slug = models.SlugField(max_length=255, null=True, blank=True, allow_unicode=True)
    description = models.JSONField(null=True, blank=True)

    class Meta(Model.Meta):
        unique_together = [("category", "language_code")]


class CollectionTranslation(Translation, Seo):
    collection = ForeignKey(Collection, models.CASCADE, related_name="translations")
    name = models.CharField(max_length=128, null=True, blank=True)
    slug = models.SlugField(max_length=255, null=True, blank=True, allow_unicode=True)
    description = models.JSONField(null=True, blank=True)

    class Meta(Model.Meta):
        unique_together = [("collection", "language_code")]


class ProductTranslation(Translation, Seo):
    product = ForeignKey(Product, models.CASCADE, related_name="translations")
    name = models.CharField(max_length=250, null=True, blank=True)
    slug = models.SlugField(max_length=255, null=True, blank=True, allow_unicode=True)
    description = models.JSONField(null=True, blank=True)

    class Meta(Model.Meta):
        unique_together = [("product", "language_code"), ("slug", "language_code")]


class ProductVariantTranslation(Translation):
    product_variant = ForeignKey(ProductVariant, models.CASCADE, related_name="translations")
    name = models.CharField(max_length=255, blank=True)

    class Meta(Model.Meta):
        unique_together = [("product_variant", "language_code")]
