"""Who may buy a piece now. Every way to a sale takes the hold here before any money moves.

Of a limited edition each unit has a hold of its own; an owner holds one. The last unit is as safe as a
piece that is one of a kind, which is an edition of one.

Rows of listings are locked in the order of their keys, so two takers of several pieces never wait for
each other in a circle; the database's constraint stands behind the lock.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Literal, TypeAlias

from django.db import IntegrityError, transaction
from django.db.models import Max, Q, QuerySet
from django.utils.translation import gettext as _

from catalog.models import Hold, Listing
from marketplace.kernel.errors import Refusal

Availability: TypeAlias = Literal["free", "held", "sold"]
FOR_SALE = (Listing.State.PUBLISHED,)
# An auction, a fair, a showroom or a quotation may hold a piece that the shop does not yet show.
FOR_HOLDING = (Listing.State.APPROVED, Listing.State.PUBLISHED)
EXPIRED = "expired"


def _live(now: datetime) -> Q:
    return Q(released_at__isnull=True) & (Q(expires_at__isnull=True) | Q(expires_at__gt=now))


def _expired(now: datetime) -> QuerySet[Hold]:
    return Hold.objects.filter(released_at__isnull=True, expires_at__lte=now)


def _lock(listings: Collection[Listing]) -> list[Listing]:
    keys = {listing.pk for listing in listings}
    return list(Listing.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk"))


def _held(listing: Listing) -> Refusal:
    sentence = _("Someone else is buying this piece right now. It may be free again in a few minutes.")
    return Refusal("held", sentence, listing.piece_id)


def _check_for_sale(listing: Listing, owner: str) -> None:
    allowed = FOR_SALE if owner == Hold.Owner.CHECKOUT else FOR_HOLDING
    if listing.state in allowed:
        return
    if listing.state == Listing.State.SOLD:
        raise Refusal("sold", _("This piece has been sold."), listing.piece_id)
    raise Refusal("sold", _("This piece is no longer on sale."), listing.piece_id)


def _free_unit(listing: Listing, standing: Iterable[Hold]) -> int:
    """The first unit that nobody holds. Refusal when there is none: `sold` if none can come free again."""
    taken = {hold.unit: hold.owner for hold in standing if hold.is_exclusive}
    for unit in range(1, listing.units + 1):
        if unit not in taken:
            return unit
    if all(owner == Hold.Owner.ORDER for owner in taken.values()):
        raise Refusal("sold", _("This piece has been sold."), listing.piece_id)
    raise _held(listing)


def _take(listing: Listing, owner: str, owner_ref: str, expires_at: datetime | None, now: datetime) -> Hold:
    """One hold on a locked listing; taking one's own again only moves its expiry."""
    _check_for_sale(listing, owner)
    standing = list(listing.holds.filter(_live(now)))
    for hold in standing:
        if (hold.owner, hold.owner_ref) == (owner, owner_ref):
            hold.expires_at = expires_at
            hold.save(update_fields=["expires_at"])
            return hold
    return Hold.objects.create(
        listing=listing,
        unit=_free_unit(listing, standing),
        of_units=listing.units,
        owner=owner,
        owner_ref=owner_ref,
        is_exclusive=not listing.can_be_made_again,
        taken_at=now,
        expires_at=expires_at,
    )


def take_holds(
    *,
    listings: Collection[Listing],
    owner: str,
    owner_ref: str,
    expires_at: datetime | None,
    now: datetime,
) -> list[Hold]:
    """Hold every piece for one owner, or none.

    Refusal "held" or "sold", with the piece id as its field. `owner` is a Hold.Owner, `owner_ref` the
    owner's id in its own room; whoever holds already keeps its hold with the new expiry.
    """
    last: Listing | None = None
    try:
        with transaction.atomic():
            holds = []
            locked = _lock(listings)
            _expired(now).filter(listing__in=locked).update(released_at=now, release_reason=EXPIRED)
            for last in locked:
                holds.append(_take(last, owner, owner_ref, expires_at, now))
            return holds
    except IntegrityError as error:
        if last is None or "hold_one" not in str(error):
            raise
        raise _held(last) from error


