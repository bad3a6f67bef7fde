"""What a consortium says against a figure that counts a parcel against it, and what a supervisor decided."""

from django.db import models
from django.db.models import Q

from shipping.models.parcels import Parcel


class Appeal(models.Model):
    """One parcel, one figure. Upheld, the parcel counts in that figure neither way."""

    class About(models.TextChoices):
        """Named as the figures of supervision are."""

        LATE = "late"
        FIRST_ATTEMPT = "first_attempt"
        TRACKED = "tracked"
        RETURNED = "returned"
        LOST = "lost"
        DOCUMENT_FAULTS = "document_faults"

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="appeals")
    about = models.CharField(max_length=16, choices=About)
    words = models.TextField()
    evidence = models.BinaryField(null=True, blank=True, help_text="JPEG")
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=64)
    is_upheld = models.BooleanField(null=True, blank=True)
    answer = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["parcel", "about"], name="appeal_once_a_figure"),
            models.CheckConstraint(
                condition=Q(is_upheld__isnull=True, decided_at__isnull=True)
                | (Q(is_upheld__isnull=False, decided_at__isnull=False) & ~Q(answer="") & ~Q(decided_by="")),
                name="appeal_decided_with_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parcel}: {self.about}"
