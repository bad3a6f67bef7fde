"""Papers of a parcel: those that we print and never change, and those that others issue and we enclose."""

import hashlib
from typing import Any

from django.db import models

from shipping.models.parcels import Parcel


class Paper(models.Model):
    """A PDF as it was printed, with the data it was made of."""

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="papers")
    kind = models.SlugField(max_length=32)
    version = models.PositiveSmallIntegerField()
    data = models.JSONField()
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    printed_at = models.DateTimeField()

    class Meta:
        ordering = ["parcel", "kind", "version"]
        constraints = [
            models.UniqueConstraint(fields=["parcel", "kind", "version"], name="paper_version_once"),
            models.CheckConstraint(condition=models.Q(version__gte=1), name="paper_version_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.version} of {self.parcel_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a printed paper is frozen; print a new version")
        super().save(*args, **kwargs)

    @property
    def is_intact(self) -> bool:
        """Is the file still what was printed?"""
        return hashlib.sha256(bytes(self.pdf)).hexdigest() == self.sha256

    @property
    def file_name(self) -> str:
        return f"{self.kind}-{self.parcel}-{self.version}.pdf"


class Enclosure(models.Model):
    """A paper of an office that goes with a parcel: certificate, permit, licence, identity of a carpet."""

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="enclosures")
    kind = models.SlugField(max_length=32, help_text="as rules of papers name it")
    number = models.CharField(max_length=64)
    issued_on = models.DateField()
    entered_at = models.DateTimeField()
    entered_by = models.CharField(max_length=64)

    class Meta:
        ordering = ["kind"]
        constraints = [
            models.UniqueConstraint(fields=["parcel", "kind"], name="enclosure_once_a_kind"),
            models.CheckConstraint(condition=~models.Q(number=""), name="enclosure_has_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
