"""Defects with their pictures, and claims with all that proves them."""

import csv
import io
import zipfile
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

from marketplace.kernel.errors import Refusal
from shipping.models import Claim, Defect, Parcel
from shipping.paper_data import country_name, measures_text
from shipping.ports import PaperPrinter
from shipping.printing import PRINTER

LARGEST_SIDE = 1800
LARGEST_UPLOAD = 20_000_000
# The Convention gives six months from the day after posting.
CLAIM_WITHIN = timedelta(days=183)


def record_defect(*, parcel: Parcel, kind: str, words: str, photo: bytes, by: str, now: datetime) -> Defect:
    """Keep a defect with its picture, made small and without what cameras hide in it.

    Raises Refusal `no_words` or `no_picture`.
    """
    if not words.strip():
        raise Refusal("no_words", _("Write what is wrong, and where."), "words")
    return Defect.objects.create(
        parcel=parcel,
        kind=kind,
        words=words.strip()[:400],
        photo=small_jpeg(photo),
        found_at=now,
        found_by=by[:64],
    )


def small_jpeg(photo: bytes) -> bytes:
    """Upright, at most 1,800 pixels a side, nothing but the picture. Raises Refusal `no_picture`."""
    if not photo or len(photo) > LARGEST_UPLOAD:
        raise Refusal("no_picture", _("Choose a picture of up to 20 MB."), "photo")
    try:
        with Image.open(io.BytesIO(photo)) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as trouble:
        raise Refusal("no_picture", _("This file is no picture."), "photo") from trouble
    picture.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=85)
    return file.getvalue()


@transaction.atomic
def make_claim(*, parcel: Parcel, reason: str, words: str, by: str, now: datetime) -> Claim:
    """Ask the post by CN08. Raises Refusal `not_handed_over`, `claim_too_late`, `no_words` or
    `already_claimed`.
    """
    if parcel.handed_over_at is None:
        raise Refusal("not_handed_over", _("The post does not have this parcel yet."))
    if now > parcel.handed_over_at + CLAIM_WITHIN:
        raise Refusal("claim_too_late", _("The post takes claims for six months after posting."))
    if not words.strip():
        raise Refusal("no_words", _("Write what you claim."), "words")
    try:
        with transaction.atomic():
            return Claim.objects.create(
                parcel=parcel, reason=reason, words=words.strip(), made_by=by[:64], made_at=now
            )
    except IntegrityError as trouble:
        raise Refusal("already_claimed", _("This has been claimed and is not answered yet.")) from trouble


@transaction.atomic
def close_claim(*, claim: Claim, answer: str, now: datetime) -> Claim:
    """The post answered. Raises Refusal `no_words`."""
    if not answer.strip():
        raise Refusal("no_words", _("Write what the post answered."), "answer")
    claim = Claim.objects.select_for_update().get(pk=claim.pk)
    claim.answer, claim.closed_at = answer.strip(), now
    claim.save(update_fields=["answer", "closed_at"])
    return claim


def evidence_pack(claim: Claim, printer: PaperPrinter = PRINTER) -> bytes:
    """A ZIP of the claim's form, the newest papers, every scan, and the pictures of defects."""
    parcel = claim.parcel
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("CN08.pdf", printer.render_pdf("document", cn08_data(claim)))
        pack.writestr("scans.csv", _scans_of(parcel))
        newest = {paper.kind: paper for paper in parcel.papers.order_by("version")}
        for kind, paper in newest.items():
            pack.writestr(f"papers/{kind}-{paper.version}.pdf", bytes(paper.pdf))
        for number, defect in enumerate(parcel.defects.all(), start=1):
            pack.writestr(f"defects/{number}-{defect.kind}.jpg", bytes(defect.photo))
    return file.getvalue()


def _scans_of(parcel: Parcel) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["at", "event", "code", "place", "source", "told_at"])
    for scan in parcel.scans.all():
        moments = (scan.occurred_at.isoformat(), scan.recorded_at.isoformat())
        writer.writerow([moments[0], scan.event, scan.raw_code, scan.place, scan.source, moments[1]])
    return text.getvalue()


REASONS = {
    Claim.Reason.LOST: "Item not arrived",
    Claim.Reason.LATE: "Item late",
    Claim.Reason.DAMAGED: "Item arrived damaged",
    Claim.Reason.MISSING: "Contents missing",
    Claim.Reason.HELD: "Item held without a reason",
}


def cn08_data(claim: Claim) -> dict[str, Any]:
    """The form as posts read it, in English."""
    parcel = claim.parcel
    posted = parcel.posted_at or parcel.handed_over_at
    paper = parcel.papers.order_by("version").last()
    said = paper.data if paper else {}
    return {
        "language": "en",
        "rtl": False,
        "brand": parcel.carrier,
        "title": "Inquiry CN08",
        "subtitle": parcel.tracking_number,
        "page": "Page",
        "facts": [
            ["Reason", REASONS[Claim.Reason(claim.reason)]],
            ["Date of inquiry", claim.made_at.date().isoformat()],
            ["Service", parcel.service_code.upper()],
            ["Posted", posted.date().isoformat() if posted else ""],
            ["Weight", f"{parcel.gross_kg:.3f} kg"],
            ["Measures", f"{measures_text(parcel)} cm"],
            ["Declared value", str(parcel.declared_value)],
            ["To", country_name(parcel.destination)],
        ],
        "parties": [
            _party("Sender", said.get("sender", {})),
            _party("Addressee", said.get("addressee", {})),
        ],
        "columns": ["Contents", "Quantity", "HS code", "Value"],
        "widths": [6, 1.4, 2, 2],
        "numeric": [False, True, False, True],
        "rows": [
            [
                item["description"] or item["ref"],
                str(item["quantity"]),
                item["hs_code"],
                f"{item['value']} {item['currency']}",
            ]
            for item in parcel.contents
        ],
        "totals": [],
        "notes": [claim.words, *(f"Defect: {each.kind}. {each.words}" for each in parcel.defects.all())],
        "signature": "Place, date and signature of the sender",
    }


def _party(title: str, address: dict[str, str]) -> dict[str, Any]:
    names = ("name", "business", "street", "postcode", "city", "country", "phone")
    return {"title": title, "lines": [address[name] for name in names if address.get(name)]}
