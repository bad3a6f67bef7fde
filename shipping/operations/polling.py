"""Asking trackers where parcels are, politely: one worker, a pace for each, never in a transaction."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import QuerySet

from marketplace.kernel.errors import Outage
from shipping.models import BatchTicket, Parcel, Poll
from shipping.operations.tracking import take_in_records
from shipping.polling import PACES, SLOWEST, after_failure, next_time
from shipping.ports import BatchTracker, Busy, Tracker
from shipping.s10 import parse
from shipping.types import RecordedEvent

READY_AFTER = timedelta(minutes=15)
KEPT_FOR = timedelta(hours=32)


@dataclass
class Round:
    """One round of questions. `wait` and `chance` are given so that tests neither sleep nor gamble."""

    now: datetime
    wait: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = field(default=random.random)
    asked: int = 0


def watch_parcels(*, sources: Mapping[str, Callable[[Parcel], bool]], now: datetime) -> int:
    """Begin to ask about every parcel under way that a source may know; how many polls are new."""
    under_way = Parcel.objects.filter(handed_over_at__isnull=False).select_related("identifier")
    new: list[Poll] = []
    for source, may_know in sources.items():
        missing = under_way.exclude(polls__source=source)
        new += [
            Poll(parcel=parcel, source=source, next_at=now)
            for parcel in missing
            if parcel.is_under_way and may_know(parcel)
        ]
    Poll.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)


def may_know(source: str, parcel: Parcel) -> bool:
    """The posts know item numbers of theirs; Russian Post only what comes to Russia; 17TRACK any number."""
    if not parcel.tracking_number:
        return False
    if source == "17track":
        return True
    return parse(parcel.tracking_number) is not None and (
        source != "russian-post" or parcel.destination == "RU"
    )


def ask_due(*, tracker: Tracker, this: Round) -> int:
    """Ask one tracker about the parcels whose time has come, one by one; how many were asked.

    A service that is busy, or does not accept us, is left alone for the rest of the round.
    """
    pace = PACES.get(tracker.source, SLOWEST)
    for poll in _due(tracker.source, this.now)[: pace.a_round]:
        if this.asked:
            this.wait(pace.between)
        this.asked += 1
        try:
            records = tracker.records_of(poll.parcel.tracking_number)
        except Outage as trouble:
            _failed(poll, trouble, this)
            if isinstance(trouble, Busy) or trouble.permanent:
                _postpone(tracker.source, poll, this)
                break
        else:
            _answered(poll, records, this)
    return this.asked


def order_batch(*, tracker: BatchTracker, this: Round) -> BatchTicket | None:
    """A ticket for all that is due, when it is enough to be worth one."""
    due = list(_due(tracker.source, this.now)[: tracker.most])
    if len(due) < PACES.get(tracker.source, SLOWEST).ticket_from:
        return None
    numbers = [poll.parcel.tracking_number for poll in due]
    try:
        ticket = tracker.order(numbers)
    except Outage as trouble:
        for poll in due:
            _failed(poll, trouble, this)
        return None
    Poll.objects.filter(pk__in=[poll.pk for poll in due]).update(
        asked_at=this.now, next_at=this.now + KEPT_FOR
    )
    return BatchTicket.objects.create(
        source=tracker.source, ticket=ticket, numbers=numbers, ordered_at=this.now
    )


def collect_batches(*, tracker: BatchTracker, this: Round) -> int:
    """Fetch the answers of tickets that may be ready; how many there were. Old tickets are given up."""
    open_tickets = BatchTicket.objects.filter(source=tracker.source, closed_at__isnull=True)
    collected = 0
    for ticket in open_tickets.filter(ordered_at__lte=this.now - READY_AFTER):
        try:
            answer = tracker.collect(ticket.ticket)
        except Outage:
            answer = None
        if answer is None and this.now - ticket.ordered_at < KEPT_FOR:
            continue
        _take_in_batch(ticket, answer or {}, this)
        collected += 1
    return collected


def _take_in_batch(ticket: BatchTicket, answer: Mapping[str, tuple[RecordedEvent, ...]], this: Round) -> None:
    """Answers for numbers that were not asked about are left out."""
    polls = Poll.objects.filter(source=ticket.source, parcel__identifier__number__in=ticket.numbers)
    for poll in polls.select_related("parcel__identifier"):
        _answered(poll, answer.get(poll.parcel.tracking_number, ()), this)
    ticket.closed_at = this.now
    ticket.save(update_fields=["closed_at"])


def _due(source: str, now: datetime) -> QuerySet[Poll]:
    due = Poll.objects.filter(source=source, next_at__lte=now).order_by("next_at", "pk")
    return due.select_related("parcel__identifier")


def _answered(poll: Poll, records: tuple[RecordedEvent, ...], this: Round) -> None:
    parcel = take_in_records(parcel=poll.parcel, source=poll.source, records=records, now=this.now)
    assert parcel.handed_over_at is not None
    poll.asked_at = poll.answered_at = this.now
    poll.failures, poll.trouble = 0, ""
    poll.next_at = next_time(
        state=parcel.state,
        confirmed=parcel.delivery_confirmed,
        handed_over_at=parcel.handed_over_at,
        now=this.now,
        chance=this.chance(),
    )
    poll.save()


def _failed(poll: Poll, trouble: Outage, this: Round) -> None:
    poll.asked_at, poll.trouble = this.now, str(trouble)[:200]
    poll.failures = min(poll.failures + 1, 100)
    wished = trouble.after if isinstance(trouble, Busy) else None
    poll.next_at = after_failure(failures=poll.failures, now=this.now, chance=this.chance(), wished=wished)
    poll.save()


def _postpone(source: str, poll: Poll, this: Round) -> None:
    """What else was due at a service that wants rest waits as long as the one that it refused."""
    Poll.objects.filter(source=source, next_at__lte=this.now).update(next_at=poll.next_at)
