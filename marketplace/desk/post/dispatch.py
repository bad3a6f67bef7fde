"""A day's dispatch: papers of all weighed parcels in one file, to print or with the pre-advice."""

import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import IO

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from pypdf import PdfWriter

from marketplace.consortia.models import Person
from marketplace.desk.access import DeskRequest, at_desk
from marketplace.kernel.errors import Refusal
from marketplace.orders import operations
from marketplace.orders.models import Consignment
from marketplace.orders.queries import consignments_for
from shipping.adapters.itmatt import serialise
from shipping.adapters.itmatt.wire import AdvisedItem
from shipping.models import Paper, Parcel
from shipping.operations import print_jobs

IN_MEMORY = 8_000_000
AT_ONCE = 50


@dataclass
class Dispatch:
    """What was printed, what is advised, and whom the printing refused."""

    papers: list[Paper] = field(default_factory=list)
    advised: dict[str, list[AdvisedItem]] = field(default_factory=dict)
    refused: list[tuple[str, str]] = field(default_factory=list)


def ready_for(person: Person) -> list[Consignment]:
    """Consignments to send whose parcels are all weighed."""
    waiting = consignments_for(person).filter(state=Consignment.State.TO_SEND).order_by("due_on", "pk")
    found = list(waiting.select_related("order"))
    weighed: dict[str, list[bool]] = {}
    refs = [consignment.public_id for consignment in found]
    for ref, at in Parcel.objects.filter(consignment_ref__in=refs).values_list(
        "consignment_ref", "weighed_at"
    ):
        weighed.setdefault(ref, []).append(at is not None)
    return [each for each in found if weighed.get(each.public_id) and all(weighed[each.public_id])]


@require_safe
@at_desk
def dispatch(request: DeskRequest) -> HttpResponse:
    """What is weighed and waits for its papers."""
    context = {"page": "post", "here": "dispatch", "ready": ready_for(request.user)}
    return render(request, "desk/post/dispatch.html", context)


@require_POST
@at_desk
def print_all(request: DeskRequest) -> HttpResponseBase:
    """Print what is missing and give everything as one PDF, or in one ZIP with the pre-advice.

    What cannot be printed is told inside the ZIP; beside the PDF, on the next page that is opened.
    """
    now = timezone.now()
    made = print_dispatch(ready_for(request.user), request.user, now)
    if not made.papers or "pdf" in request.POST:
        for number, sentence in made.refused:
            messages.error(request, f"{number}: {sentence}")
    if not made.papers:
        if not made.refused:
            messages.info(request, _("No parcel is weighed and waits for papers."))
        return redirect("desk:post_dispatch")
    name = f"dispatch-{timezone.localdate(now).isoformat()}"
    if "pdf" in request.POST:
        return FileResponse(bound(made), content_type="application/pdf", filename=f"{name}.pdf")
    file = packed(made, now)
    return FileResponse(file, content_type="application/zip", as_attachment=True, filename=f"{name}.zip")


def print_dispatch(consignments: list[Consignment], by: Person, now: datetime) -> Dispatch:
    """Papers of each; one that is refused does not stop the others."""
    made, jobs = Dispatch(), []
    for consignment in consignments:
        try:
            jobs += operations.prepare_papers(consignment=consignment, by=by, now=now)
        except Refusal as refusal:
            made.refused.append((consignment.order.number, str(refusal)))
    made.papers = print_jobs(jobs, now=now)
    for job in jobs:
        item = AdvisedItem(job.parcel.tracking_number, job.parcel.kind, job.declaration)
        made.advised.setdefault(job.parcel.destination, []).append(item)
    return made


def printed(made: Dispatch) -> Iterator[Paper]:
    """The papers with their files, a few at a time, parcel by parcel."""
    found = Paper.objects.filter(pk__in=[paper.pk for paper in made.papers])
    ordered = found.order_by("parcel__consignment_ref", "parcel_id", "kind")
    yield from ordered.select_related("parcel__identifier").iterator(chunk_size=AT_ONCE)


def bound(made: Dispatch) -> IO[bytes]:
    """All pages after each other, with a bookmark a paper; on the disk where it is large."""
    file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (the response closes it)
    with PdfWriter() as book:
        for paper in printed(made):
            book.append(BytesIO(paper.pdf), f"{paper.parcel} {paper.kind}", import_outline=False)
        book.write(file)
    file.seek(0)
    return file


def packed(made: Dispatch, now: datetime) -> IO[bytes]:
    """A folder a parcel, one message of pre-advice a country, and what was refused.

    On the disk where it is large, as a day's papers are; PDFs are compressed already.
    """
    file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (the response closes it)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as pack:
        for paper in printed(made):
            pack.writestr(f"{paper.parcel}/{paper.file_name}", bytes(paper.pdf))
        for country, items in made.advised.items():
            sender = items[0].declaration.sender.country
            message_id = f"{sender}-{country}-{now:%Y%m%d%H%M%S}"
            message = serialise(items, sender=sender, recipient=country, message_id=message_id, at=now)
            pack.writestr(f"itmatt-{country}.xml", message)
        if made.refused:
            pack.writestr("refused.txt", "\n".join(f"{number}: {why}" for number, why in made.refused))
    file.seek(0)
    return file
