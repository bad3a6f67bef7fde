"""Listings of pieces, their photos, their prices, and who may buy each piece now."""

from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

import catalog.search.models  # noqa: F401  Django looks for an app's models here
from marketplace.consortia.models import Consortium, Person, Place, Workshop
from marketplace.kernel.fields import AmountField
from marketplace.kernel.ids import new_id
from marketplace.kernel.money import Money
from marketplace.markets.models import Market


class Listing(models.Model):
    """One piece as its family tells it, from draft to sold."""

    class State(models.TextChoices):
        DRAFT = "draft"
        SUBMITTED = "submitted"
        REVISION_ASKED = "revision_asked"
        APPROVED = "approved"
        PUBLISHED = "published"
        SOLD = "sold"
        REFUSED = "refused"
        RETIRED = "retired"

    class Uniqueness(models.TextChoices):
        ONE_OFF = "one_off"
        LIMITED = "limited"
        REPEATABLE = "repeatable"
        MADE_TO_ORDER = "made_to_order"

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    piece_id = models.CharField(
        max_length=16, unique=True, help_text="the consortium's serial, printed as QR; never changes"
    )
    consortium = models.ForeignKey(Consortium, on_delete=models.PROTECT, related_name="listings")
    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="listings")
    state = models.CharField(max_length=16, choices=State, default=State.DRAFT)
    craft = models.SlugField(max_length=32, help_text="carpet, felt or embroidery")
    object_kind = models.SlugField(
        max_length=32, blank=True, help_text="rug, runner, panel, cushion, shawl …"
    )
    attributes = models.JSONField(default=dict, help_text="slugs and measures of the craft's vocabulary")
    width_cm = models.DecimalField(max_digits=7, decimal_places=1, null=True, blank=True)
    length_cm = models.DecimalField(max_digits=7, decimal_places=1, null=True, blank=True)
    weight_kg = models.DecimalField(max_digits=7, decimal_places=3, null=True, blank=True)
    year_from = models.PositiveSmallIntegerField(null=True, blank=True)
    year_to = models.PositiveSmallIntegerField(null=True, blank=True)
    made_in = models.ForeignKey(
        Place, on_delete=models.PROTECT, null=True, blank=True, related_name="listings"
    )
    country_of_origin = models.CharField(max_length=2, blank=True)
    hs_code = models.CharField(max_length=10, blank=True)
    packing_structure = models.SlugField(
        max_length=16, blank=True, help_text="a structure of the packing model"
    )
    may_be_folded = models.BooleanField(default=True)
    uniqueness = models.CharField(max_length=16, choices=Uniqueness, default=Uniqueness.ONE_OFF)
    units = models.PositiveSmallIntegerField(
        default=1, help_text="like pieces of a limited edition; of everything else there is one"
    )
    units_sold = models.PositiveSmallIntegerField(default=0, help_text="of a limited edition, so far")
    making_days = models.PositiveSmallIntegerField(null=True, blank=True, help_text="when made to order")
    wish_amount = AmountField(null=True, blank=True, help_text="what the family wishes to be paid")
    wish_currency = models.CharField(max_length=3, blank=True)
    note = models.TextField(blank=True, help_text="in the family's words, for the manager")
    import_key = models.CharField(max_length=120, blank=True, help_text="key of the row it was imported from")
    created_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    sold_at = models.DateTimeField(null=True, blank=True)
    saleor_product_id = models.CharField(max_length=64, blank=True)
    saleor_variant_id = models.CharField(max_length=64, blank=True, db_index=True)

    class Meta:
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["consortium", "state", "-updated_at"]),
            models.Index(fields=["workshop", "state"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["consortium", "import_key"], condition=~Q(import_key=""), name="listing_imported_once"
            ),
            models.CheckConstraint(
                condition=Q(wish_amount__isnull=True) | (Q(wish_amount__gt=0) & ~Q(wish_currency="")),
                name="wish_above_zero_with_currency",
            ),
            models.CheckConstraint(
                condition=Q(units=1) | Q(uniqueness="limited", units__gt=1), name="only_editions_have_units"
            ),
            models.CheckConstraint(
                condition=Q(units_sold__lte=models.F("units")), name="no_more_sold_than_there_are"
            ),
            # Holds refer to both together, so that none counts on more units than there are.
            models.UniqueConstraint(fields=["id", "units"], name="listing_and_its_units"),
        ]

    def __str__(self) -> str:
        return self.piece_id

    @property
    def can_be_made_again(self) -> bool:
        return self.uniqueness in (self.Uniqueness.REPEATABLE, self.Uniqueness.MADE_TO_ORDER)

    @property
    def is_edition(self) -> bool:
        """Whether there are several like it, counted."""
        return self.units > 1

    @property
    def units_left(self) -> int:
        return self.units - self.units_sold

    @property
    def wish(self) -> Money | None:
        return None if self.wish_amount is None else Money(self.wish_amount, self.wish_currency)

    @property
    def area_m2(self) -> Decimal | None:
        if self.width_cm is None or self.length_cm is None:
            return None
        return self.width_cm * self.length_cm / 10000


