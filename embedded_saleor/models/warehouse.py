"""Warehouses and what lies in them."""

import uuid

from django.db import models

from embedded_saleor.models.account import Address
from embedded_saleor.models.base import ForeignKey, Model, WithExternalReference, WithMetadata


class Warehouse(WithMetadata, WithExternalReference, Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    address = ForeignKey(Address, models.PROTECT, related_name="+")
    email = models.EmailField(blank=True)
    is_private = models.BooleanField(default=True)
    click_and_collect_option = models.CharField(max_length=30, default="DISABLED")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Model.Meta):
        ordering = ["-slug"]


class Stock(Model):
    """How many of a variant a warehouse has; a quantity below zero is accepted, as in Saleor."""

    warehouse = ForeignKey(Warehouse, models.CASCADE, related_name="stocks")
    product_variant = ForeignKey("embedded_saleor.ProductVariant", models.CASCADE, related_name="stocks")
    quantity = models.IntegerField(default=0)
    quantity_allocated = models.IntegerField(default=0)

    class Meta(Model.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["warehouse", "product_variant"], name="engine_stock_once")
        ]


class ShippingZone(WithMetadata, Model):
    name = models.CharField(max_length=100)
    description = models.TextField(blank=True)
    countries = models.JSONField(default=list, blank=True)
    default = models.BooleanField(default=False)
    channels = models.ManyToManyField("embedded_saleor.Channel", related_name="shipping_zones")
    warehouses = models.ManyToManyField(Warehouse, related_name="shipping_zones")

    class Meta(Model.Meta):
        ordering = ["pk"]


class ShippingMethod(WithMetadata, Model):
    """A shipping method of the shop itself, priced per channel."""

    name = models.CharField(max_length=100)
    description = models.JSONField(null=True, blank=True)
    type = models.CharField(max_length=30)
    shipping_zone = ForeignKey(ShippingZone, models.CASCADE, related_name="shipping_methods")
    minimum_order_weight = models.FloatField(default=0)
    maximum_order_weight = models.FloatField(null=True, blank=True)
    minimum_delivery_days = models.PositiveIntegerField(null=True, blank=True)
    maximum_delivery_days = models.PositiveIntegerField(null=True, blank=True)
    excluded_products = models.ManyToManyField("embedded_saleor.Product", related_name="+", blank=True)
    tax_class = ForeignKey("embedded_saleor.TaxClass", models.SET_NULL, null=True, blank=True)

    class Meta(Model.Meta):
        ordering = ["pk"]


class ShippingMethodChannelListing(Model):
    shipping_method = ForeignKey(ShippingMethod, models.CASCADE, related_name="channel_listings")
    channel = ForeignKey("embedded_saleor.Channel", models.CASCADE, related_name="shipping_method_listings")
    price_amount = models.DecimalField(max_digits=20, decimal_places=3, default=0)
    minimum_order_price_amount = models.DecimalField(max_digits=20, decimal_places=3, null=True, default=0)
    maximum_order_price_amount = models.DecimalField(max_digits=20, decimal_places=3, null=True)

    class Meta(Model.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["shipping_method", "channel"], name="engine_method_listed_once")
        ]
