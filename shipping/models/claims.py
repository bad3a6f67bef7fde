"""What was found wrong with a parcel, and what was claimed from the post for it."""

from django.db import models
from django.db.models import Q

from shipping.models.parcels import Parcel


class Defect(models.Model):
    """Something wrong, seen before the hand-over or after the delivery, with its picture."""

    class Kind(models.TextChoices):
        MOTH = "moth"
        ODOUR = "odour"
        DAMP = "damp"
        TORN = "torn"
        PACKING = "packing"
        WRONG_PIECE = "wrong_piece"
        OTHER = "other"

    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name="defects")
    kind = models.CharField(max_length=12, choices=Kind)
    words = models.CharField(max_length=400)
    photo = models.BinaryField(help_text="JPEG")
    found_at = models.DateTimeField()
    found_by = models.CharField(max_length=64)

    class Meta:
        ordering = ["found_at", "pk"]

    def __str__(self) -> str:
        return f"{self.parcel}: {self.kind}"


class Claim(models.Model):
    """An inquiry to the post, form CN08: one open claim a parcel and reason."""

    class Reason(models.TextChoices):
        LOST = "lost"
        LATE = "late"
        DAMAGED = "damaged"
        MISSING = "missing"
        HELD = "held"

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="claims")
    reason = models.CharField(max_length=8, choices=Reason)
    words = models.TextField()
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=64)
    answer = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["closed_at", "made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["parcel", "reason"], condition=Q(closed_at__isnull=True), name="claim_open_once"
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | ~Q(answer=""), name="claim_closed_with_answer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parcel}: {self.reason}"
