"""What a manager types at the desk."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from catalog.models import Listing
from marketplace.consortia.models import Person, Workshop
from marketplace.consortia.queries import consortia_for
from marketplace.kernel.errors import Refusal
from marketplace.kernel.form_fields import TypedDecimalField
from marketplace.kernel.formatting import format_money
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.orders.models import Consignment
from marketplace.orders.operations import CHECKLIST
from marketplace.orders.operations.refunding import field_of, left_of
from shipping.enclosing import ISSUED
from shipping.models import Parcel
from shipping.paper_names import PAPER_NAMES
from shipping.tracking import SENTENCES

STATES = [
    ("submitted", _("Waiting for you")),
    ("revision_asked", _("Asked back")),
    ("approved", _("Approved, not on sale")),
    ("published", _("On sale")),
    ("sold", _("Sold")),
    ("draft", _("Draft")),
    ("refused", _("Refused")),
    ("retired", _("Withdrawn")),
]


def done(form: forms.Form, act: Callable[[dict[str, Any]], object]) -> bool:
    """Whether the form held and the act was not refused; a refusal stands at its field, nothing is lost."""
    if not form.is_valid():
        return False
    try:
        act(form.cleaned_data)
    except Refusal as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, str(refusal))
        return False
    return True


class DeskForm(forms.Form):
    """Several stand on one page: each names its inputs' ids after itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", f"{type(self).__name__.lower()}-%s")
        super().__init__(*args, **kwargs)


