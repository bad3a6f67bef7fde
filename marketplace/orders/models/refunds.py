"""Money that goes back to buyers, whole or in part."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from marketplace.consortia.models import Person
from marketplace.kernel.fields import AmountField
from marketplace.kernel.money import Money
from marketplace.orders.models.orders import Consignment, OrderLine


class Refund(models.Model):
    """Money going back to a buyer for a consignment: asked for by a person, done by the provider.

    `amount` is that of its lines and of the postage together. One at a time for each consignment.
    """

    class State(models.TextChoices):
        ASKED = "asked"
        DONE = "done"
        FAILED = "failed"

    consignment = models.ForeignKey(Consignment, on_delete=models.PROTECT, related_name="refunds")
    amount = AmountField()
    postage_amount = AmountField(default=Decimal(0), help_text="as much of it as is postage")
    currency = models.CharField(max_length=3)
    reason = models.TextField()
    relist = models.BooleanField(help_text="pieces whose whole price went back go on sale again")
    state = models.CharField(max_length=8, choices=State, default=State.ASKED)
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="refund_above_zero"),
            models.UniqueConstraint(
                fields=["consignment"], condition=Q(state="asked"), name="refund_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(postage_amount__gte=0, postage_amount__lte=F("amount")),
                name="refund_of_postage_within_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.consignment} {self.money}"

    @property
    def money(self) -> Money:
        return Money(self.amount, self.currency)

    @property
    def postage(self) -> Money:
        return Money(self.postage_amount, self.currency)


class RefundLine(models.Model):
    """What of a refund is for one piece."""

    refund = models.ForeignKey(Refund, on_delete=models.CASCADE, related_name="lines")
    line = models.ForeignKey(OrderLine, on_delete=models.PROTECT, related_name="refund_lines")
    amount = AmountField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="refund_line_above_zero"),
            models.UniqueConstraint(fields=["refund", "line"], name="line_once_a_refund"),
        ]

    def __str__(self) -> str:
        return f"{self.refund} {self.line.listing}"

    @property
    def money(self) -> Money:
        return Money(self.amount, self.refund.currency)
