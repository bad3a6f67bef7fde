"""Appeals against a figure of supervision: made by a consortium, decided by a supervisor."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.models import Appeal, Parcel
from shipping.operations.claims import small_jpeg
from shipping.supervision.reporting import counted_against, follow

# No agreement that we read names a term. A quarter is what the report shows when nothing else is asked.
APPEAL_WITHIN = timedelta(days=90)


@transaction.atomic
def make_appeal(
    *, parcel: Parcel, about: str, words: str, evidence: bytes | None, by: str, now: datetime
) -> Appeal:
    """Say why a figure should not count a parcel. `evidence` is a picture, kept small.

    Raises Refusal `not_counted`, `appeal_too_late`, `no_words`, `no_picture` or `already_appealed`.
    """
    if parcel.handed_over_at is None or about not in counted_against(follow([parcel])[0], now):
        raise Refusal("not_counted", _("This figure does not count the parcel against you."), "about")
    if now > parcel.handed_over_at + APPEAL_WITHIN:
        raise Refusal("appeal_too_late", _("An appeal is made within 90 days of the hand-over."), "number")
    if not words.strip():
        raise Refusal("no_words", _("Write why it should not count."), "words")
    try:
        with transaction.atomic():
            return Appeal.objects.create(
                parcel=parcel,
                about=about,
                words=words.strip(),
                evidence=small_jpeg(evidence) if evidence else None,
                made_at=now,
                made_by=by[:64],
            )
    except IntegrityError as trouble:
        raise Refusal(
            "already_appealed", _("There is an appeal about this already: it is below."), "number"
        ) from trouble


@transaction.atomic
def decide_appeal(*, appeal: Appeal, is_upheld: bool, answer: str, by: str, now: datetime) -> Appeal:
    """Final. Raises Refusal `no_words` or `already_decided`."""
    if not answer.strip():
        raise Refusal("no_words", _("Write why you decide so."), "answer")
    appeal = Appeal.objects.select_for_update().get(pk=appeal.pk)
    if appeal.decided_at is not None:
        raise Refusal("already_decided", _("Somebody has decided this already."))
    appeal.is_upheld, appeal.answer = is_upheld, answer.strip()
    appeal.decided_at, appeal.decided_by = now, by[:64]
    appeal.save(update_fields=["is_upheld", "answer", "decided_at", "decided_by"])
    return appeal
