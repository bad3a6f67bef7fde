"""Orders as Saleor made them, split into what each workshop sends."""

from datetime import date, datetime
from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from catalog.models import Listing
from marketplace.consortia.models import Consortium, Person, Workshop
from marketplace.kernel.fields import AmountField
from marketplace.kernel.ids import new_id, new_secret
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.orders.models.purchases import Purchase


class Order(models.Model):
    """Our side of an order in Saleor. Its Saleor id reads a buyer's address: a secret."""

    class State(models.TextChoices):
        AWAITING_PAYMENT = "awaiting_payment"
        PAID = "paid"
        CANCELLED = "cancelled"
        REFUNDED = "refunded"

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    secret = models.CharField(max_length=32, unique=True, default=new_secret, editable=False)
    number = models.CharField(max_length=32, db_index=True)
    saleor_id = models.CharField(max_length=128, unique=True)
    saleor_transaction_id = models.CharField(max_length=128, blank=True, db_index=True)
    purchase = models.OneToOneField(
        Purchase, on_delete=models.SET_NULL, null=True, blank=True, related_name="order"
    )
    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=8)
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="orders"
    )
    email = models.EmailField()
    phone = models.CharField(max_length=32, blank=True)
    shipping_address = models.JSONField(default=dict)
    billing_address = models.JSONField(default=dict)
    delivery_name = models.CharField(max_length=120, blank=True)
    currency = models.CharField(max_length=3)
    subtotal_amount = AmountField()
    shipping_amount = AmountField(help_text="with what is paid beforehand of duty and tax")
    delivery_term = models.CharField(max_length=4, default="dap", help_text="dap, ddp or ioss")
    prepaid_amount = AmountField(default=Decimal(0), help_text="duty, tax and fee within the shipping")
    payment_method = models.CharField(max_length=32, blank=True)
    state = models.CharField(max_length=20, choices=State, default=State.AWAITING_PAYMENT)
    placed_at = models.DateTimeField()
    paid_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, help_text="when cancelled or refunded")

    class Meta:
        ordering = ["-placed_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="paid") | Q(paid_at__isnull=False), name="paid_order_knows_when"
            )
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def subtotal(self) -> Money:
        return Money(self.subtotal_amount, self.currency)

    @property
    def shipping(self) -> Money:
        return Money(self.shipping_amount, self.currency)

    @property
    def prepaid(self) -> Money:
        """Duty, tax and fee that the buyer paid to us."""
        return Money(self.prepaid_amount, self.currency)

    @property
    def postage(self) -> Money:
        """The shipping without what is prepaid."""
        return self.shipping - self.prepaid

    @property
    def total(self) -> Money:
        return self.subtotal + self.shipping

    @property
    def is_paid(self) -> bool:
        return self.state == self.State.PAID

    @property
    def country(self) -> str:
        return str(self.shipping_address.get("country", ""))


