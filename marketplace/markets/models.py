"""Markets, rates of exchange and the rules of what may be sold where."""

from decimal import Decimal
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from marketplace.kernel.fields import TextsField
from marketplace.kernel.languages import pick
from marketplace.markets.dated import DatedRow, days_in_order, no_overlap
from marketplace.markets.denied.models import DeniedList, DeniedName, Screening

__all__ = [
    "DeniedList",
    "DeniedName",
    "ExchangeRate",
    "Market",
    "PolicyRecord",
    "PolicyRule",
    "Screening",
]


class Market(models.Model):
    """A storefront for one part of the world: a Saleor channel with languages and ways to pay."""

    class Rollout(models.TextChoices):
        CLOSED = "closed"
        PREVIEW = "preview"
        OPEN = "open"

    code = models.SlugField(max_length=16, unique=True)
    name = TextsField()
    channel_slug = models.SlugField(max_length=64, unique=True)
    currency = models.CharField(max_length=3)
    default_country = models.CharField(max_length=2)
    countries = ArrayField(models.CharField(max_length=2), help_text="ISO 3166-1 alpha-2 codes served")
    languages = ArrayField(models.CharField(max_length=8), help_text="the first is the default")
    payment_methods = ArrayField(models.CharField(max_length=32), default=list)
    price_step = models.DecimalField(
        max_digits=12, decimal_places=2, default=Decimal(1), help_text="prices are rounded up to this step"
    )
    return_days = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="days to send back a piece that was not made to order; empty promises nothing",
    )
    rollout = models.CharField(max_length=16, choices=Rollout, default=Rollout.CLOSED)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(condition=Q(price_step__gt=0), name="market_price_step_above_zero")
        ]

    def __str__(self) -> str:
        return self.name_in("en")

    def name_in(self, language: str) -> str:
        return pick(self.name, language) or self.code

    @property
    def default_language(self) -> str:
        return self.languages[0]

    @property
    def is_open(self) -> bool:
        return self.rollout == self.Rollout.OPEN


class ExchangeRate(DatedRow):
    """One unit of `base` buys `rate` of `quote`. Of several in force the newest holds."""

    KEY: ClassVar = ("base", "quote")
    base = models.CharField(max_length=3)
    quote = models.CharField(max_length=3)
    rate = models.DecimalField(max_digits=24, decimal_places=10)

    class Meta:
        ordering = ["base", "quote", "-valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["base", "quote", "valid_from"], name="exchange_rate_once_a_day"),
            models.CheckConstraint(condition=Q(rate__gt=0), name="exchange_rate_above_zero"),
            models.CheckConstraint(condition=~Q(base=F("quote")), name="exchange_rate_two_currencies"),
        ]

    def __str__(self) -> str:
        return f"1 {self.base} = {self.rate} {self.quote} from {self.valid_from}"


class PolicyRule(DatedRow):
    """What may go from an origin to a destination by a way of paying. Empty fields match everything."""

    KEY: ClassVar = ("origin", "destination", "hs_prefix", "payment_method")

    class Decision(models.TextChoices):
        ALLOW = "allow"
        REVIEW = "review"
        REFUSE = "refuse"

    origin = models.CharField(max_length=2, blank=True)
    destination = models.CharField(max_length=2, blank=True)
    hs_prefix = models.CharField(max_length=10, blank=True)
    payment_method = models.CharField(max_length=32, blank=True)
    decision = models.CharField(max_length=8, choices=Decision)
    public_reason = TextsField()
    internal_reason = models.TextField(blank=True)
    recheck_by = models.DateField()

    class Meta:
        ordering = ["origin", "destination", "hs_prefix", "payment_method", "-valid_from"]
        constraints = [
            no_overlap("policy_one_at_a_time", "origin", "destination", "hs_prefix", "payment_method"),
            days_in_order("policy_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.origin or '*'}→{self.destination or '*'} {self.payment_method or '*'}: {self.decision}"


class PolicyRecord(models.Model):
    """An answer of the legality gate, kept: who asked about what, and what was said on which rule."""

    asked_at = models.DateTimeField()
    occasion = models.CharField(max_length=32, help_text="listing, checkout, payment or handover")
    subject = models.CharField(max_length=64, db_index=True, help_text="id of the piece, checkout or parcel")
    origin = models.CharField(max_length=2)
    destination = models.CharField(max_length=2)
    hs_code = models.CharField(max_length=10, blank=True)
    payment_method = models.CharField(max_length=32, blank=True)
    decision = models.CharField(max_length=8, choices=PolicyRule.Decision)
    rule = models.ForeignKey(PolicyRule, on_delete=models.PROTECT, null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return f"{self.occasion} {self.subject}: {self.decision}"
