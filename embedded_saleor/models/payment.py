"""Transactions and what was reported about them; payments as clients made them before transactions."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from embedded_saleor.models.account import User
from embedded_saleor.models.app import App
from embedded_saleor.models.base import ForeignKey, Model, WithMetadata
from embedded_saleor.models.checkout import Checkout, amount_field


class TransactionItem(WithMetadata, Model):
    """One payment at one provider; its amounts follow from its events."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    checkout = ForeignKey(Checkout, models.SET_NULL, related_name="transactions", null=True, blank=True)
    order = ForeignKey(
        "embedded_saleor.Order", models.PROTECT, related_name="transactions", null=True, blank=True
    )
    idempotency_key = models.CharField(max_length=512, unique=True, null=True, blank=True)
    currency = models.CharField(max_length=3)
    name = models.CharField(max_length=512, blank=True, default="")
    message = models.CharField(max_length=512, blank=True, default="")
    psp_reference = models.CharField(max_length=512, blank=True, default="")
    external_url = models.CharField(max_length=2048, blank=True, default="")
    available_actions = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    app = ForeignKey(App, models.SET_NULL, related_name="+", null=True, blank=True)
    app_identifier = models.CharField(max_length=256, blank=True, default="")
    user = ForeignKey(User, models.SET_NULL, related_name="+", null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    modified_at = models.DateTimeField(auto_now=True)

    authorized = amount_field()
    authorize_pending = amount_field()
    charged = amount_field()
    charge_pending = amount_field()
    refunded = amount_field()
    refund_pending = amount_field()
    canceled = amount_field()
    cancel_pending = amount_field()

    class Meta(Model.Meta):
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["psp_reference"], name="engine_transaction_psp")]


class TransactionEvent(Model):
    """One report about a transaction; `counts` tells whether its amount enters the sums."""

    transaction = ForeignKey(TransactionItem, models.CASCADE, related_name="events")
    type = models.CharField(max_length=40)
    psp_reference = models.CharField(max_length=512, blank=True, default="")
    message = models.CharField(max_length=512, blank=True, default="")
    external_url = models.CharField(max_length=2048, blank=True, default="")
    amount = amount_field()
    currency = models.CharField(max_length=3)
    idempotency_key = models.CharField(max_length=512, null=True, blank=True)
    counts = models.BooleanField(default=True)
    app = ForeignKey(App, models.SET_NULL, related_name="+", null=True, blank=True)
    user = ForeignKey(User, models.SET_NULL, related_name="+", null=True, blank=True)
    granted_refund = ForeignKey(
        "embedded_saleor.OrderGrantedRefund",
        models.SET_NULL,
        related_name="events",
        null=True,
        blank=True,
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta(Model.Meta):
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["transaction", "idempotency_key"], name="engine_event_asked_once")
        ]


class Payment(WithMetadata, Model):
    """A payment at a gateway of the engine's own: the kind that came before transactions."""

    checkout = ForeignKey(Checkout, models.SET_NULL, related_name="payments", null=True, blank=True)
    order = ForeignKey(
        "embedded_saleor.Order", models.PROTECT, related_name="payments", null=True, blank=True
    )
    gateway = models.CharField(max_length=255)
    is_active = models.BooleanField(default=True)
    token = models.CharField(max_length=512, blank=True, default="")
    psp_reference = models.CharField(max_length=512, null=True, blank=True)
    payment_method_type = models.CharField(max_length=256, blank=True, default="")
    customer_ip_address = models.GenericIPAddressField(null=True, blank=True)
    charge_status = models.CharField(max_length=20, default="NOT_CHARGED")
    total = amount_field()
    captured_amount = amount_field()
    currency = models.CharField(max_length=3)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    modified_at = models.DateTimeField(auto_now=True)

    class Meta(Model.Meta):
        ordering = ["pk"]


class PaymentStep(Model):
    """What was asked of the gateway for a payment, and whether it did it (Saleor's `Transaction`)."""

    payment = ForeignKey(Payment, models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=25)
    token = models.CharField(max_length=512, blank=True, default="")
    is_success = models.BooleanField(default=True)
    error = models.CharField(max_length=256, null=True, blank=True)
    amount = amount_field()
    currency = models.CharField(max_length=3)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta(Model.Meta):
        ordering = ["pk"]
