"""Where duty and tax may be paid beforehand, and quotes as they were when somebody relied on them."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from marketplace.kernel.ids import new_id
from marketplace.markets.dated import DatedRow, days_in_order, no_overlap
from shipping.models.rules import service_kinds
from shipping.types import DeliveryTerm


def terms_to_offer() -> list[tuple[str, str]]:
    return [(term.value, term.value) for term in DeliveryTerm if term is not DeliveryTerm.DAP]


class TermRule(DatedRow):
    """On some routes duty and tax may be paid with the price: by IOSS, or by us on delivery (DDP).

    `max_value` is of the goods, inclusive. A term that `needs_number` is not offered before a manager has
    entered the registration under which it is declared.
    """

    KEY: ClassVar = ("term", "origin", "destination")
    term = models.CharField(max_length=4, choices=terms_to_offer)
    origin = models.CharField(max_length=8, blank=True)
    destination = models.CharField(max_length=8, blank=True)
    kinds = ArrayField(models.CharField(max_length=8, choices=service_kinds), default=list, blank=True)
    currency = models.CharField(max_length=3, default="EUR", help_text="of value and fee")
    max_value = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    fee = models.DecimalField(max_digits=10, decimal_places=2, default=0)
    fee_pct = models.DecimalField(
        max_digits=5, decimal_places=2, default=0, help_text="of duty and tax together"
    )
    needs_number = models.BooleanField(default=False)
    number = models.CharField(
        max_length=32, blank=True, help_text="of the registration, such as IM0000000000"
    )

    class Meta:
        ordering = ["destination", "origin", "term", "-valid_from"]
        constraints = [
            no_overlap("term_one_at_a_time", "term", "origin", "destination"),
            days_in_order("term_days_in_order"),
            models.CheckConstraint(condition=Q(fee__gte=0, fee_pct__gte=0), name="term_fee_not_below_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.term} {self.origin or '*'}→{self.destination or '*'}"


class KeptQuote(models.Model):
    """A quote that a sale relies on: the question, the rules and rates it read, and what it answered."""

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    asked_at = models.DateTimeField()
    question = models.JSONField()
    rules = models.JSONField()
    rates = models.JSONField()
    answer = models.JSONField()

    class Meta:
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return self.public_id
