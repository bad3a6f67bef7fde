"""A buyer's way from the basket to an order. It can be left and resumed."""

from django.db import models
from django.utils import timezone

from catalog.models import Listing
from marketplace.consortia.models import Person
from marketplace.kernel.fields import AmountField
from marketplace.kernel.ids import new_id, new_secret
from marketplace.kernel.money import Money
from marketplace.markets.models import Market


class Purchase(models.Model):
    """Pieces that one buyer wants in one market, and how far she has come."""

    class State(models.TextChoices):
        CONTACT = "contact"
        DELIVERY = "delivery"
        PAYMENT = "payment"
        DONE = "done"
        ABANDONED = "abandoned"

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    secret = models.CharField(max_length=32, unique=True, default=new_secret, editable=False)
    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=8)
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="purchases"
    )
    listings = models.ManyToManyField(Listing, through="PurchaseLine", related_name="+")
    state = models.CharField(max_length=16, choices=State, default=State.CONTACT)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=32, blank=True)
    shipping_address = models.JSONField(default=dict, blank=True, help_text="keys of Saleor's AddressInput")
    billing_address = models.JSONField(default=dict, blank=True)
    saleor_checkout_id = models.CharField(max_length=128, blank=True, db_index=True)
    delivery_id = models.CharField(max_length=256, blank=True)
    delivery_name = models.CharField(max_length=120, blank=True)
    subtotal_amount = AmountField(null=True, blank=True)
    shipping_amount = AmountField(null=True, blank=True)
    agreed = models.JSONField(
        default=dict, blank=True, help_text="delivery term, and each workshop's prepaid duty and kept quote"
    )
    payment_method = models.CharField(max_length=32, blank=True)
    payment_attempt = models.PositiveSmallIntegerField(default=0)
    saleor_transaction_id = models.CharField(max_length=128, blank=True, db_index=True)
    return_url = models.URLField(max_length=500, blank=True)
    holds_until = models.DateTimeField(null=True, blank=True)
    begun_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-begun_at"]

    def __str__(self) -> str:
        return self.public_id

    @property
    def country(self) -> str:
        return str(self.shipping_address.get("country", ""))

    @property
    def currency(self) -> str:
        return self.market.currency

    @property
    def shipping(self) -> Money | None:
        """What the chosen delivery costs."""
        return None if self.shipping_amount is None else Money(self.shipping_amount, self.currency)

    @property
    def is_open(self) -> bool:
        return self.state not in (self.State.DONE, self.State.ABANDONED)


class PurchaseLine(models.Model):
    """One piece of a purchase."""

    purchase = models.ForeignKey(Purchase, on_delete=models.CASCADE, related_name="lines")
    listing = models.ForeignKey(Listing, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["purchase", "listing"], name="piece_once_a_purchase")]

    def __str__(self) -> str:
        return f"{self.purchase} {self.listing}"
