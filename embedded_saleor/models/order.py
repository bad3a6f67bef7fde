"""Orders, what is set aside for them, what was sent, and what was granted back."""

import uuid

from django.db import models
from django.utils import timezone

from embedded_saleor.models.account import Address, User
from embedded_saleor.models.app import App
from embedded_saleor.models.base import ForeignKey, Model, WithExternalReference, WithMetadata
from embedded_saleor.models.channel import Channel, TaxClass
from embedded_saleor.models.checkout import amount_field, amount_or_none
from embedded_saleor.models.product import ProductVariant
from embedded_saleor.models.warehouse import ShippingMethod, Stock, Warehouse


class OrderNumber(Model):
    """Each order takes a row here for its number, so numbers rise and are never used again."""


class Order(WithMetadata, WithExternalReference, Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    channel = ForeignKey(Channel, models.PROTECT, related_name="orders")
    currency = models.CharField(max_length=3)
    status = models.CharField(max_length=32, default="UNFULFILLED")
    origin = models.CharField(max_length=32, default="CHECKOUT")
    checkout_id = models.UUIDField(unique=True, null=True, blank=True)
    user = ForeignKey(User, models.SET_NULL, related_name="orders", null=True, blank=True)
    user_email = models.EmailField(blank=True, default="")
    language_code = models.CharField(max_length=35, default="en")
    tracking_client_id = models.CharField(max_length=36, blank=True, default="")
    customer_note = models.TextField(blank=True, default="")
    redirect_url = models.CharField(max_length=2048, null=True, blank=True)
    billing_address = ForeignKey(Address, models.SET_NULL, related_name="+", null=True, blank=True)
    shipping_address = ForeignKey(Address, models.SET_NULL, related_name="+", null=True, blank=True)
    shipping_method = ForeignKey(
        ShippingMethod, models.SET_NULL, related_name="orders", null=True, blank=True
    )
    shipping_method_name = models.CharField(max_length=255, null=True, blank=True)
    shipping_tax_class = ForeignKey(TaxClass, models.SET_NULL, related_name="+", null=True, blank=True)
    shipping_tax_class_name = models.CharField(max_length=255, null=True, blank=True)
    collection_point = ForeignKey(Warehouse, models.SET_NULL, related_name="orders", null=True, blank=True)
    collection_point_name = models.CharField(max_length=255, null=True, blank=True)
    weight = models.FloatField(default=0)
    display_gross_prices = models.BooleanField(default=True)
    tax_exemption = models.BooleanField(default=False)
    tax_error = models.CharField(max_length=255, null=True, blank=True)
    prices_are_stale = models.BooleanField(default=False)
    draft_save_billing_address = models.BooleanField(null=True, blank=True)
    draft_save_shipping_address = models.BooleanField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)
    updated_at = models.DateTimeField(auto_now=True)
    expired_at = models.DateTimeField(null=True, blank=True)

    total_net_amount = amount_field()
    total_gross_amount = amount_field()
    undiscounted_total_net_amount = amount_field()
    undiscounted_total_gross_amount = amount_field()
    subtotal_net_amount = amount_field()
    subtotal_gross_amount = amount_field()
    shipping_net_amount = amount_field()
    shipping_gross_amount = amount_field()
    base_shipping_amount = amount_field()
    shipping_tax_rate = models.DecimalField(max_digits=5, decimal_places=4, default=0)
    total_charged_amount = amount_field()
    total_authorized_amount = amount_field()
    charge_status = models.CharField(max_length=20, default="NONE")
    authorize_status = models.CharField(max_length=20, default="NONE")

    class Meta(Model.Meta):
        ordering = ["-number"]
        indexes = [
            models.Index(fields=["user_email"], name="engine_order_email"),
            models.Index(fields=["updated_at", "number"], name="engine_order_by_change"),
            models.Index(
                fields=["status", "created_at"],
                name="engine_order_unsettled",
                condition=models.Q(status__in=["DRAFT", "UNCONFIRMED", "EXPIRED"]),
            ),
        ]

    @property
    def is_editable(self) -> bool:
        """Whether its lines and prices may still change."""
        return self.status in ("DRAFT", "UNCONFIRMED")


