"""Writing a plan: a draft a row, kept whole or not at all, and known again on the next import."""

from collections.abc import Callable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from catalog import operations
from catalog.importing.types import ImportPlan, ImportReport, PlannedRow, RowIssue
from catalog.models import Listing
from catalog.validation import InvalidListing
from marketplace.consortia.models import Consortium, Person, Workshop
from marketplace.consortia.queries import workshops_for
from marketplace.kernel.errors import Refusal

Progress = Callable[[int], None]


def _workshops(consortium: Consortium, by: Person) -> dict[str, Workshop]:
    return {workshop.slug: workshop for workshop in workshops_for(by).filter(consortium=consortium)}


def _workshop_of(row: PlannedRow, default: Workshop | None, known: Mapping[str, Workshop]) -> Workshop:
    if row.workshop:
        found = known.get(row.workshop)
        if found is None:
            sentence = _("The consortium has no workshop “%(slug)s”.") % {"slug": row.workshop}
            raise Refusal("unknown_workshop", sentence, "workshop")
        return found
    if default is None:
        raise Refusal("no_workshop", _("Say which workshop made this piece."), "workshop")
    return default


def _told(listing: Listing) -> tuple[object, ...]:
    """What an import can change, to see whether it did."""
    columns = ("object_kind", "width_cm", "length_cm", "year_from", "year_to", "wish_amount", "note")
    return (listing.attributes, *(getattr(listing, name) for name in columns))


def _keep(row: PlannedRow, listing: Listing, by: Person, now: datetime) -> bool:
    """Put the row into its draft; whether that changed anything."""
    before = _told(Listing.objects.get(pk=listing.pk))
    saved = operations.save_listing(listing=listing, changes=row.changes, by=by, now=now)
    saved.refresh_from_db()
    return before != _told(saved)


def _start(row: PlannedRow, workshop: Workshop, by: Person, now: datetime) -> Listing:
    listing = operations.start_listing(workshop=workshop, craft=row.craft, by=by, now=now)
    # Where a piece of a spreadsheet was made is not where its workshop stands.
    listing.import_key, listing.made_in, listing.country_of_origin = row.key, None, ""
    listing.save(update_fields=["import_key", "made_in", "country_of_origin"])
    return listing


def _apply_row(
    row: PlannedRow, known: Listing | None, workshop: Workshop, by: Person, now: datetime
) -> tuple[str, Listing]:
    with transaction.atomic():
        if known is None:
            listing = _start(row, workshop, by, now)
            _keep(row, listing, by, now)
            return "created", listing
        if known.state != Listing.State.DRAFT:
            return "unchanged", known
        if known.craft != row.craft:
            raise Refusal("other_craft", _("This piece was imported before as another craft."), "craft")
        return ("updated" if _keep(row, known, by, now) else "unchanged"), known


def _issues(row: PlannedRow, refusal: Refusal) -> list[RowIssue]:
    refusals = refusal.refusals if isinstance(refusal, InvalidListing) else (refusal,)
    return [RowIssue(row.line, found.field or "", str(found.sentence)) for found in refusals]


def apply_import(
    plan: ImportPlan,
    *,
    consortium: Consortium,
    workshop: Workshop | None,
    by: Person,
    now: datetime,
    progress: Progress | None = None,
) -> ImportReport:
    """Write every planned row. Doing it again with the same table changes nothing.

    `workshop` takes the rows that name none. Pieces that went further than a draft are left alone.
    `progress` is called with the count of rows done.
    """
    report = ImportReport(refused=list(plan.refused))
    workshops = _workshops(consortium, by)
    keys = [row.key for row in plan.rows]
    known = {
        listing.import_key: listing
        for listing in Listing.objects.filter(consortium=consortium, import_key__in=keys)
    }
    for done, row in enumerate(plan.rows, start=1):
        try:
            maker = _workshop_of(row, workshop, workshops)
            outcome, listing = _apply_row(row, known.get(row.key), maker, by, now)
            getattr(report, outcome).append(listing.piece_id)
        except Refusal as refusal:
            report.refused += _issues(row, refusal)
        if progress:
            progress(done)
    return report
