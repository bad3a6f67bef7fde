"""A family lists a piece: every answer kept, every mistake explained, nothing typed lost."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from catalog.models import Listing
from catalog.operations import ask_for_change, refuse_listing, retire_listing
from marketplace.consortia.models import Person
from tests.catalog.pieces import COMPLETE_CARPET, draft, picture, submitted
from tests.people import NOW, Cast

AsPerson = Callable[[Person | None], Client]
State = Listing.State


@pytest.fixture
def phone(as_person: AsPerson, cast: Cast) -> Client:
    return as_person(cast.anahita)


def step(listing: Listing, name: str) -> str:
    return reverse("studio:step", args=[listing.public_id, name])


def page_of(listing: Listing, name: str = "piece") -> str:
    return reverse(f"studio:{name}", args=[listing.public_id])


def upload(side: int = 1400) -> SimpleUploadedFile:
    return SimpleUploadedFile("photo.jpg", picture(side, side).read(), "image/jpeg")


def test_a_tap_on_the_craft_begins_a_draft(phone: Client, cast: Cast):
    answer = phone.post(reverse("studio:start", args=[cast.weavers.public_id]), {"craft": "carpet"})
    listing = Listing.objects.get()
    assert (listing.workshop, listing.craft, listing.created_by) == (cast.weavers, "carpet", cast.anahita)
    assert answer.url == step(listing, "kind")


def test_an_unknown_craft_begins_nothing(phone: Client, cast: Cast):
    phone.post(reverse("studio:start", args=[cast.weavers.public_id]), {"craft": "pottery"})
    assert not Listing.objects.exists()


def test_a_tap_answers_and_leads_on(phone: Client, cast: Cast):
    listing = draft(cast)
    assert phone.post(step(listing, "kind"), {"object_kind": "rug"}).url == step(listing, "photo-full")
    listing.refresh_from_db()
    assert listing.object_kind == "rug"


def test_persian_digits_are_measures(phone: Client, cast: Cast):
    listing = draft(cast)
    answer = phone.post(step(listing, "size"), {"width_cm": "۷۰٫۵", "length_cm": "۱۲۰"})
    listing.refresh_from_db()
    assert (listing.width_cm, listing.length_cm) == (Decimal("70.5"), Decimal(120))
    assert answer.url == step(listing, "construction")


def test_a_mistake_is_explained_beside_what_was_typed_and_nothing_is_kept(phone: Client, cast: Cast):
    listing = draft(cast)
    page = phone.post(step(listing, "size"), {"width_cm": "about a metre", "length_cm": "120"})
    assert page.status_code == 422
    width, length = page.context["measures"]
    assert (width.value, width.error) == ("about a metre", "“Width” needs a number.")
    assert (length.value, length.error) == ("120", "")
    listing.refresh_from_db()
    assert listing.length_cm is None


def test_a_needed_answer_is_asked_for_and_another_may_be_left_out(phone: Client, cast: Cast):
    listing = draft(cast)
    assert phone.post(step(listing, "materials"), {}).status_code == 422
    assert phone.post(step(listing, "motifs"), {}).url == step(listing, "style")


def test_going_on_from_the_check_returns_to_it(phone: Client, cast: Cast):
    listing = draft(cast)
    answer = phone.post(step(listing, "kind") + "?then=check", {"object_kind": "rug"})
    assert answer.url == page_of(listing, "check")


def test_an_edition_is_counted_and_a_single_piece_is_not(phone: Client, cast: Cast):
    listing = draft(cast)
    answer = phone.post(step(listing, "edition"), {"uniqueness": "limited"})
    assert answer.url == step(listing, "units")
    assert phone.post(step(listing, "units"), {}).status_code == 422
    page = phone.post(step(listing, "units"), {"units": "1"})
    assert "must be between 2 and 999" in page.content.decode()
    phone.post(step(listing, "units"), {"units": "۱۰"})
    listing.refresh_from_db()
    assert (listing.units, listing.is_edition) == (10, True)
    assert phone.post(step(listing, "edition"), {"uniqueness": "one_off"}).url != step(listing, "units")
    listing.refresh_from_db()
    assert (listing.units, listing.is_edition) == (1, False)


def test_a_flatweave_forgets_its_knots(phone: Client, cast: Cast):
    listing = draft(cast, construction="knotted-pile", knot="symmetrical", knots_across="40")
    phone.post(step(listing, "construction"), {"construction": "flatweave"})
    listing.refresh_from_db()
    assert listing.attributes == {"construction": "flatweave"}
    assert phone.get(step(listing, "knots")).status_code == 404


def test_a_palette_begins_with_its_main_colour(phone: Client, cast: Cast):
    listing = draft(cast, palette=["indigo", "walnut"])
    assert phone.post(step(listing, "main-colour"), {"palette": "madder"}).url == step(listing, "colours")
    listing.refresh_from_db()
    assert listing.attributes["palette"] == ["madder", "walnut"]
    page = phone.get(step(listing, "colours"))
    offered = [each.term.slug for each in (*page.context["choices"].first, *page.context["choices"].more)]
    assert "madder" not in offered
    assert page.context["chosen"] == ["walnut"]
    phone.post(step(listing, "colours"), {"palette": ["indigo"]})
    listing.refresh_from_db()
    assert listing.attributes["palette"] == ["madder", "indigo"]


def test_the_wish_is_in_the_familys_currency(phone: Client, cast: Cast):
    listing = draft(cast)
    phone.post(step(listing, "price"), {"wish_amount": "۱۲٬۵۰۰"})
    listing.refresh_from_db()
    assert (listing.wish_amount, listing.wish_currency) == (Decimal(12500), "EUR")


def test_similar_pieces_hint_at_a_price_once_there_are_enough(phone: Client, cast: Cast):
    listing = draft(cast, object_kind="carpet", width_cm="140", length_cm="200")
    for wish in ("700", "800", "900"):
        assert phone.get(step(listing, "price")).context["similar"] is None
        taken = draft(cast, **{**COMPLETE_CARPET, "wish_amount": wish})
        Listing.objects.filter(pk=taken.pk).update(state=State.PUBLISHED)
    similar = phone.get(step(listing, "price")).context["similar"]
    assert (similar.low.amount, similar.high.amount, similar.count) == (700, 900, 3)


def test_a_photo_is_kept_with_its_role_and_with_advice(phone: Client, cast: Cast):
    listing = draft(cast)
    page = phone.post(step(listing, "photo-full"), {"photo": upload(500)}, follow=True)
    assert page.redirect_chain[-1][0] == step(listing, "photo-full")
    assert listing.photos.get().role == "full"
    assert "The picture is small." in page.content.decode()


def test_taking_it_again_replaces_the_whole_but_adds_a_detail(phone: Client, cast: Cast):
    listing = draft(cast)
    for role, photos in (("full", 1), ("detail", 2)):
        phone.post(step(listing, f"photo-{role}"), {"photo": upload()})
        phone.post(step(listing, f"photo-{role}"), {"photo": upload()})
        assert listing.photos.filter(role=role).count() == photos


def test_what_is_no_photo_is_explained_and_the_old_one_stays(phone: Client, cast: Cast):
    listing = draft(cast)
    phone.post(step(listing, "photo-full"), {"photo": upload()})
    letter = SimpleUploadedFile("photo.jpg", b"a letter", "image/jpeg")
    page = phone.post(step(listing, "photo-full"), {"photo": letter}, follow=True)
    assert "no photo we can read" in page.content.decode()
    assert "No photo arrived" in phone.post(step(listing, "photo-full"), follow=True).content.decode()
    assert listing.photos.count() == 1


def test_a_photo_is_removed(phone: Client, cast: Cast):
    listing = draft(cast)
    phone.post(step(listing, "photo-back"), {"photo": upload()})
    photo = listing.photos.get()
    answer = phone.post(reverse("studio:remove_photo", args=[listing.public_id, photo.public_id]))
    assert answer.url == step(listing, "photo-back")
    assert not listing.photos.exists()


def test_going_on_later_leads_to_the_first_open_question(phone: Client, cast: Cast):
    listing = draft(cast, object_kind="rug")
    assert phone.get(page_of(listing)).context["resume"] == step(listing, "photo-full")


def test_an_incomplete_piece_is_not_sent_and_keeps_its_note(phone: Client, cast: Cast):
    listing = draft(cast, object_kind="rug")
    page = phone.post(page_of(listing, "check"), {"note": "Woven by two sisters"})
    assert page.status_code == 422
    assert "Woven by two sisters" in page.content.decode()
    listing.refresh_from_db()
    assert (listing.state, listing.note) == (State.DRAFT, "Woven by two sisters")


def test_a_complete_piece_is_sent_and_no_longer_edited(phone: Client, cast: Cast):
    listing = draft(cast, **COMPLETE_CARPET)
    phone.post(step(listing, "photo-full"), {"photo": upload()})
    assert phone.get(page_of(listing, "check")).context["is_complete"]
    assert phone.post(page_of(listing, "check"), {"note": ""}).url == page_of(listing)
    listing.refresh_from_db()
    assert listing.state == State.SUBMITTED
    assert phone.post(step(listing, "kind"), {"object_kind": "kilim"}).url == page_of(listing)
    listing.refresh_from_db()
    assert listing.object_kind == "carpet"


def test_what_to_change_is_said_and_the_piece_is_sent_again(phone: Client, cast: Cast):
    listing = submitted(cast)
    ask_for_change(listing=listing, reason="The back is blurred.", by=cast.esmat, now=NOW)
    page = phone.get(page_of(listing))
    assert page.context["status"].code == "asked-back"
    assert page.context["reason"] == "The back is blurred."
    assert page.content.decode().count("The back is blurred.") == 2
    phone.post(page_of(listing, "check"), {})
    listing.refresh_from_db()
    assert listing.state == State.SUBMITTED


def test_putting_aside_can_be_undone(phone: Client, cast: Cast):
    listing = submitted(cast)
    page = phone.post(page_of(listing, "withdraw"), follow=True)
    assert page.context["status"].code == "withdrawn"
    phone.post(page_of(listing, "restore"))
    listing.refresh_from_db()
    assert listing.state == State.DRAFT
    assert listing.wish_amount == 900


def test_what_the_consortium_took_away_only_it_can_bring_back(phone: Client, cast: Cast):
    retired = retire_listing(listing=submitted(cast), reason="Moths", by=cast.esmat, now=NOW)
    refused = refuse_listing(listing=submitted(cast), reason="Made by machine", by=cast.esmat, now=NOW)
    for listing in (retired, refused):
        page = phone.post(page_of(listing, "restore"), follow=True)
        assert "Only your consortium" in page.content.decode()
        assert Listing.objects.get(pk=listing.pk).state == listing.state


@pytest.mark.parametrize("language", ["fa", "ar", "ru", "de", "tr"])
def test_the_pages_stand_in_every_language(phone: Client, cast: Cast, language: str):
    listing = draft(cast, **COMPLETE_CARPET)
    phone.post("/preferences/", {"language": language})
    for address in (
        reverse("studio:home"),
        page_of(listing),
        page_of(listing, "check"),
        step(listing, "price"),
    ):
        assert f'<html lang="{language}"' in phone.get(address).content.decode()
