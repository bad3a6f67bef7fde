"""Payments with their whole history, and the bank accounts that buyers transfer to."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from marketplace.kernel.fields import AmountField
from marketplace.kernel.ids import new_id
from marketplace.kernel.money import Money
from marketplace.payments.types import Outcome, PaymentFacts


def outcome_choices() -> list[tuple[str, str]]:
    return [(outcome.value, outcome.value) for outcome in Outcome]


class Payment(models.Model):
    """One attempt to pay for one checkout or order, as one provider knows it.

    `refund_pending_amount` is reserved before a provider is asked, so that two refunds at once can
    never give back more than came in.
    """

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    method = models.CharField(max_length=32)
    saleor_transaction_id = models.CharField(max_length=128, unique=True)
    source_id = models.CharField(max_length=128, db_index=True, help_text="Saleor's id of checkout or order")
    amount = AmountField()
    currency = models.CharField(max_length=3)
    outcome = models.CharField(max_length=16, choices=outcome_choices)
    reference = models.CharField(max_length=128, blank=True, db_index=True, help_text="the provider's id")
    message = models.TextField(blank=True)
    url = models.TextField(blank=True)
    data = models.JSONField(default=dict, blank=True, help_text="what the buyer's page was told")
    refunded_amount = AmountField(default=Decimal(0))
    refund_pending_amount = AmountField(default=Decimal(0))
    begun_at = models.DateTimeField(default=timezone.now)
    charged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-begun_at"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="payment_above_zero"),
            models.CheckConstraint(
                condition=Q(refunded_amount__gte=0, refund_pending_amount__gte=0)
                & Q(amount__gte=F("refunded_amount") + F("refund_pending_amount")),
                name="payment_never_refunds_more_than_came",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.method} {self.reference or self.public_id}"

    @property
    def money(self) -> Money:
        return Money(self.amount, self.currency)

    @property
    def refunded(self) -> Money:
        return Money(self.refunded_amount, self.currency)

    @property
    def refundable(self) -> Money:
        return Money(self.amount - self.refunded_amount - self.refund_pending_amount, self.currency)

    @property
    def is_charged(self) -> bool:
        """The money came in, whatever of it went back since."""
        return self.charged_at is not None

    def facts(self) -> PaymentFacts:
        outcome = Outcome(self.outcome)
        return PaymentFacts(self.public_id, self.reference, self.money, self.refunded, outcome)


class PaymentEvent(models.Model):
    """One step of a payment; never changed."""

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="events")
    at = models.DateTimeField()
    outcome = models.CharField(max_length=16, choices=outcome_choices)
    amount = AmountField()
    reference = models.CharField(max_length=128, blank=True)
    message = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.payment} {self.outcome}"


class ProviderNotice(models.Model):
    """A provider's message that was handled: it does nothing when it arrives again."""

    provider = models.CharField(max_length=32)
    notice_id = models.CharField(max_length=128)
    kind = models.CharField(max_length=64)
    received_at = models.DateTimeField()

    class Meta:
        ordering = ["-received_at"]
        constraints = [models.UniqueConstraint(fields=["provider", "notice_id"], name="notice_handled_once")]

    def __str__(self) -> str:
        return f"{self.provider} {self.kind}"


class BankAccount(models.Model):
    """Where buyers transfer money of one currency to."""

    currency = models.CharField(max_length=3, unique=True)
    holder = models.CharField(max_length=120)
    iban = models.CharField(max_length=42, verbose_name="IBAN or account number")
    bic = models.CharField(max_length=16, blank=True, verbose_name="BIC")
    bank = models.CharField(max_length=120)

    class Meta:
        ordering = ["currency"]

    def __str__(self) -> str:
        return f"{self.currency} {self.iban}"
