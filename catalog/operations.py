"""What people do with listings, from the first draft to the sale. Every step leaves an event.

    draft ─ submit ─▶ submitted ─ approve ─▶ approved ─ publish ─▶ published ─ sell ─▶ sold
      ▲                  │ ask for change        │ ask for change      │
      └─ revision asked ◀┴───────────────────────┘     retire ─▶ retired (also from any state before)

`by` acts; one who may not act for the listing's workshop finds no such listing (Listing.DoesNotExist).
"""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from catalog import customs, drafts, validation
from catalog.access import enqueue_publication, is_manager_of, lock, locked, locked_by_manager, record
from catalog.holds import is_being_bought, live_hold, units_in_use
from catalog.models import Listing
from catalog.photos.operations import add_photo, remove_photo
from catalog.prices import set_price, withdraw_price
from catalog.schema import OF_CRAFT
from marketplace.consortia.models import Consortium, Person, Workshop
from marketplace.consortia.queries import workshops_for
from marketplace.kernel.errors import Refusal

__all__ = [
    "add_photo", "approve_listing", "ask_for_change", "mark_sold", "publish_listing", "refuse_listing",
    "relist_listing", "remove_photo", "reopen_listing", "retire_listing", "save_listing", "set_price",
    "start_listing", "submit_listing", "withdraw_price",
]  # fmt: skip

State = Listing.State
FROM = {
    "submitted": (State.DRAFT, State.REVISION_ASKED),
    "approved": (State.SUBMITTED,),
    "change-asked": (State.SUBMITTED, State.APPROVED),
    "refused": (State.SUBMITTED,),
    "published": (State.APPROVED,),
    "retired": (State.DRAFT, State.SUBMITTED, State.REVISION_ASKED, State.APPROVED, State.PUBLISHED),
    "reopened": (State.RETIRED, State.REFUSED),
    "sold": (State.APPROVED, State.PUBLISHED, State.RETIRED),
    "relisted": (State.SOLD,),
}
FAMILY_EDITS = (State.DRAFT, State.REVISION_ASKED)
MANAGER_EDITS = (*FAMILY_EDITS, State.SUBMITTED, State.APPROVED, State.PUBLISHED)


def _check_step(listing: Listing, verb: str) -> None:
    if listing.state not in FROM[verb]:
        raise Refusal("wrong_state", _("Something else happened to this piece meanwhile. Look at it again."))


def _step(
    listing: Listing, verb: str, state: State, *, by: Person | None, now: datetime, reason: str = ""
) -> Listing:
    """Move a locked listing on and write down who did it and why."""
    _check_step(listing, verb)
    listing.state = state
    listing.save()
    record(listing, verb, by=by, now=now, reason=reason)
    return listing


def _needs_reason(reason: str) -> str:
    text = reason.strip()
    if not text:
        raise Refusal("missing", _("Say why, so that the family knows what to do."), "reason")
    return text


def next_piece_id(consortium: Consortium) -> str:
    """The consortium's next serial, as `GTC-00042`; its row stays locked until the transaction ends."""
    Consortium.objects.filter(pk=consortium.pk).update(last_serial=F("last_serial") + 1)
    serial = Consortium.objects.values_list("last_serial", flat=True).get(pk=consortium.pk)
    return f"{consortium.serial_prefix}-{serial:05d}"


@transaction.atomic
def start_listing(*, workshop: Workshop, craft: str, by: Person, now: datetime) -> Listing:
    """An empty draft with its piece id. Workshop.DoesNotExist when `by` may not act for the workshop."""
    workshop = workshops_for(by).get(pk=workshop.pk)
    if craft not in OF_CRAFT:
        raise Refusal("unknown_craft", _("Choose the craft of the piece first."), "craft")
    listing = Listing.objects.create(
        piece_id=next_piece_id(workshop.consortium),
        consortium=workshop.consortium,
        workshop=workshop,
        craft=craft,
        made_in=workshop.place,
        country_of_origin=workshop.place.country,
        wish_currency=workshop.consortium.family_currency,
        created_by=by,
        created_at=now,
    )
    record(listing, "started", by=by, now=now)
    return listing


