"""Parcels that customs hold: each reason is a task until customs let the parcel go."""

from django.db import models
from django.db.models import Q

from shipping.holds import HoldReason, Owner, reason_of
from shipping.models.parcels import Parcel


def owners() -> list[tuple[str, str]]:
    return [(owner.value, owner.value) for owner in Owner]


class CustomsHold(models.Model):
    """One reason for which customs hold a parcel. Answered is not over: customs must release it."""

    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name="holds")
    code = models.CharField(max_length=16, blank=True, help_text="as RTM34 numbers it; empty: none given")
    owner = models.CharField(max_length=12, choices=owners)
    held_at = models.DateTimeField()
    due_on = models.DateField(db_index=True)
    answer = models.TextField(blank=True)
    answered_by = models.CharField(max_length=64, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["parcel", "code", "held_at"], name="hold_once"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | ~Q(answer=""), name="hold_answer_has_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parcel} {self.code or '—'}"

    @property
    def reason(self) -> HoldReason:
        return reason_of(self.code)

    @property
    def is_open(self) -> bool:
        return self.released_at is None
