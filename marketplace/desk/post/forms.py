"""What a manager types on the post's side of the desk."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from marketplace.desk.forms import DeskForm
from marketplace.markets.models import DatedRow


class FindForm(DeskForm):
    """A number as it was typed, scanned or read by a camera."""

    number = forms.CharField(
        label=_("Number of a parcel"),
        max_length=64,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "dir": "ltr", "data-scan": ""}
        ),
    )


class DecisionForm(DeskForm):
    """Whether a name is the listed party's, and how one knows."""

    reason = forms.CharField(
        label=_("How you know"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )


class RuleForm(DeskForm):
    """A dated row from a day on; the fields of its table are added."""

    from_day = forms.DateField(label=_("From this day on"), widget=forms.DateInput(attrs={"type": "date"}))
    source = forms.CharField(label=_("Where it is written"), max_length=400)
    note = forms.CharField(label=_("What you looked at"), max_length=400)

    def __init__(self, row: DatedRow, names: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in names:
            field = row._meta.get_field(name).formfield()  # type: ignore[union-attr]
            assert field is not None
            field.initial = getattr(row, name)
            self.fields[name] = field
        self.order_fields([*names, "from_day", "source", "note"])
        self.names = tuple(names)

    @property
    def changes(self) -> dict[str, Any]:
        """What the row will say."""
        return {name: self.cleaned_data[name] for name in self.names}


class ClaimForm(DeskForm):
    """What is claimed from the post."""

    number = forms.CharField(label=_("Number of the parcel"), max_length=64)
    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[
            ("lost", _("It has not arrived")),
            ("late", _("It came late")),
            ("damaged", _("It came damaged")),
            ("missing", _("Something is missing")),
            ("held", _("It is held without a reason")),
        ],
    )
    words = forms.CharField(label=_("What happened"), widget=forms.Textarea(attrs={"rows": 3}))


class DefectForm(DeskForm):
    """What is wrong with a parcel, and its picture."""

    number = forms.CharField(label=_("Number of the parcel"), max_length=64)
    kind = forms.ChoiceField(
        label=_("What is wrong"),
        choices=[
            ("moth", _("Moth")),
            ("odour", _("Odour")),
            ("damp", _("Damp")),
            ("torn", _("Torn or worn")),
            ("packing", _("Packing")),
            ("wrong_piece", _("Another piece than listed")),
            ("other", _("Something else")),
        ],
    )
    words = forms.CharField(label=_("Where, and how large"), max_length=400)
    photo = forms.FileField(label=_("Picture"), widget=forms.ClearableFileInput(attrs={"accept": "image/*"}))


class AnswerForm(DeskForm):
    """What was done about a customs hold."""

    answer = forms.CharField(
        label=_("What was done"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
