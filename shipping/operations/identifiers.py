"""Item numbers: ranges as the post issues them, and one number a parcel out of them."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.models import Identifier, IdentifierRange
from shipping.s10 import LARGEST_SERIAL, S10, parse
from shipping.sentences import Country, say

# Posts give a number to another item only after this long, so that nobody follows the wrong parcel.
REST_MONTHS = 24


def rested_until(moment: datetime, months: int = REST_MONTHS) -> datetime:
    """The same day so many months on; the last of the month where it is shorter."""
    years, month = divmod(moment.month - 1 + months, 12)
    for day in range(moment.day, 27, -1):
        try:
            return moment.replace(year=moment.year + years, month=month + 1, day=day)
        except ValueError:
            continue
    return moment.replace(year=moment.year + years, month=month + 1)


def issue_range(
    *,
    consortium_ref: str,
    prefix: str,
    country: str,
    first: int,
    last: int,
    issued_by: str,
    issued_on: date,
) -> IdentifierRange:
    """Enter a range of serials (eight digits, without check digit) that the post issued to a consortium.

    Raises Refusal `range_backwards`, or `range_taken` when a serial of it lies in a range still open.
    """
    if not 0 <= first <= last <= LARGEST_SERIAL:
        raise Refusal("range_backwards", _("The first number must not come after the last one."), "last")
    overlapping = IdentifierRange.objects.filter(
        prefix=prefix, country=country, first__lte=last, last__gte=first, closed_on__isnull=True
    ).exists()
    if overlapping:
        raise Refusal("range_taken", _("Some of these numbers have already been issued."), "first")
    return IdentifierRange.objects.create(
        consortium_ref=consortium_ref,
        prefix=prefix,
        country=country,
        first=first,
        last=last,
        next_serial=first,
        issued_by=issued_by,
        issued_on=issued_on,
    )


def close_range(*, issued: IdentifierRange, on: date) -> None:
    """Take nothing more of a range: it went back to the post, which may issue its numbers again."""
    IdentifierRange.objects.filter(pk=issued.pk, closed_on__isnull=True).update(closed_on=on)


@transaction.atomic
def allot_identifier(
    *, consortium_ref: str, prefix: str, parcel_ref: str, now: datetime, country: str = ""
) -> Identifier:
    """The parcel's S10 number: the one it has, or the next of the oldest range that has some left.

    Safe under concurrency. A number that still rests is passed over. `country` narrows to the posting
    country. Raises Refusal `identifiers_exhausted` when the consortium has none left.
    """
    # Ranges are locked whole and in one order, and only then looked into: a waiting call sees what is left.
    locked = _locked_ranges(consortium_ref, prefix, country)
    given = Identifier.objects.filter(parcel_ref=parcel_ref).first()
    if given is not None:
        return given
    for issued in locked:
        serial = _next_rested(issued, now)
        if serial is not None:
            IdentifierRange.objects.filter(pk=issued.pk).update(next_serial=serial + 1)
            return _given(issued, S10(issued.prefix, serial, issued.country), parcel_ref, now)
    raise Refusal(
        "identifiers_exhausted",
        say(
            _("No %(prefix)s numbers are left. Ask the post for a new range and enter it here."),
            prefix=prefix,
        ),
    )


@transaction.atomic
def bind_identifier(
    *, number: str, consortium_ref: str, kind: str, country: str, parcel_ref: str, now: datetime
) -> Identifier:
    """Give a parcel the number of a label that was scanned, instead of the next one.

    `number` as typed or scanned. Raises Refusal `not_s10`, `wrong_service`, `wrong_country`,
    `not_issued` or `number_rests`; field `number`.
    """
    wanted = parse(number)
    if wanted is None:
        sentence = _("“%(number)s” is no item number: a letter or a digit is wrong. Scan it again.")
        raise Refusal("not_s10", say(sentence, number=number.strip()), "number")
    if not wanted.fits(kind):
        sentence = _("%(number)s is a number for another service. Take a label of the right roll.")
        raise Refusal("wrong_service", say(sentence, number=str(wanted)), "number")
    if wanted.country != country:
        sentence = _("%(number)s is no number of the post of %(country)s.")
        raise Refusal("wrong_country", say(sentence, number=str(wanted), country=Country(country)), "number")
    ranges = _locked_ranges(consortium_ref, wanted.prefix, country)
    issued = next((each for each in ranges if each.first <= wanted.serial <= each.last), None)
    if issued is None:
        sentence = _("The post has not issued %(number)s to this consortium.")
        raise Refusal("not_issued", say(sentence, number=str(wanted)), "number")
    if _rests(str(wanted), now):
        sentence = _("%(number)s is on another parcel already.")
        raise Refusal("number_rests", say(sentence, number=str(wanted)), "number")
    # What the parcel had before stays used up: its label may have been seen by somebody.
    for spoilt in Identifier.objects.filter(parcel_ref=parcel_ref):
        spoilt.parcel_ref = f"spoilt-{spoilt.pk}"
        spoilt.save(update_fields=["parcel_ref"])
    return _given(issued, wanted, parcel_ref, now)


def _locked_ranges(consortium_ref: str, prefix: str, country: str) -> list[IdentifierRange]:
    ranges = IdentifierRange.objects.filter(
        consortium_ref=consortium_ref, prefix=prefix, closed_on__isnull=True
    )
    if country:
        ranges = ranges.filter(country=country)
    return list(ranges.order_by("issued_on", "pk").select_for_update())


def _next_rested(issued: IdentifierRange, now: datetime) -> int | None:
    """The next serial of a range that no parcel carries: labels may have been scanned out of turn."""
    for serial in range(issued.next_serial, issued.last + 1):
        if not _rests(str(S10(issued.prefix, serial, issued.country)), now):
            return serial
    return None


def _rests(number: str, now: datetime) -> bool:
    return Identifier.objects.filter(number=number, rests_until__gt=now).exists()


def _given(issued: IdentifierRange, number: S10, parcel_ref: str, now: datetime) -> Identifier:
    return Identifier.objects.create(
        range=issued,
        number=str(number),
        parcel_ref=parcel_ref,
        allotted_at=now,
        rests_until=rested_until(now),
    )
