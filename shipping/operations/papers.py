"""Printing the papers of parcels: frozen when printed, a new version when what they say changes."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.adapters.market_rates import MarketRates
from shipping.declarations import check_declaration
from shipping.enclosing import ISSUED, identities_needed, kinds_to_print
from shipping.models import Enclosure, Paper, Parcel
from shipping.paper_data import paper_request
from shipping.ports import PaperPrinter, RateSource
from shipping.printing import PRINTER
from shipping.types import Declaration

AT_ONCE = 25
# What papers that were printed before there was such a thing left out, and so must those that have none.
LATER = ("invoice_to", "identities", "duty_paid", "eu_responsible")


@dataclass(frozen=True)
class Job:
    """The papers of one parcel: which, and what they say."""

    parcel: Parcel
    declaration: Declaration
    kinds: tuple[str, ...]
    said: dict[str, Any]


def print_papers(
    *,
    parcel: Parcel,
    declaration: Declaration,
    now: datetime,
    rates: RateSource | None = None,
    printer: PaperPrinter = PRINTER,
) -> list[Paper]:
    """Customs form(s) and sheets chosen by rule, invoice, packing list and address label of a weighed parcel.

    What was printed before and says the same comes back unchanged. Raises Refusal `not_weighed`,
    `gross_differs` (the declaration must carry the measured weight), or a fault of the declaration.
    """
    return print_jobs([prepare_papers(parcel, declaration, now, rates)], now=now, printer=printer)


def prepare_papers(
    parcel: Parcel, declaration: Declaration, now: datetime, rates: RateSource | None = None
) -> Job:
    """All that may refuse, before anything is printed; refusals as of `print_papers`."""
    if parcel.weighed_at is None:
        raise Refusal("not_weighed", _("Weigh and measure the parcel first."), "kg")
    if declaration.gross_kg != parcel.gross_kg:
        raise Refusal("gross_differs", _("Declare the gross weight as it was measured."), "gross_kg")
    check_declaration(declaration)
    rates = rates or MarketRates()
    kinds = kinds_to_print(parcel, declaration.invoice_total, now.date(), rates)
    declaration = replace(declaration, identities=identities_needed(parcel, declaration, now.date(), rates))
    return Job(parcel, declaration, tuple(kinds), _frozen(parcel, declaration))


def print_jobs(jobs: Sequence[Job], *, now: datetime, printer: PaperPrinter = PRINTER) -> list[Paper]:
    """The papers of many parcels, some at a time; each group stands or falls together.

    The files are made before the parcels are locked, so that nobody waits for the printing.
    """
    papers: list[Paper] = []
    for start in range(0, len(jobs), AT_ONCE):
        papers += _print_some(jobs[start : start + AT_ONCE], now, printer)
    return papers


def _print_some(jobs: Sequence[Job], now: datetime, printer: PaperPrinter) -> list[Paper]:
    wanted = [(job, kind) for job in jobs for kind in job.kinds]
    newest = _newest(job.parcel.pk for job in jobs)
    new = [(job, kind) for job, kind in wanted if not _says(newest.get((job.parcel.pk, kind)), job)]
    requests = [paper_request(kind, job.parcel, job.declaration, now.date()) for job, kind in new]
    files = printer.render_all([(request.template, request.data) for request in requests])
    pdfs = {(job.parcel.pk, kind): pdf for (job, kind), pdf in zip(new, files, strict=True)}
    return _kept(wanted, pdfs, now)


@transaction.atomic
def _kept(
    wanted: Sequence[tuple[Job, str]], pdfs: dict[tuple[int, str], bytes], now: datetime
) -> list[Paper]:
    ids = sorted({job.parcel.pk for job, _kind in wanted})
    # The parcels' rows are the locks of their papers' versions.
    list(Parcel.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
    newest = _newest(ids)
    papers: list[Paper] = []
    for job, kind in wanted:
        key = (job.parcel.pk, kind)
        last = newest.get(key)
        # Somebody else may have printed the same while we did.
        papers.append(
            last if last is not None and _says(last, job) else _paper(job, kind, last, pdfs[key], now)
        )
    Paper.objects.bulk_create([paper for paper in papers if paper.pk is None])
    return papers


def _paper(job: Job, kind: str, last: Paper | None, pdf: bytes, now: datetime) -> Paper:
    return Paper(
        parcel=job.parcel,
        kind=kind,
        version=last.version + 1 if last else 1,
        data=job.said,
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        printed_at=now,
    )


def _newest(parcel_ids: Iterable[int]) -> dict[tuple[int, str], Paper]:
    """Parcel and kind → its newest version, without the file."""
    rows = Paper.objects.filter(parcel_id__in=list(parcel_ids)).order_by("version").defer("pdf")
    return {(paper.parcel_id, paper.kind): paper for paper in rows.select_related("parcel__identifier")}


def _says(paper: Paper | None, job: Job) -> bool:
    return paper is not None and paper.data == job.said


def _frozen(parcel: Parcel, declaration: Declaration) -> dict[str, Any]:
    """All that the papers say, in JSON's own types: equal data means an equal paper."""
    said = {
        "item": parcel.tracking_number,
        "operator": parcel.carrier,
        "service": parcel.service_code,
        "sides_cm": [parcel.side_a_cm, parcel.side_b_cm, parcel.side_c_cm],
        **asdict(declaration),
    }
    for name in LATER:
        if not said[name]:
            del said[name]
    plain: dict[str, Any] = json.loads(json.dumps(said, cls=DjangoJSONEncoder))
    return plain


@transaction.atomic
def enclose_paper(
    *, parcel: Parcel, kind: str, number: str, issued_on: date, by: str, now: datetime
) -> Enclosure:
    """Note the number of an office's paper that goes with a parcel; again corrects it.

    Raises Refusal `unknown_paper`, `no_number`, `not_yet_issued`, or `already_handed_over`.
    """
    parcel = Parcel.objects.select_for_update(of=("self",)).get(pk=parcel.pk)
    if parcel.handed_over_at is not None:
        raise Refusal("already_handed_over", _("The post has this parcel already; its papers are with it."))
    if kind not in ISSUED:
        raise Refusal("unknown_paper", _("We know no such paper."), "kind")
    if not number.strip():
        raise Refusal("no_number", _("Write the number that stands on it."), "number")
    if issued_on > now.date():
        raise Refusal("not_yet_issued", _("A paper cannot be issued after today."), "issued_on")
    enclosure, _is_new = Enclosure.objects.update_or_create(
        parcel=parcel,
        kind=kind,
        defaults={
            "number": number.strip()[:64],
            "issued_on": issued_on,
            "entered_at": now,
            "entered_by": by[:64],
        },
    )
    return enclosure
