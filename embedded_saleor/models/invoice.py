"""Invoices: where an order's bill lies, written by whoever makes it."""

from django.db import models
from django.utils import timezone

from embedded_saleor.models.base import ForeignKey, Model, WithMetadata
from embedded_saleor.models.order import Order


class Invoice(WithMetadata, Model):
    order = ForeignKey(Order, models.SET_NULL, related_name="invoices", null=True, blank=True)
    status = models.CharField(max_length=20, default="PENDING")
    message = models.CharField(max_length=255, null=True, blank=True)
    number = models.CharField(max_length=255, null=True, blank=True)
    external_url = models.URLField(max_length=2048, null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta(Model.Meta):
        ordering = ["pk"]