class ApproveForm(DeskForm):
    """The manager's yes: to the brand's rules, and to the customs code."""

    hs_code = forms.RegexField(
        r"^\d{6,10}$",
        label=_("Customs code (HS)"),
        error_messages={"invalid": _("A customs code has 6 to 10 digits.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "input--short"}),
    )


class ReasonForm(DeskForm):
    """Why: the family reads it in these words."""

    reason = forms.CharField(
        label=_("Reason, as the family will read it"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PricesForm(DeskForm):
    """One price a market; an empty one leaves the market as it is."""

    def __init__(self, *args: Any, markets: list[Market], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for market in markets:
            self.fields[market.code] = TypedDecimalField(
                label=_("Price in %(currency)s") % {"currency": market.currency},
                required=False,
                min_value=Decimal("0.01"),
                max_digits=14,
                decimal_places=2,
            )


class PiecesFilter(DeskForm):
    """Narrowing the table of pieces."""

    state = forms.ChoiceField(label=_("Status"), choices=[("", _("All")), *STATES], required=False)
    text = forms.CharField(label=_("Piece or family"), max_length=60, required=False)


class ReviewForm(DeskForm):
    note = forms.CharField(
        label=_("What you checked"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )


class InspectionForm(DeskForm):
    """The checklist; every point is answered yes or no."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for point, sentence in CHECKLIST.items():
            self.fields[point] = forms.ChoiceField(
                label=sentence,
                choices=[("yes", _("Yes")), ("no", _("No"))],
                widget=forms.RadioSelect(attrs={"class": "row"}),
            )
        self.fields["note"] = forms.CharField(
            label=_("What is wrong, if anything"), required=False, widget=forms.Textarea(attrs={"rows": 2})
        )

    def answers(self) -> dict[str, bool]:
        return {point: self.cleaned_data[point] == "yes" for point in CHECKLIST}


class WeighForm(DeskForm):
    """One packed parcel on the scales and under the tape."""

    kg = TypedDecimalField(label=_("Weight, kg"), min_value=Decimal("0.001"), max_digits=7, decimal_places=3)
    length = TypedDecimalField(label=_("Length, cm"), min_value=Decimal(1), max_digits=6, decimal_places=1)
    width = TypedDecimalField(label=_("Width, cm"), min_value=Decimal(1), max_digits=6, decimal_places=1)
    height = TypedDecimalField(label=_("Height, cm"), min_value=Decimal(1), max_digits=6, decimal_places=1)
    rolled = forms.BooleanField(label=_("It is a roll"), required=False)

    def sides(self) -> tuple[Decimal, Decimal, Decimal]:
        return tuple(self.cleaned_data[name] for name in ("length", "width", "height"))


class EnclosureForm(DeskForm):
    """An office's paper that goes with a parcel."""

    kind = forms.ChoiceField(label=_("Paper"), choices=[(kind, PAPER_NAMES[kind]) for kind in ISSUED])
    number = forms.CharField(label=_("Its number"), max_length=64)
    issued_on = forms.DateField(label=_("Issued on"), widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, parcel: Parcel, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"enclose-{parcel.public_id}-%s", **kwargs})


class HandOverForm(DeskForm):
    """The post took it; what it charged may be entered now."""

    charged = TypedDecimalField(label=_("Postage paid"), required=False, min_value=Decimal(0), max_digits=16)
    duty = TypedDecimalField(label=_("Duty and tax"), required=False, min_value=Decimal(0), max_digits=16)
    waybill = forms.CharField(label=_("Waybill of air cargo"), required=False, max_length=40)

    def __init__(self, *args: Any, currency: str, is_prepaid: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.currency = currency
        self.fields["charged"].label = _("Postage paid, %(currency)s") % {"currency": currency}
        self.fields["duty"].label = _("Duty and tax paid, %(currency)s") % {"currency": currency}
        if not is_prepaid:
            del self.fields["duty"]

    def charge(self, name: str = "charged") -> Money | None:
        amount = self.cleaned_data.get(name)
        return Money(amount, self.currency) if amount else None


class ScanForm(DeskForm):
    """Where a parcel was seen, by whoever told the desk."""

    event = forms.ChoiceField(label=_("What happened"), choices=[(e.value, t) for e, t in SENTENCES.items()])
    at = forms.DateTimeField(
        label=_("When"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    )
    place = forms.CharField(label=_("Where"), max_length=120)
    note = forms.CharField(label=_("Who says so"), max_length=200, required=False)

    def __init__(self, *args: Any, parcels: Sequence[Parcel] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].initial = timezone.localtime()
        if len(parcels) > 1:
            every = [("", _("Every parcel")), *((parcel.public_id, str(parcel)) for parcel in parcels)]
            self.fields["parcel"] = forms.ChoiceField(label=_("Which parcel"), choices=every, required=False)
            self.order_fields(["parcel"])


class RefundForm(DeskForm):
    """Everything that is left goes back."""

    reason = forms.CharField(
        label=_("Why the money goes back, as the buyer will read it"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
    )
    relist = forms.BooleanField(label=_("Put the pieces on sale again"), required=False)


class PartRefundForm(RefundForm):
    """A part goes back: of each piece and of the postage so much as is typed."""

    def __init__(self, *args: Any, consignment: Consignment, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["relist"].label = _("Put pieces whose whole price went back on sale again")
        self.currency = consignment.order.currency
        titles = {field_of(line): line.listing.piece_id for line in consignment.lines.all()}
        self.names = [name for name, left in left_of(consignment).items() if left]
        for name, left in left_of(consignment).items():
            if left:
                self.fields[name] = amount_field(titles.get(name, _("Postage")), left, language)
        self.order_fields([*self.names, "reason", "relist"])

    def amounts(self) -> dict[str, Money]:
        """What was typed, by the names that `refund_part` knows."""
        typed = {name: self.cleaned_data[name] for name in self.names}
        return {name: Money(amount, self.currency) for name, amount in typed.items() if amount}


def amount_field(what: object, left: Money, language: str) -> forms.Field:
    sentence = _("%(what)s: at most %(sum)s")
    return TypedDecimalField(
        label=sentence % {"what": what, "sum": format_money(left, language)},
        required=False,
        min_value=Decimal(0),
        max_value=left.amount,
        max_digits=16,
    )


class PayoutForm(DeskForm):
    """Money handed to a family, and the receipt it signed."""

    amount = TypedDecimalField(label=_("Amount"), min_value=Decimal("0.01"), max_digits=18)
    receipt_number = forms.CharField(label=_("Number of the signed receipt"), max_length=40)


def state_label(state: str) -> str:
    """A listing's state in the desk's words."""
    return str(dict(STATES)[Listing.State(state).value])


class UploadForm(DeskForm):
    file = forms.FileField(
        label=_("The table, as CSV or XLSX"),
        help_text=_("At most 25 MB. Its first line has the headings."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )


class WorkshopName(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Families by their name in the manager's language."""

    language = "en"

    def label_from_instance(self, workshop: Workshop) -> str:
        return workshop.name_in(self.language)


class WorkshopForm(DeskForm):
    workshop = WorkshopName(label=_("Rows that name no family are of"), queryset=Workshop.objects.none())

    def __init__(self, *args: Any, person: Person, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["workshop"]
        assert isinstance(field, WorkshopName)
        field.language = language
        field.queryset = Workshop.objects.filter(
            consortium__in=consortia_for(person), is_active=True
        ).select_related("consortium")