@transaction.atomic
def save_listing(
    *, listing: Listing, changes: Mapping[str, object], by: Person, now: datetime, language: str = "en"
) -> Listing:
    """Keep what was told so far; nothing is required yet, but what is told must be sound.

    Raises validation.InvalidListing with every unsound value. Families edit drafts and what was asked
    back; managers also later, and only they set the customs code.
    """
    listing = locked(listing, by)
    is_manager = is_manager_of(listing, by)
    if listing.state not in (MANAGER_EDITS if is_manager else FAMILY_EDITS):
        raise Refusal("wrong_state", _("This piece can no longer be changed here. Ask your consortium."))
    if "hs_code" in changes and not is_manager:
        raise Refusal("not_yours", _("The consortium’s manager decides the customs code."), "hs_code")
    drafts.apply_changes(listing, changes, language)
    _check_units(listing)
    listing.save()
    if listing.state != State.DRAFT:
        record(listing, "changed", by=by, now=now)
    if listing.state == State.PUBLISHED:
        enqueue_publication(listing)
    return listing


def _check_units(listing: Listing) -> None:
    """An edition cannot become smaller than what is held and sold of it."""
    if listing.units < units_in_use(listing) or listing.units <= listing.units_sold:
        sentence = _("So many pieces of this edition are sold or being bought that there must be more.")
        raise Refusal("units_in_use", sentence, "units")


@transaction.atomic
def submit_listing(*, listing: Listing, by: Person, now: datetime, language: str = "en") -> Listing:
    """Send a complete draft to the manager; validation.InvalidListing names all that is missing."""
    listing = locked(listing, by)
    _check_step(listing, "submitted")
    refusals = validation.problems(listing, language)
    if refusals:
        raise validation.InvalidListing(refusals)
    listing.packing_structure = listing.packing_structure or drafts.structure_of(listing)
    listing.submitted_at = now
    return _step(listing, "submitted", State.SUBMITTED, by=by, now=now)


@transaction.atomic
def approve_listing(*, listing: Listing, by: Person, now: datetime, hs_code: str = "") -> Listing:
    """A manager's yes to the piece and to its customs code.

    The code given, else the listing's own, else the one proposed from its attributes.
    """
    listing = locked_by_manager(listing, by)
    _check_step(listing, "approved")
    proposal = customs.propose(listing, now.date())
    code = hs_code or listing.hs_code or proposal.code
    if not code:
        sentence = _("Give the piece its customs code before you approve it.")
        raise Refusal("hs_code_missing", sentence, "hs_code")
    drafts.apply_changes(listing, {"hs_code": code})
    evidence = " ".join(proposal.evidence) if code == proposal.code else ""
    reason = f"HS {listing.hs_code}. {evidence}".strip()
    return _step(listing, "approved", State.APPROVED, by=by, now=now, reason=reason)


@transaction.atomic
def ask_for_change(*, listing: Listing, reason: str, by: Person, now: datetime) -> Listing:
    """Send a piece back to its family with a reason in words."""
    listing = locked_by_manager(listing, by)
    text = _needs_reason(reason)
    return _step(listing, "change-asked", State.REVISION_ASKED, by=by, now=now, reason=text)


@transaction.atomic
def refuse_listing(*, listing: Listing, reason: str, by: Person, now: datetime) -> Listing:
    """A manager's no, with a reason in words."""
    listing = locked_by_manager(listing, by)
    return _step(listing, "refused", State.REFUSED, by=by, now=now, reason=_needs_reason(reason))


def _is_own_withdrawal(listing: Listing, by: Person) -> bool:
    """Whether the workshop itself put the piece aside, before it was ever on sale."""
    if listing.state != State.RETIRED or listing.published_at or is_manager_of(listing, by):
        return False
    last = listing.events.filter(verb="retired").select_related("by").last()
    return last is not None and last.by is not None and not is_manager_of(listing, last.by)