class Consignment(models.Model):
    """An order's pieces of one workshop: inspected, packed, posted and paid out together."""

    class State(models.TextChoices):
        AWAITING_PAYMENT = "awaiting_payment"
        TO_SEND = "to_send"
        SENT = "sent"
        DELIVERED = "delivered"
        REFUNDED = "refunded"
        CANCELLED = "cancelled"

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="consignments")
    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="consignments")
    consortium = models.ForeignKey(Consortium, on_delete=models.PROTECT, related_name="consignments")
    state = models.CharField(max_length=20, choices=State, default=State.AWAITING_PAYMENT)
    postage_amount = AmountField(
        default=Decimal(0), help_text="the buyer's postage that falls to it, with prepaid duty and tax"
    )
    prepaid_amount = AmountField(default=Decimal(0), help_text="as much of it as is duty, tax and fee")
    term_number = models.CharField(max_length=32, blank=True, help_text="registration that customs are told")
    quote_ref = models.CharField(
        max_length=12, blank=True, help_text="the kept quote that the price relies on"
    )
    postage_refunded_amount = AmountField(default=Decimal(0), help_text="as much of it as went back")
    service_kind = models.CharField(max_length=16, blank=True, help_text="letter, parcel, ems or cargo")
    invoice_number = models.CharField(max_length=40, unique=True)
    due_on = models.DateField(null=True, blank=True, help_text="leaves the desk on this day at the latest")
    needs_review = models.BooleanField(default=False, help_text="the legality gate asks for a person")
    reviewed_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)
    review_note = models.TextField(blank=True)
    saleor_fulfilment_id = models.CharField(max_length=128, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [models.Index(fields=["consortium", "state", "due_on"])]
        constraints = [
            models.UniqueConstraint(fields=["order", "workshop"], name="consignment_one_a_workshop"),
            models.CheckConstraint(
                condition=~Q(state__in=["sent", "delivered"]) | Q(sent_at__isnull=False),
                name="sent_consignment_knows_when",
            ),
            models.CheckConstraint(
                condition=Q(postage_refunded_amount__gte=0, postage_refunded_amount__lte=F("postage_amount")),
                name="no_more_postage_back_than_paid",
            ),
            models.CheckConstraint(
                condition=Q(prepaid_amount__gte=0, prepaid_amount__lte=F("postage_amount")),
                name="prepaid_within_the_postage",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order} {self.workshop}"

    @property
    def postage(self) -> Money:
        return Money(self.postage_amount, self.order.currency)

    @property
    def prepaid(self) -> Money:
        """Duty, tax and fee that the buyer paid to us."""
        return Money(self.prepaid_amount, self.order.currency)

    @property
    def carriage(self) -> Money:
        """The postage alone."""
        return self.postage - self.prepaid

    @property
    def postage_left(self) -> Money:
        """What of its postage has not gone back to the buyer."""
        return Money(self.postage_amount - self.postage_refunded_amount, self.order.currency)

    @property
    def awaits_review(self) -> bool:
        return self.needs_review and self.reviewed_at is None

    @property
    def is_to_send(self) -> bool:
        return self.state == self.State.TO_SEND

    @property
    def lines_to_send(self) -> models.QuerySet["OrderLine"]:
        """Its pieces, but those whose price went back before they left."""
        return self.lines.filter(stays_here=False)

    def is_late(self, today: date) -> bool:
        return self.is_to_send and self.due_on is not None and self.due_on < today


class OrderLine(models.Model):
    """One piece that was sold, as it was called and cost then."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    consignment = models.ForeignKey(Consignment, on_delete=models.CASCADE, related_name="lines")
    listing = models.ForeignKey(Listing, on_delete=models.PROTECT, related_name="order_lines")
    saleor_line_id = models.CharField(max_length=128)
    warehouse_id = models.CharField(
        max_length=128, blank=True, help_text="Saleor's id of the stock sold from"
    )
    title = models.CharField(max_length=200, help_text="in the buyer's language")
    amount = AmountField()
    refunded_amount = AmountField(default=Decimal(0), help_text="as much of it as went back to the buyer")
    stays_here = models.BooleanField(default=False, help_text="its whole price went back before it left")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["order", "listing"], name="piece_once_an_order"),
            models.CheckConstraint(
                condition=Q(refunded_amount__gte=0, refunded_amount__lte=F("amount")),
                name="no_more_back_than_paid",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order} {self.listing}"

    @property
    def price(self) -> Money:
        return Money(self.amount, self.order.currency)

    @property
    def left(self) -> Money:
        """What of its price has not gone back to the buyer."""
        return Money(self.amount - self.refunded_amount, self.order.currency)

    @property
    def is_refunded(self) -> bool:
        """Whether its whole price went back: the sale of this piece is undone."""
        return bool(self.refunded_amount == self.amount)


class Inspection(models.Model):
    """A check of a consignment before it leaves. A later one replaces an earlier one."""

    consignment = models.ForeignKey(Consignment, on_delete=models.CASCADE, related_name="inspections")
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    at: "models.DateTimeField[datetime, datetime]" = models.DateTimeField()
    answers = models.JSONField(help_text="point of the checklist → whether it holds")
    note = models.TextField(blank=True)
    passed = models.BooleanField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.consignment} {'passed' if self.passed else 'failed'}"
