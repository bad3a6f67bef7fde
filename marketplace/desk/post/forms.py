"""What a manager types on the post's side of the desk."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.utils.translation import gettext_lazy as _

from marketplace.desk.forms import DeskForm
from marketplace.desk.post.labels import FIGURES, LABELS, RULINGS
from marketplace.kernel.fields import TextsField
from marketplace.kernel.form_fields import TypedTextsField
from marketplace.markets.dated import DatedRow


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
    """What a dated row says from a day on; the fields of its table are added."""

    from_day = forms.DateField(label=_("From this day on"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(
        label=_("Until this day, its last"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Empty: until somebody changes it."),
    )
    source = forms.CharField(label=_("Where it is written"), max_length=400)
    note = forms.CharField(label=_("What you looked at"), max_length=400)

    def __init__(self, row: DatedRow, names: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in names:
            field = field_for(row, name)
            field.initial = getattr(row, name)
            self.fields[name] = field
        self.order_fields([*names, "from_day", "until", "source", "note"])
        self.names = tuple(names)

    @property
    def says(self) -> dict[str, Any]:
        """What the row will say, its last day among it."""
        return {name: self.cleaned_data[name] for name in self.names} | {
            "valid_to": self.cleaned_data["until"]
        }


def field_for(row: DatedRow, name: str) -> forms.Field:
    """How a column is typed: texts a language each, kinds ticked, everything else as Django has it."""
    column: Any = row._meta.get_field(name)
    named: dict[str, Any] = {"label": LABELS[name], "required": not column.blank}
    if isinstance(column, TextsField):
        return TypedTextsField(**named)
    if column.choices and name == "decision":
        return forms.ChoiceField(choices=list(RULINGS.items()), **named)
    if isinstance(column, ArrayField):
        choices = list(column.base_field.choices or ())
        return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **named)
    field: forms.Field | None = column.formfield(label=LABELS[name], help_text="")
    assert field is not None
    if isinstance(field, forms.DateField):
        field.widget = forms.DateInput(attrs={"type": "date"})
    return field


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


class AppealForm(DeskForm):
    """Why a figure should not count a parcel."""

    number = forms.CharField(label=_("Number of the parcel"), max_length=64)
    about = forms.ChoiceField(label=_("Figure"), choices=list(FIGURES.items()))
    words = forms.CharField(
        label=_("Why it should not count"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    evidence = forms.FileField(
        label=_("Picture that shows it"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": "image/*"}),
    )


class DecideAppealForm(DeskForm):
    """Why a supervisor decides so."""

    answer = forms.CharField(
        label=_("Why you decide so"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )


class AnswerForm(DeskForm):
    """What was done about a customs hold."""

    answer = forms.CharField(
        label=_("What was done"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
