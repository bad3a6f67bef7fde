"""Parcels and what the posts said of them."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from marketplace.kernel.fields import AmountField
from marketplace.kernel.ids import new_id
from marketplace.kernel.money import Money
from shipping.models.identifiers import Identifier
from shipping.types import Event, ServiceKind


def event_codes() -> list[tuple[str, str]]:
    return [(event.value, event.name.lower()) for event in Event]


class Parcel(models.Model):
    """One package on its way from a desk to a buyer. Ids of other rooms are plain strings."""

    class State(models.TextChoices):
        BOOKED = "booked"
        WEIGHED = "weighed"
        HANDED_OVER = "handed_over"
        POSTED = "posted"
        IN_TRANSIT = "in_transit"
        AT_CUSTOMS = "at_customs"
        HELD = "held"
        OUT_FOR_DELIVERY = "out_for_delivery"
        ATTEMPTED = "attempted"
        DELIVERED = "delivered"
        RETURNED = "returned"
        LOST = "lost"
        SEIZED = "seized"
        DISPOSED = "disposed"

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    consignment_ref = models.CharField(max_length=64, db_index=True)
    consortium_ref = models.CharField(max_length=64, db_index=True)
    workshop_ref = models.CharField(max_length=64, blank=True)
    service_code = models.SlugField(max_length=32)
    kind = models.CharField(max_length=8)
    carrier = models.CharField(max_length=64)
    origin = models.CharField(max_length=2)
    destination = models.CharField(max_length=2)
    state = models.CharField(max_length=20, choices=State, default=State.BOOKED, db_index=True)
    identifier = models.OneToOneField(Identifier, on_delete=models.PROTECT, null=True, blank=True)
    waybill = models.CharField(max_length=40, blank=True, help_text="number of air cargo, which has no S10")
    contents = models.JSONField(help_text="items as they were when the parcel was booked")
    value = AmountField()
    currency = models.CharField(max_length=3)
    estimated_kg = models.DecimalField(max_digits=9, decimal_places=3)
    kg = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True, help_text="measured")
    side_a_cm = models.DecimalField(max_digits=7, decimal_places=1, null=True, blank=True)
    side_b_cm = models.DecimalField(max_digits=7, decimal_places=1, null=True, blank=True)
    side_c_cm = models.DecimalField(max_digits=7, decimal_places=1, null=True, blank=True)
    rolled = models.BooleanField(default=True)
    delivery_confirmed = models.BooleanField(
        default=False, help_text="the ending is told by the destination's post or by two sources"
    )
    contradicted = models.BooleanField(default=False, help_text="sources tell different endings")
    opened_at = models.DateTimeField()
    weighed_at = models.DateTimeField(null=True, blank=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    posted_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["opened_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(weighed_at__isnull=True)
                | Q(kg__gt=0, side_a_cm__gt=0, side_b_cm__gt=0, side_c_cm__gt=0),
                name="weighed_parcel_has_measures",
            ),
            models.CheckConstraint(
                condition=Q(handed_over_at__isnull=True) | Q(weighed_at__isnull=False),
                name="parcel_weighed_before_hand_over",
            ),
        ]

    def __str__(self) -> str:
        return self.tracking_number or self.public_id

    @property
    def tracking_number(self) -> str:
        """What a buyer types into the post's site; empty before it is known."""
        return self.identifier.number if self.identifier else self.waybill

    @property
    def declared_value(self) -> Money:
        return Money(self.value, self.currency)

    @property
    def gross_kg(self) -> Decimal:
        """Measured when it was weighed, else the estimate."""
        return self.kg if self.kg is not None else self.estimated_kg

    @property
    def is_under_way(self) -> bool:
        """Handed over and not at an end beyond doubt."""
        return self.handed_over_at is not None and not (
            self.state in FINAL_STATES and self.delivery_confirmed
        )

    @property
    def needs_identifier(self) -> bool:
        return self.kind != ServiceKind.CARGO


FINAL_STATES = frozenset(
    {
        Parcel.State.DELIVERED,
        Parcel.State.RETURNED,
        Parcel.State.LOST,
        Parcel.State.SEIZED,
        Parcel.State.DISPOSED,
    }
)


class ScanEvent(models.Model):
    """One record of a source. `event` is empty when the source's code says nothing we know."""

    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name="scans")
    event = models.CharField(max_length=3, choices=event_codes, blank=True)
    source = models.SlugField(max_length=32)
    raw_code = models.CharField(max_length=32)
    occurred_at = models.DateTimeField()
    place = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["occurred_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["parcel", "source", "raw_code", "occurred_at", "place"], name="scan_recorded_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.event or self.raw_code} {self.occurred_at:%Y-%m-%d %H:%M} {self.place}"
