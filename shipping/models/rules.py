"""Rules of the posts as dated rows: what is sold, what it takes, costs and needs.

A scope field names a country (ISO 3166-1 alpha-2), a group (`@EU`, `@EAEU`, `@GCC`) or, empty, everywhere.
Two rows of one key never hold on the same day; the database refuses them.
"""

import uuid
from typing import Any, ClassVar

import pydantic
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.fields import TextsField
from marketplace.markets.dated import DatedRow, days_in_order, no_overlap
from shipping.duty_parameters import KINDS, checked_parameters
from shipping.types import ServiceKind


def service_kinds() -> list[tuple[str, str]]:
    return [(kind.value, kind.value) for kind in ServiceKind]


def duty_kinds() -> list[tuple[str, str]]:
    return [(kind, kind) for kind in KINDS]


class RulesVersion(models.Model):
    """A row a table, whose token changes with every edit of the table (by triggers), so that caches know."""

    table = models.CharField(max_length=63, unique=True)
    token = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return f"{self.table} {self.token}"


class StructureFigures(DatedRow):
    """How a weave packs: ρ in kg/m², thickness in cm, and what the wrapping adds."""

    KEY: ClassVar = ("code",)
    code = models.SlugField(max_length=32)
    kg_per_m2 = models.DecimalField(max_digits=6, decimal_places=3)
    thickness_cm = models.DecimalField(max_digits=5, decimal_places=2)
    boxed = models.BooleanField(default=False)
    packing_kg = models.DecimalField(max_digits=5, decimal_places=3)
    packing_kg_per_m2 = models.DecimalField(max_digits=5, decimal_places=3)

    class Meta:
        ordering = ["code", "-valid_from"]
        verbose_name_plural = "structure figures"
        constraints = [
            no_overlap("structure_one_at_a_time", "code"),
            days_in_order("structure_days_in_order"),
            models.CheckConstraint(
                condition=Q(kg_per_m2__gt=0, thickness_cm__gt=0), name="structure_above_zero"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Service(DatedRow):
    """What a carrier sells between two countries, such as `ir-ru-ems`."""

    KEY: ClassVar = ("code",)
    code = models.SlugField(max_length=32)
    carrier = models.CharField(max_length=64)
    kind = models.CharField(max_length=8, choices=service_kinds)
    origin = models.CharField(max_length=2)
    destination = models.CharField(max_length=2)
    name = TextsField()
    prefix = models.CharField(max_length=2, blank=True, help_text="S10 service letters of its identifiers")

    class Meta:
        ordering = ["code", "-valid_from"]
        indexes = [models.Index(fields=["origin", "destination"])]
        constraints = [
            no_overlap("service_one_at_a_time", "code"),
            days_in_order("service_days_in_order"),
        ]

    def __str__(self) -> str:
        return self.code


class ServiceLimit(DatedRow):
    """What one leg takes; a service's limit is the least of all rows that match its route. Inclusive."""

    KEY: ClassVar = ("kind", "origin", "destination")
    kind = models.CharField(max_length=8, choices=service_kinds)
    origin = models.CharField(max_length=8, blank=True)
    destination = models.CharField(max_length=8, blank=True)
    max_kg = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    max_side_cm = models.DecimalField(max_digits=7, decimal_places=1, null=True, blank=True)
    max_length_girth_cm = models.DecimalField(max_digits=7, decimal_places=1, null=True, blank=True)
    max_sum_cm = models.DecimalField(max_digits=7, decimal_places=1, null=True, blank=True)

    class Meta:
        ordering = ["kind", "origin", "destination", "-valid_from"]
        constraints = [
            no_overlap("limit_one_at_a_time", "kind", "origin", "destination"),
            days_in_order("limit_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.origin or '*'}→{self.destination or '*'}"


class TariffBand(DatedRow):
    """Price of a parcel of up to `up_to_kg`, inclusive: `price` + `per_kg` × kg."""

    KEY: ClassVar = ("service_code", "up_to_kg")
    service_code = models.SlugField(max_length=32)
    up_to_kg = models.DecimalField(max_digits=9, decimal_places=3)
    price = models.DecimalField(max_digits=14, decimal_places=2)
    per_kg = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    currency = models.CharField(max_length=3)

    class Meta:
        ordering = ["service_code", "up_to_kg", "-valid_from"]
        constraints = [
            no_overlap("tariff_one_at_a_time", "service_code", "up_to_kg"),
            days_in_order("tariff_days_in_order"),
            models.CheckConstraint(condition=Q(price__gte=0, per_kg__gte=0), name="tariff_not_below_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.service_code} ≤ {self.up_to_kg} kg: {self.price} {self.currency}"


class DeliveryTime(DatedRow):
    """Calendar days from hand-over to delivery."""

    KEY: ClassVar = ("service_code",)
    service_code = models.SlugField(max_length=32)
    days_min = models.PositiveSmallIntegerField()
    days_max = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["service_code", "-valid_from"]
        constraints = [
            no_overlap("delivery_time_one_at_a_time", "service_code"),
            days_in_order("delivery_time_days_in_order"),
            models.CheckConstraint(condition=Q(days_max__gte=F("days_min")), name="delivery_time_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.service_code}: {self.days_min}–{self.days_max} days"


class DutyRegime(DatedRow):
    """How a destination taxes parcels; `parameters` fit the kind. `certain` is False while unconfirmed."""

    KEY: ClassVar = ("origin", "destination")
    origin = models.CharField(max_length=8, blank=True)
    destination = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=16, choices=duty_kinds)
    parameters = models.JSONField(default=dict)
    certain = models.BooleanField(default=False)

    class Meta:
        ordering = ["destination", "origin", "-valid_from"]
        constraints = [
            no_overlap("duty_one_at_a_time", "origin", "destination"),
            days_in_order("duty_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.origin or '*'}→{self.destination or '*'}: {self.kind}"

    def clean(self) -> None:
        super().clean()
        try:
            checked_parameters(self.kind, self.parameters)
        except KeyError:
            raise ValidationError({"kind": _("There is no such kind of regime.")})
        except pydantic.ValidationError as error:
            raise ValidationError({"parameters": [_fault(fault) for fault in error.errors()]})


def _fault(fault: Any) -> str:
    return f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}"


class SdrRate(DatedRow):
    """Euros for one special drawing right; postal limits of value are written in SDR."""

    KEY: ClassVar = ("unit",)
    unit = models.CharField(max_length=3, default="SDR")
    eur = models.DecimalField(max_digits=12, decimal_places=6)

    class Meta:
        ordering = ["-valid_from"]
        constraints = [no_overlap("sdr_one_at_a_time", "unit"), days_in_order("sdr_days_in_order")]

    def __str__(self) -> str:
        return f"1 SDR = {self.eur} EUR"


class PaperRule(DatedRow):
    """A paper that some goods need on some routes; empty conditions match everything."""

    KEY: ClassVar = ("paper", "origin", "destination", "hs_prefix")
    paper = models.SlugField(max_length=32)
    origin = models.CharField(max_length=8, blank=True)
    destination = models.CharField(max_length=8, blank=True)
    kinds = ArrayField(models.CharField(max_length=8, choices=service_kinds), default=list, blank=True)
    hs_prefix = models.CharField(max_length=10, blank=True)
    min_raj = models.PositiveSmallIntegerField(null=True, blank=True)
    min_age_years = models.PositiveSmallIntegerField(null=True, blank=True)
    max_age_years = models.PositiveSmallIntegerField(null=True, blank=True)
    min_value_eur = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    blocks = models.BooleanField(default=False, help_text="the goods may not leave without its number")

    class Meta:
        ordering = ["paper", "origin", "destination", "-valid_from"]
        constraints = [
            no_overlap("paper_rule_one_at_a_time", "paper", "origin", "destination", "hs_prefix"),
            days_in_order("paper_rule_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.paper} {self.origin or '*'}→{self.destination or '*'}"


class Disruption(DatedRow):
    """A route is suspended or slow for a while."""

    KEY: ClassVar = ("origin", "destination", "kind")
    origin = models.CharField(max_length=8, blank=True)
    destination = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=8, choices=service_kinds, blank=True, help_text="empty: every service")
    suspended = models.BooleanField(default=True)
    extra_days = models.PositiveSmallIntegerField(default=0)
    reason = TextsField()

    class Meta:
        ordering = ["origin", "destination", "-valid_from"]
        constraints = [
            no_overlap("disruption_one_at_a_time", "origin", "destination", "kind"),
            days_in_order("disruption_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.origin or '*'}→{self.destination or '*'} {'suspended' if self.suspended else 'slow'}"


class Holiday(DatedRow):
    """A day on which a country's post rests (`valid_from` to `valid_to`)."""

    KEY: ClassVar = ("country",)
    country = models.CharField(max_length=2)
    name = TextsField()

    class Meta:
        ordering = ["country", "valid_from"]
        constraints = [no_overlap("holiday_one_at_a_time", "country"), days_in_order("holiday_days_in_order")]

    def __str__(self) -> str:
        return f"{self.country} {self.valid_from}"

    def clean(self) -> None:
        super().clean()
        if self.valid_to is None:
            raise ValidationError({"valid_to": _("A holiday has a last day: write it.")})