def _live_of(owner: str, owner_ref: str) -> QuerySet[Hold]:
    return Hold.objects.filter(owner=owner, owner_ref=owner_ref, released_at__isnull=True)


def release_holds(
    *,
    owner: str,
    owner_ref: str,
    reason: str,
    now: datetime,
    listings: Collection[Listing] | None = None,
) -> int:
    """Let go of everything an owner holds, or of some listings only; how many there were.

    Doing it twice changes nothing.
    """
    held = _live_of(owner, owner_ref)
    if listings is not None:
        held = held.filter(listing__in=listings)
    return held.update(released_at=now, release_reason=reason[:32])


@transaction.atomic
def turn_holds_into_sale(*, owner: str, owner_ref: str, order_ref: str, now: datetime) -> list[Hold]:
    """The owner has paid: its holds become the order's and never expire. Twice changes nothing.

    Refusal "hold_lost" when a hold of the owner ran out or was let go: the payment must go back.
    """
    done = list(_live_of(Hold.Owner.ORDER, order_ref).order_by("listing"))
    holds = list(Hold.objects.filter(owner=owner, owner_ref=owner_ref).select_related("listing"))
    if done and not any(hold.released_at is None for hold in holds):
        return done
    _lock([hold.listing for hold in holds])
    live = list(_live_of(owner, owner_ref).filter(_live(now)).order_by("listing"))
    newest = {hold.listing_id for hold in holds if not _was_let_go_on_purpose(hold)}
    if not live or {hold.listing_id for hold in live} != newest:
        sentence = _("The time to pay for this piece ran out, so it is no longer held for you.")
        raise Refusal("hold_lost", sentence)
    for hold in live:
        hold.owner, hold.owner_ref, hold.expires_at = Hold.Owner.ORDER, order_ref, None
        hold.save(update_fields=["owner", "owner_ref", "expires_at"])
    return live


def _was_let_go_on_purpose(hold: Hold) -> bool:
    """Released for another reason than that its time ran out, as when a piece left the basket."""
    return hold.released_at is not None and hold.release_reason != EXPIRED


def live_hold(listing: Listing, now: datetime) -> Hold | None:
    """A hold that keeps others from buying the piece now: of an edition, when every unit is held.

    One that may be let go comes before a sale's.
    """
    standing = list(listing.holds.filter(_live(now), is_exclusive=True))
    if len(standing) < listing.units:
        return None
    return min(standing, key=lambda hold: hold.owner == Hold.Owner.ORDER)


def is_being_bought(listing: Listing, now: datetime) -> bool:
    """Whether somebody pays for the piece now, be it one that can be made again."""
    return listing.holds.filter(_live(now), owner=Hold.Owner.CHECKOUT).exists()


def availability(listing: Listing, now: datetime) -> Availability:
    """May a buyer buy the piece now?"""
    if listing.state == Listing.State.SOLD:
        return "sold"
    hold = live_hold(listing, now)
    if hold is None:
        return "free"
    return "sold" if hold.owner == Hold.Owner.ORDER else "held"


def units_in_use(listing: Listing) -> int:
    """How small an edition may become: the highest unit that is held or sold; 0 for none."""
    live = listing.holds.filter(released_at__isnull=True, is_exclusive=True)
    return live.aggregate(highest=Max("unit"))["highest"] or 0


def units_unsold(listing: Listing) -> int:
    """Units that no order has, though somebody may be paying for one now."""
    sold = listing.holds.filter(released_at__isnull=True, is_exclusive=True, owner=Hold.Owner.ORDER)
    return max(0, listing.units - sold.count())


def release_expired(now: datetime) -> int:
    """Let go of every hold whose time is over; how many there were."""
    return _expired(now).update(released_at=now, release_reason=EXPIRED)
