"""What a manager types at the desk."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from catalog.models import Listing
from marketplace.kernel.errors import Refusal
from marketplace.kernel.form_fields import TypedDecimalField
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.orders.operations import CHECKLIST
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


class ApproveForm(forms.Form):
    """The manager's yes: to the brand's rules, and to the customs code."""

    hs_code = forms.RegexField(
        r"^\d{6,10}$",
        label=_("Customs code (HS)"),
        error_messages={"invalid": _("A customs code has 6 to 10 digits.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "input--short"}),
    )


class ReasonForm(forms.Form):
    """Why: the family reads it in these words."""

    reason = forms.CharField(
        label=_("Reason, as the family will read it"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PricesForm(forms.Form):
    """One price a market; an empty one leaves the market as it is."""

    def __init__(self, *args: Any, markets: list[Market], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for market in markets:
            self.fields[market.code] = TypedDecimalField(
                label=market.currency,
                required=False,
                min_value=Decimal("0.01"),
                max_digits=14,
                decimal_places=2,
            )


class PiecesFilter(forms.Form):
    """Narrowing the table of pieces."""

    state = forms.ChoiceField(label=_("State"), choices=[("", _("All")), *STATES], required=False)
    text = forms.CharField(label=_("Piece or family"), max_length=60, required=False)


class ReviewForm(forms.Form):
    note = forms.CharField(
        label=_("What you checked"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )


class InspectionForm(forms.Form):
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


class WeighForm(forms.Form):
    """One packed parcel on the scales and under the tape."""

    kg = TypedDecimalField(label=_("Weight, kg"), min_value=Decimal("0.001"), max_digits=7, decimal_places=3)
    length = TypedDecimalField(label=_("Length, cm"), min_value=Decimal(1), max_digits=6, decimal_places=1)
    width = TypedDecimalField(label=_("Width, cm"), min_value=Decimal(1), max_digits=6, decimal_places=1)
    height = TypedDecimalField(label=_("Height, cm"), min_value=Decimal(1), max_digits=6, decimal_places=1)
    rolled = forms.BooleanField(label=_("It is a roll"), required=False)

    def sides(self) -> tuple[Decimal, Decimal, Decimal]:
        return tuple(self.cleaned_data[name] for name in ("length", "width", "height"))  # type: ignore[return-value]


class HandOverForm(forms.Form):
    """The post took it; what it charged may be entered now."""

    charged = TypedDecimalField(label=_("Postage paid"), required=False, min_value=Decimal(0), max_digits=16)
    waybill = forms.CharField(label=_("Waybill of air cargo"), required=False, max_length=40)

    def __init__(self, *args: Any, currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.currency = currency
        self.fields["charged"].label = _("Postage paid, %(currency)s") % {"currency": currency}

    def charge(self) -> Money | None:
        amount = self.cleaned_data["charged"]
        return Money(amount, self.currency) if amount else None


class ScanForm(forms.Form):
    """Where a parcel was seen, by whoever told the desk."""

    event = forms.ChoiceField(label=_("What happened"), choices=[(e.value, t) for e, t in SENTENCES.items()])
    at = forms.DateTimeField(
        label=_("When"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    )
    place = forms.CharField(label=_("Where"), max_length=120)
    note = forms.CharField(label=_("Who says so"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].initial = timezone.localtime()


class RefundForm(forms.Form):
    reason = forms.CharField(label=_("Why the money goes back"), widget=forms.Textarea(attrs={"rows": 2}))
    relist = forms.BooleanField(label=_("Put the pieces on sale again"), required=False)


class PayoutForm(forms.Form):
    """Money handed to a family, and the receipt it signed."""

    amount = TypedDecimalField(label=_("Amount"), min_value=Decimal("0.01"), max_digits=18)
    receipt_number = forms.CharField(label=_("Number of the signed receipt"), max_length=40)


def state_label(state: str) -> str:
    """A listing's state in the desk's words."""
    return str(dict(STATES)[Listing.State(state).value])