class OrderLine(WithMetadata, Model):
    """What was bought, as it was called and priced then."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    order = ForeignKey(Order, models.CASCADE, related_name="lines")
    variant = ForeignKey(ProductVariant, models.SET_NULL, related_name="+", null=True, blank=True)
    product_name = models.CharField(max_length=386)
    variant_name = models.CharField(max_length=255, blank=True, default="")
    translated_product_name = models.CharField(max_length=386, blank=True, default="")
    translated_variant_name = models.CharField(max_length=255, blank=True, default="")
    product_sku = models.CharField(max_length=255, null=True, blank=True)
    product_variant_id = models.CharField(max_length=255, null=True, blank=True)
    is_shipping_required = models.BooleanField()
    quantity = models.PositiveIntegerField()
    quantity_fulfilled = models.IntegerField(default=0)
    is_price_overridden = models.BooleanField(default=False)
    price_override_reason = models.TextField(null=True, blank=True)
    # One piece as prices are entered in the channel; in a draft it holds until it expires.
    base_unit_amount = amount_field()
    draft_price_expires_at = models.DateTimeField(null=True, blank=True)
    unit_net_amount = amount_field()
    unit_gross_amount = amount_field()
    undiscounted_unit_net_amount = amount_field()
    undiscounted_unit_gross_amount = amount_field()
    total_net_amount = amount_field()
    total_gross_amount = amount_field()
    undiscounted_total_net_amount = amount_field()
    undiscounted_total_gross_amount = amount_field()
    tax_rate = models.DecimalField(max_digits=5, decimal_places=4, default=0)
    tax_class = ForeignKey(TaxClass, models.SET_NULL, related_name="+", null=True, blank=True)
    tax_class_name = models.CharField(max_length=255, null=True, blank=True)
    tax_class_metadata = models.JSONField(default=dict, blank=True)
    tax_class_private_metadata = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta(Model.Meta):
        ordering = ["created_at", "pk"]

    @property
    def quantity_unfulfilled(self) -> int:
        return self.quantity - self.quantity_fulfilled


class Allocation(Model):
    """Pieces in a warehouse that are set aside for a line of an order."""

    order_line = ForeignKey(OrderLine, models.CASCADE, related_name="allocations")
    stock = ForeignKey(Stock, models.CASCADE, related_name="allocations")
    quantity = models.PositiveIntegerField(default=0)

    class Meta(Model.Meta):
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["order_line", "stock"], name="engine_allocated_once")]


class Fulfillment(WithMetadata, Model):
    order = ForeignKey(Order, models.CASCADE, related_name="fulfillments")
    fulfillment_order = models.PositiveIntegerField()
    status = models.CharField(max_length=32, default="FULFILLED")
    tracking_number = models.CharField(max_length=255, blank=True, default="")
    shipping_refunded_amount = amount_or_none()
    total_refunded_amount = amount_or_none()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta(Model.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["order", "fulfillment_order"], name="engine_fulfillment_numbered_once"
            )
        ]


class FulfillmentLine(Model):
    fulfillment = ForeignKey(Fulfillment, models.CASCADE, related_name="lines")
    order_line = ForeignKey(OrderLine, models.CASCADE, related_name="fulfillment_lines")
    stock = ForeignKey(Stock, models.SET_NULL, related_name="+", null=True, blank=True)
    quantity = models.PositiveIntegerField()

    class Meta(Model.Meta):
        ordering = ["pk"]


class OrderGrantedRefund(Model):
    """A decision to give money back; the payment app then does it."""

    order = ForeignKey(Order, models.CASCADE, related_name="granted_refunds")
    transaction = ForeignKey(
        "embedded_saleor.TransactionItem",
        models.SET_NULL,
        related_name="granted_refunds",
        null=True,
        blank=True,
    )
    amount = amount_field()
    currency = models.CharField(max_length=3)
    reason = models.TextField(blank=True, default="")
    status = models.CharField(max_length=20, default="NONE")
    shipping_costs_included = models.BooleanField(default=False)
    user = ForeignKey(User, models.SET_NULL, related_name="+", null=True, blank=True)
    app = ForeignKey(App, models.SET_NULL, related_name="+", null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta(Model.Meta):
        ordering = ["created_at", "pk"]


class OrderGrantedRefundLine(Model):
    granted_refund = ForeignKey(OrderGrantedRefund, models.CASCADE, related_name="lines")
    order_line = ForeignKey(OrderLine, models.CASCADE, related_name="granted_refund_lines")
    quantity = models.PositiveIntegerField()
    reason = models.TextField(null=True, blank=True)

    class Meta(Model.Meta):
        ordering = ["pk"]


class OrderEvent(Model):
    """A line of an order's diary."""

    order = ForeignKey(Order, models.CASCADE, related_name="events")
    type = models.CharField(max_length=64)
    user = ForeignKey(User, models.SET_NULL, related_name="+", null=True, blank=True)
    app = ForeignKey(App, models.SET_NULL, related_name="+", null=True, blank=True)
    parameters = models.JSONField(default=dict, blank=True)
    date = models.DateTimeField(default=timezone.now)

    class Meta(Model.Meta):
        ordering = ["date", "pk"]
