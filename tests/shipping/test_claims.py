"""Defects keep a clean picture; a claim brings all that proves it."""

import io
import zipfile
from datetime import timedelta

import pytest
from PIL import Image
from pypdf import PdfReader

from marketplace.kernel.errors import Refusal
from shipping.contents import kept
from shipping.models import Claim, Parcel
from shipping.operations import close_claim, make_claim, record_defect, take_in_records
from shipping.operations.claims import evidence_pack, small_jpeg
from shipping.types import RecordedEvent
from tests.shipping.conftest import NOW, an_item
from tests.shipping.trackers.test_polling import parcels

LATER = NOW + timedelta(days=60)


def picture(width: int = 3000, height: int = 20) -> bytes:
    file = io.BytesIO()
    image = Image.new("RGB", (width, height), "red")
    exif = Image.Exif()
    exif[0x010F] = "A camera that tells where it was"
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def test_a_picture_is_made_small_and_tells_nothing_else() -> None:
    small = small_jpeg(picture())
    with Image.open(io.BytesIO(small)) as opened:
        assert max(opened.size) == 1800
        assert not opened.getexif()


@pytest.mark.parametrize("file", [b"", b"<html>", picture()[:200]])
def test_what_is_no_picture_is_refused(file: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        small_jpeg(file)
    assert refusal.value.code == "no_picture"


@pytest.fixture
def parcel(db: None) -> Parcel:
    return parcels(1, contents=[kept(an_item(description="Hand-knotted carpet, wool"))])[0]


def claim(parcel: Parcel, **changes: object) -> Claim:
    values = {"reason": "lost", "words": "Nobody has seen it since Moscow.", "by": "Esmat", "now": LATER}
    return make_claim(parcel=parcel, **{**values, **changes})  # type: ignore[arg-type]


def test_the_evidence_holds_form_scans_and_pictures(parcel: Parcel) -> None:
    record = RecordedEvent("EMC", "10_0", NOW + timedelta(days=2), "Tehran")
    take_in_records(parcel=parcel, source="russian-post", records=[record], now=LATER)
    record_defect(
        parcel=parcel, kind="damp", words="One corner is wet.", photo=picture(80), by="Esmat", now=NOW
    )
    with zipfile.ZipFile(io.BytesIO(evidence_pack(claim(parcel)))) as pack:
        assert set(pack.namelist()) == {"CN08.pdf", "scans.csv", "defects/1-damp.jpg"}
        assert "10_0,Tehran,russian-post" in pack.read("scans.csv").decode()
        text = PdfReader(io.BytesIO(pack.read("CN08.pdf"))).pages[0].extract_text()
    for words in ("CN08", parcel.tracking_number, "Item not arrived", "since Moscow", "One corner is wet"):
        assert words in text


def test_a_claim_is_made_once_and_again_when_it_was_answered(parcel: Parcel) -> None:
    first = claim(parcel)
    with pytest.raises(Refusal) as refusal:
        claim(parcel)
    assert refusal.value.code == "already_claimed"
    close_claim(claim=first, answer="Found in Kazan.", now=LATER)
    assert claim(parcel).pk != first.pk


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"words": " "}, "no_words"), ({"now": NOW + timedelta(days=184)}, "claim_too_late")],
)
def test_a_claim_that_cannot_be_is_refused(parcel: Parcel, changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        claim(parcel, **changes)
    assert refusal.value.code == code


def test_what_the_post_does_not_have_is_not_claimed(parcel: Parcel) -> None:
    parcel.handed_over_at = None
    with pytest.raises(Refusal) as refusal:
        claim(parcel)
    assert refusal.value.code == "not_handed_over"
