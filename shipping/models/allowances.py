"""How much a weaver may send abroad in a year of her calendar, and what was taken of it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from marketplace.markets.dated import DatedRow, days_in_order, no_overlap


class AllowanceRule(DatedRow):
    """Square metres of some goods that one person may send from a country in a Jalali year."""

    KEY: ClassVar = ("origin", "goods")
    origin = models.CharField(max_length=2)
    goods = models.SlugField(max_length=16)
    hs_prefix = models.CharField(max_length=10)
    m2 = models.DecimalField(max_digits=7, decimal_places=2)

    class Meta:
        ordering = ["origin", "goods", "-valid_from"]
        constraints = [
            no_overlap("allowance_one_at_a_time", "origin", "goods"),
            days_in_order("allowance_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.origin} {self.goods}: {self.m2} m²"


class Allowance(models.Model):
    """One weaver's year. Taken is what was reserved and not released."""

    workshop_ref = models.CharField(max_length=64)
    origin = models.CharField(max_length=2)
    goods = models.SlugField(max_length=16)
    year = models.PositiveSmallIntegerField(help_text="of the Jalali calendar")
    limit_m2 = models.DecimalField(max_digits=8, decimal_places=3, help_text="more, where a permit allows it")
    taken_m2 = models.DecimalField(max_digits=8, decimal_places=3, default=0)

    class Meta:
        ordering = ["-year", "workshop_ref", "goods"]
        constraints = [
            models.UniqueConstraint(
                fields=["workshop_ref", "origin", "goods", "year"], name="allowance_once_a_year"
            ),
            models.CheckConstraint(
                condition=Q(taken_m2__gte=0, taken_m2__lte=F("limit_m2")), name="allowance_never_overdrawn"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.workshop_ref} {self.goods} {self.year}: {self.taken_m2} / {self.limit_m2} m²"


class AllowanceUse(models.Model):
    """What one parcel takes of an allowance: reserved when booked, committed when handed over."""

    class State(models.TextChoices):
        RESERVED = "reserved"
        COMMITTED = "committed"
        RELEASED = "released"

    allowance = models.ForeignKey(Allowance, on_delete=models.PROTECT, related_name="uses")
    parcel_ref = models.CharField(max_length=64)
    consignment_ref = models.CharField(max_length=64, db_index=True)
    m2 = models.DecimalField(max_digits=8, decimal_places=3)
    state = models.CharField(max_length=10, choices=State, default=State.RESERVED)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["allowance", "parcel_ref"], name="allowance_used_once_a_parcel"),
            models.CheckConstraint(condition=Q(m2__gt=0), name="allowance_use_above_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.m2} m² {self.state}"
