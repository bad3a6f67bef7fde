"""The ledger: every posting's entries add up to nothing, so no money appears or vanishes.

Positive entries are owed to the account's owner, negative ones by it. A posting is in the family's
currency; what it was in the buyer's stands beside it, with the rate and its source.
"""

from django.db import models
from django.db.models import Q

from marketplace.consortia.models import Consortium, Person, Workshop
from marketplace.kernel.fields import AmountField
from marketplace.kernel.money import Money
from marketplace.orders.models.orders import Consignment


class Account(models.TextChoices):
    """Whose money an entry is."""

    BUYER = "buyer"
    FAMILY = "family"
    COMMISSION = "commission"
    POSTAGE = "postage"
    DUTY = "duty"
    BANK = "bank"


class Posting(models.Model):
    """One thing that happened to money. Never changed; a correction is a posting of its own."""

    class Kind(models.TextChoices):
        SALE = "sale"
        POSTAGE = "postage"
        DUTY = "duty"
        REFUND = "refund"
        PAYOUT = "payout"

    reference = models.CharField(max_length=80, unique=True, help_text="what happened, so that it posts once")
    kind = models.CharField(max_length=8, choices=Kind)
    consortium = models.ForeignKey(Consortium, on_delete=models.PROTECT, related_name="postings")
    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="postings")
    consignment = models.ForeignKey(
        Consignment, on_delete=models.PROTECT, null=True, blank=True, related_name="postings"
    )
    at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    currency = models.CharField(max_length=3)
    original_amount = AmountField(null=True, blank=True)
    original_currency = models.CharField(max_length=3, blank=True)
    rate = models.DecimalField(max_digits=24, decimal_places=10, null=True, blank=True)
    rate_source = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.reference


class Entry(models.Model):
    """One account's part of a posting."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="entries")
    account = models.CharField(max_length=12, choices=Account)
    kind = models.SlugField(max_length=24, help_text="sale, commission, postage, duty, refund or payout")
    piece_id = models.CharField(max_length=16, blank=True)
    amount = AmountField()

    class Meta:
        verbose_name_plural = "entries"
        ordering = ["posting", "pk"]
        indexes = [models.Index(fields=["account", "piece_id"])]
        constraints = [models.CheckConstraint(condition=~Q(amount=0), name="entry_moves_something")]

    def __str__(self) -> str:
        return f"{self.posting} {self.account} {self.amount}"

    @property
    def money(self) -> Money:
        return Money(self.amount, self.posting.currency)


class Payout(models.Model):
    """Money handed to a family, with the number of the receipt she signed."""

    posting = models.OneToOneField(Posting, on_delete=models.PROTECT, related_name="payout")
    consortium = models.ForeignKey(Consortium, on_delete=models.PROTECT, related_name="payouts")
    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="payouts")
    amount = AmountField()
    currency = models.CharField(max_length=3)
    receipt_number = models.CharField(max_length=40)
    paid_at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-paid_at"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="payout_above_zero"),
            models.UniqueConstraint(fields=["consortium", "receipt_number"], name="receipt_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.amount} {self.currency}"

    @property
    def money(self) -> Money:
        return Money(self.amount, self.currency)
