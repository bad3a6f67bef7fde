"""When each tracker is to be asked about each parcel."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from shipping.models.parcels import Parcel


class Poll(models.Model):
    """One parcel at one tracker: when it was asked, what came of it, and when to ask again."""

    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name="polls")
    source = models.SlugField(max_length=32)
    next_at = models.DateTimeField(null=True, help_text="none: no more need to ask")
    asked_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True, help_text="the last good answer, even an empty one")
    failures = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["next_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["parcel", "source"], name="poll_once_a_source")]
        indexes = [models.Index(fields=["source", "next_at"], name="poll_due")]

    def __str__(self) -> str:
        return f"{self.parcel} at {self.source}"


class BatchTicket(models.Model):
    """Many parcels asked about at once: the answer is fetched with the ticket."""

    source = models.SlugField(max_length=32)
    ticket = models.CharField(max_length=120)
    numbers = ArrayField(models.CharField(max_length=40))
    ordered_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["ordered_at"]
        constraints = [models.UniqueConstraint(fields=["source", "ticket"], name="ticket_once")]

    def __str__(self) -> str:
        return self.ticket
