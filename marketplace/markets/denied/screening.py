"""Is somebody on a list? Names that resemble a listed one wait for a person, who decides with a reason."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from threading import Lock

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from rapidfuzz import fuzz, process

from marketplace.kernel.errors import Refusal
from marketplace.markets.denied.models import DeniedList, DeniedName, Screening
from marketplace.markets.denied.names import by_sound, folded, sounded
from marketplace.markets.denied.types import Match

# From here on a name resembles another; a weak alias must be nearly the same.
ALIKE, ALIKE_WHEN_WEAK = 88, 96
MOST_MATCHES = 8
Decision = Screening.Decision


class NameBook:
    """All listed names in their folded forms, kept in memory until a list is loaded again."""

    def __init__(self) -> None:
        self._version: object = None
        self._names: list[DeniedName] = []
        self._spelt: list[str] = []
        self._sounds: list[str] = []
        self._lock = Lock()

    def matches(self, name: str) -> list[Match]:
        """The parties whose names resemble this one, the nearest first, each once."""
        with self._lock:
            self._renew()
            names, spelt, sounds = self._names, self._spelt, self._sounds
        found: dict[str, Match] = {}
        for index, score in _alike(folded(name), sounded(name), spelt, sounds):
            listed = names[index]
            if listed.is_weak and score < ALIKE_WHEN_WEAK:
                continue
            match = Match(listed.list.code, listed.ref, listed.name, listed.programme, score)
            if match.key not in found or found[match.key].score < score:
                found[match.key] = match
        return sorted(found.values(), key=lambda match: (-match.score, match.key))[:MOST_MATCHES]

    def _renew(self) -> None:
        version = tuple(DeniedList.objects.values_list("code", "sha256", "loaded_at"))
        if version == self._version:
            return
        self._names = list(DeniedName.objects.select_related("list"))
        self._spelt = [folded(name.name) for name in self._names]
        self._sounds = [sounded(name.name) for name in self._names]
        self._version = version


def _alike(
    spelt: str, sound: str, all_spelt: Sequence[str], all_sounds: Sequence[str]
) -> Iterable[tuple[int, int]]:
    """(index, score) of every listed name that is near enough."""
    for _name, score, index in process.extract_iter(
        spelt, all_spelt, scorer=fuzz.token_sort_ratio, processor=None, score_cutoff=ALIKE
    ):
        yield index, round(score)
    for name, _score, index in process.extract_iter(
        sound, all_sounds, scorer=fuzz.token_sort_ratio, processor=None, score_cutoff=ALIKE
    ):
        score = by_sound(sound, name)
        if score >= ALIKE:
            yield index, round(score)


BOOK = NameBook()


@transaction.atomic
def screen(
    *,
    names: Iterable[str],
    country: str,
    occasion: str,
    subject: str,
    consortium_refs: Collection[str],
    now: datetime,
) -> str:
    """Ask about a buyer's or an addressee's names: `cleared` when nobody listed resembles them or a person
    cleared each, `review` while one waits for a person, `confirmed` when one is a listed party. Kept.
    """
    decisions = {Decision.CLEARED.value}
    for name in dict.fromkeys(filter(None, (name.strip() for name in names))):
        matches = BOOK.matches(name)
        if matches:
            record = _record(name, country, occasion, subject, consortium_refs, matches, now)
            decisions.add(record.decision)
    strictest = (Decision.CONFIRMED, Decision.REVIEW, Decision.CLEARED)
    return next(each.value for each in strictest if each in decisions)


def _record(
    name: str,
    country: str,
    occasion: str,
    subject: str,
    consortium_refs: Collection[str],
    matches: list[Match],
    now: datetime,
) -> Screening:
    """The record of this subject; what was decided of the same name and the same parties holds again."""
    earlier = _decided(name, country, {match.key for match in matches})
    record, is_new = Screening.objects.get_or_create(
        folded=folded(name)[:300],
        country=country,
        occasion=occasion,
        subject=subject,
        defaults={
            "name": name[:300],
            "consortium_refs": sorted(consortium_refs),
            "matches": [asdict(match) for match in matches],
            "asked_at": now,
        },
    )
    if is_new and earlier is not None:
        record.decision, record.reason = earlier.decision, earlier.reason
        record.decided_by, record.decided_at = earlier.decided_by, earlier.decided_at
        record.save()
    return record


def _decided(name: str, country: str, keys: set[str]) -> Screening | None:
    """A confirmed record of any of these parties, or a cleared one that knew all of them."""
    known = Screening.objects.filter(folded=folded(name)[:300], country=country).exclude(
        decision=Decision.REVIEW
    )
    records = list(known)
    confirmed = (each for each in records if each.decision == Decision.CONFIRMED and each.keys & keys)
    cleared = (each for each in records if each.decision == Decision.CLEARED and keys <= each.keys)
    return next(confirmed, None) or next(cleared, None)


@transaction.atomic
def decide_screening(
    *, screening: Screening, is_listed: bool, reason: str, by: str, now: datetime
) -> Screening:
    """A person says whether the name is the listed party's, and why. Raises Refusal `no_reason`,
    `already_decided`.
    """
    screening = Screening.objects.select_for_update().get(pk=screening.pk)
    if screening.decision != Decision.REVIEW:
        raise Refusal("already_decided", _("Somebody has decided this already."))
    if not reason.strip():
        raise Refusal("no_reason", _("Write how you know: a day of birth, an address, a paper."), "reason")
    screening.decision = Decision.CONFIRMED if is_listed else Decision.CLEARED
    screening.reason, screening.decided_by, screening.decided_at = reason.strip(), by[:64], now
    screening.save()
    waiting = Screening.objects.filter(folded=screening.folded, country=screening.country)
    for other in waiting.filter(decision=Decision.REVIEW):
        if other.keys <= screening.keys:
            other.decision, other.reason = screening.decision, screening.reason
            other.decided_by, other.decided_at = screening.decided_by, now
            other.save()
    return screening


def screenings_of(consortium_refs: Collection[str]) -> QuerySet[Screening]:
    """Names that wait for a person of these consortia, the oldest first."""
    waiting = Screening.objects.filter(decision=Decision.REVIEW)
    return waiting.filter(consortium_refs__overlap=list(consortium_refs)).order_by("asked_at")
