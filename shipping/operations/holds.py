"""Customs holds as tasks: opened by a scan, answered by their owner, closed when customs let go."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.holds import Owner, code_in, deadline, reason_of
from shipping.models import CustomsHold, Parcel
from shipping.types import Event

LONGEST_ANSWER = 2000


def settle_holds(parcel: Parcel) -> None:
    """Bring the tasks to what the records say: one for each hold, closed by the first news after it."""
    scans = list(parcel.scans.exclude(event="").order_by("occurred_at", "pk"))
    held = [scan for scan in scans if scan.event == Event.HELD]
    known = set(parcel.holds.values_list("code", "held_at"))
    CustomsHold.objects.bulk_create(
        (
            CustomsHold(
                parcel=parcel,
                code=code,
                owner=reason_of(code).owner,
                held_at=scan.occurred_at,
                due_on=deadline(code, scan.occurred_at),
            )
            for scan in held
            if (code := code_in(scan.raw_code), scan.occurred_at) not in known
        ),
        ignore_conflicts=True,
    )
    others = [scan.occurred_at for scan in scans if scan.event not in (Event.HELD, Event.AT_CUSTOMS)]
    for hold in parcel.holds.all():
        released = next((at for at in others if at > hold.held_at), None)
        if hold.released_at != released:
            hold.released_at = released
            hold.save(update_fields=["released_at"])


@transaction.atomic
def answer_hold(*, hold: CustomsHold, answer: str, by: str, now: datetime) -> CustomsHold:
    """Keep what was done or told. It may be corrected until customs let the parcel go.

    Raises Refusal `no_answer`, `answer_too_long` or `already_released`.
    """
    hold = CustomsHold.objects.select_for_update().get(pk=hold.pk)
    words = answer.strip()
    if not words:
        raise Refusal("no_answer", _("Write what you did, or what customs asked for."), "answer")
    if len(words) > LONGEST_ANSWER:
        raise Refusal("answer_too_long", _("Write less than two thousand letters."), "answer")
    if not hold.is_open:
        raise Refusal("already_released", _("Customs have let the parcel go; nothing is asked any more."))
    hold.answer, hold.answered_by, hold.answered_at = words, by[:64], now
    if hold.owner == Owner.BUYER:
        # What the buyer told must now be passed on, by the consortium.
        hold.owner = Owner.CONSORTIUM
    hold.save()
    return hold
