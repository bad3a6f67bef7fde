"""Facts with the days on which they hold, their source, and when somebody last compared them with it."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value


class DatedRow(models.Model):
    """A fact with its time of validity (`valid_to` is the last day; none: open) and its source."""

    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    source = models.TextField()
    checked_on = models.DateField()

    class Meta:
        abstract = True

    @staticmethod
    def on(day: object) -> Q:
        """Rows in force on `day`."""
        return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gte=day))


def no_overlap(name: str, *key: str) -> ExclusionConstraint:
    """Rows with equal `key` hold on different days."""
    days = Func("valid_from", "valid_to", Value("[]"), function="daterange", output_field=DateRangeField())
    return ExclusionConstraint(
        name=name,
        expressions=[
            *((field, RangeOperators.EQUAL) for field in key),
            (days, RangeOperators.OVERLAPS),
        ],
    )


def days_in_order(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name=name
    )
