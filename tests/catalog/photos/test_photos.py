"""Uploads are judged by their bytes; what is kept has no trace of where it was taken; pages get widths."""

import io
from pathlib import Path

import pytest
from django.test import Client
from PIL import Image, ImageDraw, ImageFilter
from PIL.TiffImagePlugin import IFDRational

from catalog import operations, photos
from catalog.models import Photo
from catalog.photos import hints, reading, renditions
from marketplace.kernel.errors import Refusal
from tests.catalog.pieces import draft, picture, submitted
from tests.people import NOW, Cast, make_cast


@pytest.fixture(autouse=True)
def media(settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def add(cast: Cast, listing, upload: io.BytesIO, role: str = "full") -> Photo:
    return operations.add_photo(listing=listing, role=role, upload=upload, by=cast.anahita, now=NOW)


def refusal_of(upload: io.BytesIO) -> str:
    with pytest.raises(Refusal) as caught:
        reading.read(upload)
    return caught.value.code


def with_gps() -> io.BytesIO:
    """A phone's photo: lying on its side, with camera and place."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "PhoneMaker"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (IFDRational(37), IFDRational(15), IFDRational(0))
    return picture(800, 600, exif=exif)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_every_format_of_phones_is_read(kind: str) -> None:
    found = reading.read(picture(500, 450, kind))
    assert (found.width, found.height) == (500, 450)
    assert Image.open(io.BytesIO(found.data)).format == "JPEG"


def test_a_photo_is_turned_upright_and_forgets_where_it_was_taken() -> None:
    upload = with_gps()
    assert Image.open(upload).getexif().get_ifd(0x8825)
    upload.seek(0)
    found = reading.read(upload)
    kept = Image.open(io.BytesIO(found.data))
    assert kept.size == (600, 800)
    assert not kept.getexif()
    assert b"PhoneMaker" not in found.data
    assert set(kept.info) <= {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
    }


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a" + b"\x00" * 50, b"<svg onload='alert(1)'/>", b"%PDF-1.7", b"\xff\xd8\xff\xe0 broken"],
)
def test_what_is_no_photo_is_refused_whatever_its_name(data: bytes) -> None:
    assert refusal_of(io.BytesIO(data)) == "not_a_photo"


def test_a_photo_that_ends_too_early_is_refused() -> None:
    whole = picture(600, 600).getvalue()
    assert refusal_of(io.BytesIO(whole[: len(whole) // 2])) == "damaged"


def test_a_decompression_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    bomb.seek(0)
    assert len(bomb.getvalue()) < 100_000
    assert refusal_of(bomb) == "too_many_pixels"


def test_limits_of_size() -> None:
    assert refusal_of(io.BytesIO(b"\xff" * (reading.MAX_BYTES + 1))) == "too_large"
    assert refusal_of(picture(399, 900)) == "too_small"


def test_transparency_becomes_white() -> None:
    upload = io.BytesIO()
    Image.new("RGBA", (450, 450), (200, 0, 0, 0)).save(upload, "PNG")
    upload.seek(0)
    kept = Image.open(io.BytesIO(reading.read(upload).data))
    assert kept.getpixel((10, 10)) == (255, 255, 255)


def test_the_same_photo_twice_is_one(cast: Cast) -> None:
    listing, same = draft(cast), picture(500, 500).getvalue()
    first = add(cast, listing, io.BytesIO(same), "detail")
    again = add(cast, listing, io.BytesIO(same), "full")
    assert first.pk == again.pk
    assert listing.photos.get().role == "full"


def test_strangers_add_and_remove_nothing(cast: Cast, media: Path) -> None:
    listing = draft(cast)
    mine = add(cast, listing, picture(500, 500))
    with pytest.raises(type(listing).DoesNotExist):
        operations.add_photo(listing=listing, role="back", upload=picture(500, 500), by=cast.bahram, now=NOW)
    with pytest.raises(type(listing).DoesNotExist):
        operations.remove_photo(photo=mine, by=cast.golnar)
    assert listing.photos.get() == mine


def test_photos_of_a_submitted_piece_stay_as_they_are(cast: Cast) -> None:
    listing = submitted(cast)
    with pytest.raises(Refusal) as caught:
        add(cast, listing, picture(500, 500), "back")
    assert caught.value.code == "wrong_state"
    with pytest.raises(Refusal):
        operations.remove_photo(photo=listing.photos.get(), by=cast.anahita)


def test_a_removed_photo_leaves_no_file(cast: Cast, media: Path, django_capture_on_commit_callbacks) -> None:
    photo = add(cast, draft(cast), picture(500, 500))
    renditions.rendition(photo, 480, "webp")
    assert [path for path in media.rglob("*") if path.is_file()]
    with django_capture_on_commit_callbacks(execute=True):
        operations.remove_photo(photo=photo, by=cast.anahita)
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_renditions_have_the_width_asked_for_and_stay(cast: Cast, client: Client, media: Path) -> None:
    photo = add(cast, draft(cast), picture(1400, 700))
    for kind, mime in (("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg")):
        answer = client.get(f"/photo/{photo.public_id}-480.{kind}")
        assert answer["Content-Type"] == mime
        assert "immutable" in answer["Cache-Control"]
        assert Image.open(io.BytesIO(answer.content)).size == (480, 240)
        again = client.get(f"/photo/{photo.public_id}-480.{kind}", headers={"If-None-Match": answer["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
    assert len(list((media / "renditions").rglob("*.*"))) == 3


def test_a_small_photo_is_never_enlarged(cast: Cast, client: Client) -> None:
    photo = add(cast, draft(cast), picture(500, 450))
    answer = client.get(f"/photo/{photo.public_id}-1600.webp")
    assert Image.open(io.BytesIO(answer.content)).size == (500, 450)


@pytest.mark.parametrize(
    "name", ["{id}-481.webp", "{id}-480.gif", "aaaaaaaaaaaa-480.webp", "../{id}-480.webp"]
)
def test_other_addresses_are_not_found(cast: Cast, client: Client, name: str) -> None:
    photo = add(cast, draft(cast), picture(500, 450))
    assert client.get("/photo/" + name.format(id=photo.public_id)).status_code == 404


def test_sources_for_pages(cast: Cast) -> None:
    listing = draft(cast, object_kind="carpet", construction="knotted-pile")
    found = photos.sources(add(cast, listing, picture(1400, 700)), "de")
    assert found.srcset.endswith("-1600.webp 1400w")
    assert [part.split()[1] for part in found.srcset.split(", ")] == ["480w", "960w", "1400w"]
    assert (found.width, found.height) == (1400, 700)
    assert found.alt == "Handgeknüpfter Teppich — das ganze Stück"
    drawn = operations.add_photo(
        listing=listing, role="corner", upload=picture(500, 450), by=cast.anahita, now=NOW, is_drawing=True
    )
    assert photos.sources(drawn, "ru").alt.endswith("угол (рисунок)")


def test_photos_stand_in_the_order_of_a_gallery(cast: Cast) -> None:
    listing = draft(cast)
    for role in ("maker", "back", "full", "detail"):
        add(cast, listing, picture(450, 450), role)
    assert [photo.role for photo in listing.photos.all()] == ["full", "detail", "back", "maker"]


def test_advice_on_poor_photos() -> None:
    woven = Image.new("RGB", (1600, 1600), (150, 120, 100))
    pen = ImageDraw.Draw(woven)
    for step in range(0, 1600, 12):
        pen.line([(step, 0), (step, 1600)], fill=(90, 40, 40), width=4)
        pen.line([(0, step), (1600, step)], fill=(210, 190, 160), width=3)
    assert hints.hints(woven) == []

    def codes(image: Image.Image) -> list[str]:
        return [hint.code for hint in hints.hints(image)]

    assert codes(woven.filter(ImageFilter.GaussianBlur(30))) == ["blurred"]
    assert "dark" in codes(woven.point(lambda light: light // 5))
    assert "bright" in codes(Image.new("RGB", (1600, 1600), "white"))
    assert codes(woven.resize((600, 600))) == ["small"]
