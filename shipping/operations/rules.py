"""Loading the rules of the posts, and editing them row by row."""

import json
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from marketplace.markets.models import DatedRow
from shipping.loading import FILES, Loaded, load_file
from shipping.models import RuleChange
from shipping.rule_changes import TABLES, MeantChange
from shipping.sentences import say


@transaction.atomic
def load_rules() -> list[Loaded]:
    """Bring every table of rules to its data file, all or nothing; a second run changes nothing.

    Rows that a manager has checked later than the file stay as they are.
    """
    return [load_file(file) for file in FILES]


@transaction.atomic
def keep_change(*, table: str, change: MeantChange, note: str, by: str, now: datetime) -> RuleChange:
    """End the old row the day before and begin the new one; the history keeps both.

    Raises Refusal `no_note`, `bad_rule` (field: the first faulty one), `before_the_row`, or
    `overlapping` when another row holds on some of the days.
    """
    if not note.strip():
        raise Refusal("no_note", _("Write where you read it."), "note")
    if change.from_day < change.old.valid_from:
        raise Refusal("before_the_row", _("The change cannot begin before the row itself."), "from_day")
    before = plain(change.old)
    try:
        with transaction.atomic():
            _store(change)
    except IntegrityError as trouble:
        sentence = _("Another row holds from %(day)s on already: change that one.")
        raise Refusal("overlapping", say(sentence, day=change.from_day), "from_day") from trouble
    except ValidationError as fault:
        field, messages = next(iter(fault.message_dict.items()))
        raise Refusal("bad_rule", " ".join(messages), field) from fault
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
    if change.from_day == change.old.valid_from:
        change.new.pk = change.old.pk
        change.new._state.adding = False
        change.new.full_clean()
        change.new.save(force_update=True)
        return
    type(change.old)._default_manager.filter(pk=change.old.pk).update(
        valid_to=change.from_day - timedelta(days=1)
    )
    change.new.full_clean()
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
    return TABLES[table][0]._default_manager.filter(pk=pk).first() if table in TABLES else None
