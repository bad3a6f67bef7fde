"""Ranges of item numbers that a post issued to a consortium, and the numbers used of them."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateTimeRangeField, RangeOperators
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Func, Q, Value

from shipping.s10 import LARGEST_SERIAL


class IdentifierRange(models.Model):
    """Serials `first` to `last` (without check digit) of one pair of service letters, issued by the post."""

    consortium_ref = models.CharField(max_length=64, db_index=True)
    prefix = models.CharField(max_length=2, validators=[RegexValidator(r"^[A-Z]{2}$")])
    country = models.CharField(max_length=2, validators=[RegexValidator(r"^[A-Z]{2}$")])
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()
    next_serial = models.PositiveIntegerField()
    issued_by = models.CharField(max_length=120, help_text="the post that issued the range")
    issued_on = models.DateField()
    closed_on = models.DateField(
        null=True, blank=True, help_text="nothing more is taken of it; the post may issue it again"
    )

    class Meta:
        ordering = ["issued_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(first__gte=0, first__lte=F("last"), last__lte=LARGEST_SERIAL),
                name="range_in_order",
            ),
            models.CheckConstraint(
                condition=Q(next_serial__gte=F("first"), next_serial__lte=F("last") + 1),
                name="range_next_inside",
            ),
            ExclusionConstraint(
                name="range_issued_once",
                expressions=[
                    ("prefix", RangeOperators.EQUAL),
                    ("country", RangeOperators.EQUAL),
                    (
                        Func(
                            "first",
                            "last",
                            Value("[]"),
                            function="int8range",
                            template="%(function)s(%(expressions)s)",
                            output_field=BigIntegerRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(closed_on__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.prefix}{self.first:08d}–{self.last:08d}{self.country}"

    @property
    def left(self) -> int:
        """How many numbers are still free."""
        return self.last + 1 - self.next_serial


class Identifier(models.Model):
    """An S10 number given to a parcel. It rests for 24 months before it may be given again."""

    range = models.ForeignKey(IdentifierRange, on_delete=models.PROTECT, related_name="identifiers")
    number = models.CharField(max_length=13, db_index=True)
    parcel_ref = models.CharField(max_length=64, unique=True)
    allotted_at = models.DateTimeField()
    rests_until = models.DateTimeField()

    class Meta:
        ordering = ["number", "-allotted_at"]
        constraints = [
            ExclusionConstraint(
                name="identifier_rests_24_months",
                expressions=[
                    ("number", RangeOperators.EQUAL),
                    (
                        Func(
                            "allotted_at",
                            "rests_until",
                            function="tstzrange",
                            output_field=DateTimeRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            )
        ]

    def __str__(self) -> str:
        return self.number
