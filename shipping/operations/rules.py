"""Loading the rules of the posts, and editing them row by row."""

import json
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from psycopg.errors import CheckViolation

from marketplace.kernel.errors import Refusal
from marketplace.markets.dated import DatedRow
from shipping.loading import FILES, Loaded, load_file
from shipping.models import RuleChange
from shipping.rule_changes import TABLES, MeantChange
from shipping.sentences import say

# What a form calls a row's field otherwise.
FIELDS = {"valid_from": "from_day", "valid_to": "until"}


@transaction.atomic
def load_rules() -> list[Loaded]:
    """Bring every table of rules to its data file, all or nothing; a second run changes nothing.

    Rows that a manager has checked later than the file stay as they are.
    """
    return [load_file(file) for file in FILES]


@transaction.atomic
def keep_change(*, table: str, change: MeantChange, note: str, by: str, now: datetime) -> RuleChange:
    """End the old row the day before, where there is one, and begin the new one; the history keeps both.

    Raises Refusal `no_note`, `bad_rule` (field: the first faulty one), `before_the_row`, or
    `overlapping` when another row holds on some of the days.
    """
    if not note.strip():
        raise Refusal("no_note", _("Write where you read it."), "note")
    if change.old is not None and change.from_day < change.old.valid_from:
        raise Refusal("before_the_row", _("The change cannot begin before the row itself."), "from_day")
    if change.new.valid_to is not None and change.new.valid_to < change.from_day:
        raise Refusal("ends_before", _("The last day cannot be before the first."), "until")
    before = plain(change.old) if change.old is not None else None
    try:
        with transaction.atomic():
            _store(change)
    except ValidationError as fault:
        field, messages = next(iter(fault.message_dict.items()))
        raise Refusal("bad_rule", " ".join(messages), FIELDS.get(field, field)) from fault
    except IntegrityError as trouble:
        if isinstance(trouble.__cause__, CheckViolation):
            raise Refusal("bad_rule", _("These figures do not go together, or are below zero.")) from trouble
        sentence = _("Another row holds from %(day)s on already: change that one.")
        raise Refusal("overlapping", say(sentence, day=change.from_day), "from_day") from trouble
    change.new.refresh_from_db()
    return RuleChange.objects.create(
        table=table,
        row=str(change.new)[:200],
        from_day=change.from_day,
        before=before,
        after=plain(change.new),
        note=note.strip(),
        by=by[:64],
        at=now,
    )


def _store(change: MeantChange) -> None:
    if change.old is not None and change.ended is None:
        change.new.pk = change.old.pk
        change.new._state.adding = False
        change.new.full_clean(validate_constraints=False, validate_unique=False)
        change.new.save(force_update=True)
        return
    if change.ended is not None:
        type(change.ended)._default_manager.filter(pk=change.ended.pk).update(valid_to=change.ended.valid_to)
    change.new.full_clean(validate_constraints=False, validate_unique=False)
    change.new.save(force_insert=True)


@transaction.atomic
def confirm_rule(*, table: str, row: DatedRow, note: str, by: str, now: datetime) -> RuleChange:
    """The row was compared with its source and still holds. Raises Refusal `no_note`."""
    if not note.strip():
        raise Refusal("no_note", _("Write where you read it."), "note")
    before, today = plain(row), now.date()
    row.checked_on = today
    row.save(update_fields=["checked_on"])
    return RuleChange.objects.create(
        table=table,
        row=str(row)[:200],
        from_day=today,
        before=before,
        after=plain(row),
        note=note.strip(),
        by=by[:64],
        at=now,
    )


def plain(row: DatedRow) -> dict[str, Any]:
    """What the history keeps of a row."""
    names = [field.attname for field in row._meta.concrete_fields if field.attname != "id"]
    values = {name: getattr(row, name) for name in names}
    kept: dict[str, Any] = json.loads(json.dumps(values, cls=DjangoJSONEncoder))
    return kept


def row_of(table: str, pk: int) -> DatedRow | None:
    """A row that may be edited at the desk."""
    return TABLES[table].model._default_manager.filter(pk=pk).first() if table in TABLES else None


def history_of(table: str, row: DatedRow) -> QuerySet[RuleChange]:
    """Changes of the row, of those before it and after it: of all that are about the same."""
    told = plain(row)
    about = {name: told[name] for name in row.KEY}  # type: ignore[attr-defined]
    return RuleChange.objects.filter(table=table, after__contains=about)
