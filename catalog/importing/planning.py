"""From rows and a mapping to a plan: which drafts there will be, and which rows are refused and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from catalog import vocabulary
from catalog.importing import dates, words
from catalog.importing.measures import centimetres, number
from catalog.importing.types import NOTE, ImportPlan, Mapping, PlannedRow, Row, RowIssue
from catalog.schema import Field, field_map
from catalog.validation import clean
from marketplace.kernel.errors import Refusal

KEY_LIMIT = 120
# These are read by functions of their own; every other target is a field of the craft.
READ_APART = frozenset({
    "key", "title", "medium", "date", "year_from", "year_to", "width_cm", "length_cm", "diameter",
    "style", "craft", "workshop", "wish_amount", "wish_currency", NOTE, "",
})  # fmt: skip


@dataclass
class Draft:
    """A row being understood."""

    row: Row
    mapping: Mapping
    craft: str = ""
    changes: dict[str, object] = field(default_factory=dict)
    refused: list[RowIssue] = field(default_factory=list)
    remarks: list[RowIssue] = field(default_factory=list)

    def cell(self, target: str) -> str:
        """What the row says for a target; "" when no column does."""
        return next((self.row.cells.get(h, "") for h in self.mapping.headers_of(target)), "")

    def header(self, target: str) -> str:
        return next(iter(self.mapping.headers_of(target)), target)

    def refuse(self, target: str, reason: str) -> None:
        self.refused.append(RowIssue(self.row.line, self.header(target), reason, self.cell(target)))

    def remark(self, target: str, reason: str) -> None:
        self.remarks.append(RowIssue(self.row.line, self.header(target), reason, self.cell(target)))


def _read_craft(draft: Draft) -> None:
    """The craft a cell names, else the one that medium and title speak for."""
    told = draft.cell("craft")
    if told:
        draft.craft = words.named_term("craft", told, "")
        if not draft.craft:
            draft.refuse("craft", _("We do not know this craft."))
        return
    made = words.made(draft.cell("medium"), draft.cell("title"))
    if made is None:
        draft.refuse("medium", _("Neither material nor title says that this is a textile we know."))
        return
    draft.craft = made.craft
    if made.technique:
        draft.changes["construction" if made.craft == "carpet" else "technique"] = made.technique
    if not made.is_certain:
        draft.remark("title", _("The craft was taken from the title alone; check it."))


def _read_medium(draft: Draft) -> None:
    medium = draft.cell("medium")
    materials = words.materials(medium)
    if materials:
        draft.changes["materials"] = materials
    elif medium:
        draft.remark("medium", _("No material is certain from these words."))
    colours = words.colours(medium)
    if colours:
        draft.changes["palette"] = colours


def _read_object(draft: Draft) -> None:
    kind = words.object_kind(draft.cell("title"), draft.craft)
    if kind:
        draft.changes["object_kind"] = kind
    elif draft.cell("title"):
        draft.remark("title", _("The title does not say which kind of object this is."))


def _read_style(draft: Draft) -> None:
    told = draft.cell("style")
    slug = words.named_term("style", told, draft.craft) or words.style(told)
    if slug:
        draft.changes["style"] = slug
    elif told:
        draft.remark("style", _("No one tradition is certain from this."))


def _length(draft: Draft, target: str) -> Decimal | None:
    text = draft.cell(target)
    try:
        found = centimetres(text, draft.mapping.unit)
    except ValueError:
        draft.refuse(target, _("This is no measure we can read."))
        return None
    if found is not None and found < 0:
        draft.refuse(target, _("A measure cannot be below zero."))
        return None
    return found


def _read_size(draft: Draft) -> None:
    """Width and length in cm; a round piece has its diameter for both."""
    width, length = _length(draft, "width_cm"), _length(draft, "length_cm")
    diameter = _length(draft, "diameter")
    if width is None and length is None and diameter is not None:
        width = length = diameter
        draft.changes["shape"] = "round"
    for target, value in (("width_cm", width), ("length_cm", length)):
        if value is not None:
            draft.changes[target] = value
        elif not any(issue.field == draft.header(target) for issue in draft.refused):
            draft.remark(target, _("Not measured: the cell is empty or zero."))


def _read_years(draft: Draft) -> None:
    """The words of the date, else the columns of the earliest and the latest year."""
    text = draft.cell("date")
    years = dates.parse(text)
    if years:
        draft.changes.update(year_from=years.first, year_to=years.last)
        return
    first, last = dates.year_of(draft.cell("year_from")), dates.year_of(draft.cell("year_to"))
    if first and last and first <= last and (dates.says_nothing(text) or not text):
        draft.changes.update(year_from=first, year_to=last)
    elif text and not dates.says_nothing(text):
        draft.remark("date", _("This date could not be read; it was kept in the note."))


def _read_price(draft: Draft) -> None:
    text = draft.cell("wish_amount")
    if not text:
        return
    try:
        amount = number(text)
    except ValueError:
        draft.refuse("wish_amount", _("This is no price we can read."))
        return
    if amount > 0:
        draft.changes["wish_amount"] = str(amount)
        if draft.cell("wish_currency"):
            draft.changes["wish_currency"] = draft.cell("wish_currency").upper()


def _read_field(draft: Draft, target: Field, text: str) -> None:
    """A column that is a field of the craft itself: terms by name in any language, numbers, yes and no."""
    if target.kind == "term":
        slug = words.named_term(target.vocabulary, text, draft.craft)
        if slug:
            draft.changes[target.name] = slug
        else:
            draft.refuse(target.name, _("We know no such term."))
    elif target.kind == "terms":
        slugs, strangers = words.named_terms(target.vocabulary, text, draft.craft)
        if strangers:
            draft.refuse(target.name, _("We know no such term: %(words)s.") % {"words": ", ".join(strangers)})
        else:
            draft.changes[target.name] = slugs
    elif target.kind == "number":
        try:
            draft.changes[target.name] = str(number(text))
        except ValueError:
            draft.refuse(target.name, _("This is no number we can read."))
    elif target.kind == "boolean":
        draft.changes[target.name] = words.named_term("answer", text, "") or text
    else:
        draft.changes[target.name] = text


def _read_fields(draft: Draft) -> None:
    fields = field_map(draft.craft)
    for header, target in draft.mapping.columns.items():
        text = draft.row.cells.get(header, "")
        if target in READ_APART or not text:
            continue
        if target not in fields:
            draft.remark(target, _("Pieces of this craft have no such detail."))
        else:
            _read_field(draft, fields[target], text)


def _note(draft: Draft) -> str:
    """What has no field of its own, in the words of the row."""
    kept = [("title", draft.cell("title")), ("medium", draft.cell("medium")), ("date", draft.cell("date"))]
    kept = [(draft.header(target), text) for target, text in kept]
    kept += [(header, draft.row.cells.get(header, "")) for header in draft.mapping.headers_of(NOTE)]
    return "\n".join(f"{header}: {text}" for header, text in kept if text)


def _check(draft: Draft) -> None:
    """The same check as when a family types: ranges, terms of the craft."""
    fields = field_map(draft.craft)
    told = {name: value for name, value in draft.changes.items() if name in fields}
    _sound, refusals = clean(draft.craft, told)
    for refusal in refusals:
        draft.refuse(refusal.field or "", str(refusal.sentence))


def _understood(row: Row, mapping: Mapping) -> Draft:
    draft = Draft(row, mapping)
    _read_craft(draft)
    if draft.craft:
        for read in (_read_medium, _read_object, _read_style, _read_size, _read_years, _read_price):
            read(draft)
        _read_fields(draft)
        _check(draft)
        draft.changes["note"] = _note(draft)
    return draft


def _key(draft: Draft, seen: dict[str, int]) -> str:
    """The row's own number, which knows it again on the next import."""
    key = draft.cell("key")[:KEY_LIMIT]
    if not key:
        draft.refuse("key", _("The row has no number of its own, so it could not be known again."))
    elif key in seen:
        sentence = _("Line %(line)d has the same number.") % {"line": seen[key]}
        draft.refuse("key", sentence)
    else:
        seen[key] = draft.row.line
    return key


def plan_import(rows: Iterable[Row], mapping: Mapping) -> ImportPlan:
    """Understand every row; nothing is written. A row with anything refused is refused whole.

    Refusal "no_key" when no column is mapped to the key that knows a row again.
    """
    if not mapping.headers_of("key"):
        sentence = _("Say which column holds the number of each piece, as “key”.")
        raise Refusal("no_key", sentence, "key")
    planned: list[PlannedRow] = []
    refused: list[RowIssue] = []
    seen: dict[str, int] = {}
    for row in rows:
        draft = _understood(row, mapping)
        key = _key(draft, seen)
        if draft.refused:
            refused += draft.refused
            continue
        title, workshop = draft.cell("title"), draft.cell("workshop")
        remarks = tuple(draft.remarks)
        planned.append(PlannedRow(row.line, key, title, draft.craft, draft.changes, workshop, remarks))
    return ImportPlan(tuple(planned), tuple(refused), mapping)


def crafts_of(plan: ImportPlan) -> dict[str, int]:
    """How many drafts there will be of each craft."""
    counted = dict.fromkeys(vocabulary.kinds()["craft"], 0)
    for row in plan.rows:
        counted[row.craft] += 1
    return {craft: count for craft, count in counted.items() if count}