class ListingEvent(models.Model):
    """What happened to a listing, by whom and why: its history, never changed."""

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    verb = models.SlugField(max_length=32)
    state = models.CharField(max_length=16, choices=Listing.State)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.listing} {self.verb}"


def photo_path(photo: "Photo", filename: str) -> str:
    """Photos lie by piece; their names say nothing a guesser could use."""
    return f"pieces/{photo.listing.public_id}/{photo.public_id}.{filename.rsplit('.', 1)[-1]}"


class Photo(models.Model):
    """One picture of a piece. Drawings of the demo world are marked as such."""

    class Role(models.TextChoices):
        FULL = "full"
        BACK = "back"
        RULER_ON_BACK = "ruler_on_back"
        CORNER = "corner"
        EDGE = "edge"
        DETAIL = "detail"
        DEFECT = "defect"
        MAKER = "maker"
        PROCESS = "process"
        SCALE = "scale"

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="photos")
    role = models.CharField(max_length=16, choices=Role)
    file = models.ImageField(upload_to=photo_path, width_field="width", height_field="height", max_length=200)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    sha256 = models.CharField(max_length=64)
    is_drawing = models.BooleanField(default=False)
    colours = ArrayField(
        models.SlugField(max_length=16),
        null=True,
        help_text="families of colour to be seen, the largest first; nothing before it was looked at",
    )
    look = models.BinaryField(default=b"", help_text="palette and texture in small numbers, see photos.looks")
    position = models.PositiveSmallIntegerField(default=0)
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["listing", "sha256"], name="photo_once_a_listing")]

    def __str__(self) -> str:
        return f"{self.listing} {self.role}"


class MarketPrice(models.Model):
    """The price of a piece in one market: suggested by arithmetic, set by a person."""

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="prices")
    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="+")
    amount = AmountField()
    currency = models.CharField(max_length=3)
    suggested_amount = AmountField(null=True, blank=True)
    working = models.JSONField(default=list, help_text="how the suggestion was reached, line by line")
    set_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["market__position"]
        constraints = [
            models.UniqueConstraint(fields=["listing", "market"], name="price_once_a_market"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="price_above_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.listing} {self.market.code}: {self.money}"

    @property
    def money(self) -> Money:
        return Money(self.amount, self.currency)


class Hold(models.Model):
    """The single truth of who may buy a piece now: at most one live hold a piece, or a unit of an edition.

    A hold is live while `released_at` is empty; one whose `expires_at` has passed is released by
    the next who asks, or by the periodic task, whichever comes first. A sale's hold never expires.
    Pieces that can be made again are held too, but not to the exclusion of others. `of_units` follows the
    listing's `units` (a foreign key of both columns, see the migration), so no hold can make a second unit
    of a piece that is one of a kind.
    """

    class Owner(models.TextChoices):
        CHECKOUT = "checkout"
        ORDER = "order"
        AUCTION = "auction"
        QUOTATION = "quotation"
        FAIR = "fair"
        SHOWROOM = "showroom"

    listing = models.ForeignKey(Listing, on_delete=models.PROTECT, related_name="holds")
    owner = models.CharField(max_length=16, choices=Owner)
    owner_ref = models.CharField(max_length=120, help_text="the owner's id in its own room")
    unit = models.PositiveSmallIntegerField(default=1, help_text="which one of an edition, from 1")
    of_units = models.PositiveSmallIntegerField(default=1, help_text="as many as the listing has")
    is_exclusive = models.BooleanField(default=True, help_text="false for what can be made again")
    taken_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    release_reason = models.CharField(max_length=32, blank=True)

    class Meta:
        ordering = ["-taken_at"]
        indexes = [models.Index(fields=["owner", "owner_ref"])]
        constraints = [
            models.UniqueConstraint(
                fields=["listing", "unit"],
                condition=Q(released_at__isnull=True, is_exclusive=True),
                name="hold_one_live_a_piece",
            ),
            models.CheckConstraint(
                condition=Q(unit__gte=1) & (Q(released_at__isnull=False) | Q(unit__lte=models.F("of_units"))),
                name="hold_of_a_unit_there_is",
            ),
            models.UniqueConstraint(
                fields=["listing", "owner", "owner_ref"],
                condition=Q(released_at__isnull=True),
                name="hold_once_an_owner",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.listing} held by {self.owner} {self.owner_ref}"
