"""Item numbers: ranges as the post issues them, and one number a parcel out of them."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.models import Identifier, IdentifierRange
from shipping.s10 import LARGEST_SERIAL, S10
from shipping.sentences import say


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

    Raises Refusal `range_backwards`, or `range_taken` when a serial of it was issued before.
    """
    if not 0 <= first <= last <= LARGEST_SERIAL:
        raise Refusal("range_backwards", _("The first number must not come after the last one."), "last")
    overlapping = IdentifierRange.objects.filter(
        prefix=prefix, country=country, first__lte=last, last__gte=first
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


@transaction.atomic
def allot_identifier(
    *, consortium_ref: str, prefix: str, parcel_ref: str, now: datetime, country: str = ""
) -> Identifier:
    """The parcel's S10 number: the one it has, or the next of the oldest range that has some left.

    Safe under concurrency, and no number is given twice. `country` narrows to the posting country.
    Raises Refusal `identifiers_exhausted` when the consortium has none left.
    """
    # Ranges are locked whole and in one order, and only then looked into: a waiting call sees what is left.
    ranges = IdentifierRange.objects.filter(consortium_ref=consortium_ref, prefix=prefix)
    if country:
        ranges = ranges.filter(country=country)
    locked = list(ranges.order_by("issued_on", "pk").select_for_update())
    given = Identifier.objects.filter(parcel_ref=parcel_ref).first()
    if given is not None:
        return given
    issued = next((candidate for candidate in locked if candidate.left > 0), None)
    if issued is None:
        raise Refusal(
            "identifiers_exhausted",
            say(
                _("No %(prefix)s numbers are left. Ask the post for a new range and enter it here."),
                prefix=prefix,
            ),
        )
    number = str(S10(issued.prefix, issued.next_serial, issued.country))
    IdentifierRange.objects.filter(pk=issued.pk).update(next_serial=F("next_serial") + 1)
    return Identifier.objects.create(range=issued, number=number, parcel_ref=parcel_ref, allotted_at=now)