@transaction.atomic
def reopen_listing(*, listing: Listing, by: Person, now: datetime) -> Listing:
    """Undo a refusal or a retirement: a draft again, or approved if it had been on sale.

    A manager undoes any; a family what it put aside itself.
    """
    listing = locked(listing, by)
    if not is_manager_of(listing, by) and not _is_own_withdrawal(listing, by):
        raise Listing.DoesNotExist
    state = State.APPROVED if listing.published_at else State.DRAFT
    return _step(listing, "reopened", state, by=by, now=now)


@transaction.atomic
def publish_listing(*, listing: Listing, by: Person, now: datetime) -> Listing:
    """Put an approved and priced piece on sale."""
    listing = locked_by_manager(listing, by)
    _check_step(listing, "published")
    if not listing.hs_code:
        raise Refusal(
            "hs_code_missing", _("Give the piece its customs code before you publish it."), "hs_code"
        )
    if not listing.prices.exists():
        raise Refusal("no_price", _("Set a price in at least one market before you publish the piece."))
    listing.published_at = listing.published_at or now
    listing = _step(listing, "published", State.PUBLISHED, by=by, now=now)
    enqueue_publication(listing)
    return listing


@transaction.atomic
def retire_listing(*, listing: Listing, reason: str, by: Person, now: datetime) -> Listing:
    """Take a piece out; not while someone is buying it. A family may do so until it is approved."""
    listing = locked(listing, by)
    _check_step(listing, "retired")
    if listing.state in (State.APPROVED, State.PUBLISHED) and not is_manager_of(listing, by):
        raise Refusal("not_yours", _("Ask your consortium to take the piece off sale."))
    if live_hold(listing, now) or is_being_bought(listing, now):
        raise Refusal("held", _("Someone is buying this piece now. Try again in half an hour."))
    was_on_sale = listing.state == State.PUBLISHED
    listing = _step(listing, "retired", State.RETIRED, by=by, now=now, reason=reason.strip())
    if was_on_sale:
        enqueue_publication(listing)
    return listing


@transaction.atomic
def mark_sold(*, listing: Listing, now: datetime, by: Person | None = None, reason: str = "") -> Listing:
    """A sale is complete. What can be made again stays on sale, and an edition until its last is sold.

    Of a piece that is one of a kind, doing it twice changes nothing; of others each call is a sale.
    """
    listing = lock(listing)
    if listing.can_be_made_again:
        record(listing, "sold", by=by, now=now, reason=reason)
        return listing
    if listing.state == State.SOLD:
        return listing
    if listing.is_edition:
        listing.units_sold += 1
    if listing.is_edition and listing.units_left:
        return _one_unit_moved(listing, "sold", by=by, now=now, reason=reason)
    listing.sold_at = now
    listing = _step(listing, "sold", State.SOLD, by=by, now=now, reason=reason)
    enqueue_publication(listing)
    return listing


def _one_unit_moved(listing: Listing, verb: str, *, by: Person | None, now: datetime, reason: str) -> Listing:
    """An edition that is neither sold out nor was: only its count changes."""
    listing.save(update_fields=["units_sold", "updated_at"])
    record(listing, verb, by=by, now=now, reason=reason)
    return listing


@transaction.atomic
def relist_listing(*, listing: Listing, now: datetime, by: Person | None = None, reason: str = "") -> Listing:
    """A sale came to nothing and its hold was let go: on sale again.

    Of a piece that is one of a kind, twice changes nothing; of an edition each call gives one back.
    """
    listing = lock(listing)
    if listing.is_edition and listing.units_sold:
        listing.units_sold -= 1
    if listing.is_edition and listing.state != State.SOLD:
        if listing.state == State.PUBLISHED:
            enqueue_publication(listing)
        return _one_unit_moved(listing, "relisted", by=by, now=now, reason=reason)
    if listing.state == State.PUBLISHED:
        return listing
    if live_hold(listing, now):
        raise Refusal("held", _("Someone is buying this piece now. Try again in half an hour."))
    listing.sold_at = None
    listing = _step(listing, "relisted", State.PUBLISHED, by=by, now=now, reason=reason)
    enqueue_publication(listing)
    return listing
