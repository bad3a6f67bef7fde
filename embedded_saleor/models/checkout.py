"""A buyer's basket on its way to an order, and the ways it can be delivered."""

import uuid
from decimal import Decimal

from django.db import models
from django.utils import timezone

from embedded_saleor.models.account import Address, User
from embedded_saleor.models.base import ForeignKey, Model, WithMetadata
from embedded_saleor.models.channel import Channel
from embedded_saleor.models.product import ProductVariant
from embedded_saleor.models.warehouse import Warehouse

Amount = Decimal | int | str


def amount_field() -> "models.DecimalField[Amount, Decimal]":
    """An amount of money; its currency stands on the checkout or the order."""
    return models.DecimalField(max_digits=20, decimal_places=3, default=Decimal(0))


def amount_or_none() -> "models.DecimalField[Amount | None, Decimal | None]":
    return models.DecimalField(max_digits=20, decimal_places=3, null=True, blank=True)


class Checkout(WithMetadata, Model):
    """Prices are kept on the row and are computed anew when they are asked for after `prices_expire_at`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    channel = ForeignKey(Channel, models.CASCADE, related_name="checkouts")
    currency = models.CharField(max_length=3)
    country = models.CharField(max_length=2)
    language_code = models.CharField(max_length=35, default="en")
    email = models.EmailField(null=True, blank=True)
    user = ForeignKey(User, models.CASCADE, related_name="checkouts", null=True, blank=True)
    billing_address = ForeignKey(Address, models.SET_NULL, related_name="+", null=True, blank=True)
    shipping_address = ForeignKey(Address, models.SET_NULL, related_name="+", null=True, blank=True)
    save_billing_address = models.BooleanField(default=True)
    save_shipping_address = models.BooleanField(default=True)
    customer_note = models.TextField(blank=True, default="")
    redirect_url = models.CharField(max_length=2048, null=True, blank=True)
    tax_exemption = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    last_change = models.DateTimeField(auto_now=True)

    delivery = ForeignKey(
        "embedded_saleor.CheckoutDelivery", models.SET_NULL, related_name="+", null=True, blank=True
    )
    deliveries_stale_at = models.DateTimeField(null=True, blank=True)
    collection_point = ForeignKey(Warehouse, models.SET_NULL, related_name="+", null=True, blank=True)

    total_net_amount = amount_field()
    total_gross_amount = amount_field()
    subtotal_net_amount = amount_field()
    subtotal_gross_amount = amount_field()
    shipping_net_amount = amount_field()
    shipping_gross_amount = amount_field()
    shipping_tax_rate = models.DecimalField(max_digits=5, decimal_places=4, default=0)
    prices_expire_at = models.DateTimeField(default=timezone.now)
    tax_error = models.CharField(max_length=255, null=True, blank=True)

    authorize_status = models.CharField(max_length=20, default="NONE")
    charge_status = models.CharField(max_length=20, default="NONE")

    class Meta(Model.Meta):
        ordering = ["-last_change", "pk"]
        indexes = [models.Index(fields=["-created_at", "id"], name="engine_checkout_newest")]


class CheckoutLine(WithMetadata, Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    checkout = ForeignKey(Checkout, models.CASCADE, related_name="lines")
    variant = ForeignKey(ProductVariant, models.CASCADE, related_name="+")
    quantity = models.PositiveIntegerField()
    price_override = amount_or_none()
    price_override_reason = models.TextField(null=True, blank=True)
    undiscounted_unit_price_amount = amount_field()
    total_net_amount = amount_field()
    total_gross_amount = amount_field()
    tax_rate = models.DecimalField(max_digits=5, decimal_places=4, default=0)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta(Model.Meta):
        ordering = ["created_at", "pk"]


class CheckoutDelivery(WithMetadata, Model):
    """One way to deliver a checkout, as it was offered: a method of the shop, or one of an app."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    checkout = ForeignKey(Checkout, models.CASCADE, related_name="deliveries")
    built_in_method_id = models.BigIntegerField(null=True, blank=True)
    external_method_id = models.CharField(max_length=1024, null=True, blank=True)
    name = models.CharField(max_length=255)
    description = models.JSONField(null=True, blank=True)
    price_amount = amount_field()
    currency = models.CharField(max_length=3)
    minimum_delivery_days = models.PositiveIntegerField(null=True, blank=True)
    maximum_delivery_days = models.PositiveIntegerField(null=True, blank=True)
    active = models.BooleanField(default=True)
    message = models.TextField(blank=True, default="")
    is_valid = models.BooleanField(default=True)
    tax_class_id = models.BigIntegerField(null=True, blank=True)
    tax_class_name = models.CharField(max_length=255, null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta(Model.Meta):
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(built_in_method_id__isnull=True)
                ^ models.Q(external_method_id__isnull=True),
                name="engine_delivery_has_one_method",
            ),
            models.UniqueConstraint(
                fields=["checkout", "built_in_method_id", "external_method_id", "is_valid"],
                nulls_distinct=False,
                name="engine_delivery_offered_once",
            ),
        ]

    @property
    def is_external(self) -> bool:
        return self.external_method_id is not None

    @property
    def method_key(self) -> str:
        """The id inside the global id of its shipping method."""
        return self.external_method_id or str(self.built_in_method_id)
