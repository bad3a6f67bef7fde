"""Lists as they were loaded, and what was found when a name was asked about."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q


class DeniedList(models.Model):
    """A publisher's list, as large as it was when it was loaded."""

    code = models.CharField(max_length=8, unique=True)
    loaded_at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)
    parties = models.PositiveIntegerField()

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


class DeniedName(models.Model):
    """One name of a party."""

    list = models.ForeignKey(DeniedList, on_delete=models.CASCADE, related_name="names")
    ref = models.CharField(max_length=64)
    kind = models.CharField(max_length=32, blank=True)
    name = models.CharField(max_length=400)
    programme = models.CharField(max_length=200, blank=True)
    is_weak = models.BooleanField(default=False)

    class Meta:
        ordering = ["list", "ref", "pk"]

    def __str__(self) -> str:
        return self.name


class Screening(models.Model):
    """A name that was asked about because it resembles a listed one, and what a person decided."""

    class Decision(models.TextChoices):
        REVIEW = "review"
        CLEARED = "cleared"
        CONFIRMED = "confirmed"

    name = models.CharField(max_length=300)
    folded = models.CharField(max_length=300)
    country = models.CharField(max_length=2, blank=True)
    occasion = models.CharField(max_length=32)
    subject = models.CharField(max_length=64, db_index=True)
    consortium_refs = ArrayField(models.CharField(max_length=64), default=list)
    matches = models.JSONField()
    asked_at = models.DateTimeField()
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.REVIEW)
    reason = models.TextField(blank=True)
    decided_by = models.CharField(max_length=64, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-asked_at"]
        indexes = [
            models.Index(fields=["folded", "country"], name="screening_of_a_name"),
            GinIndex(fields=["consortium_refs"], name="screening_of_a_consortium"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="review") | (Q(decided_at__isnull=False) & ~Q(reason="")),
                name="screening_decided_with_reason",
            ),
            models.UniqueConstraint(
                fields=["folded", "country", "occasion", "subject"], name="screening_once_a_subject"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.decision}"

    @property
    def keys(self) -> frozenset[str]:
        """Which parties the name resembled."""
        return frozenset(f"{match['list_code']}:{match['ref']}" for match in self.matches)
