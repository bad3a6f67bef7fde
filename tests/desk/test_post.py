"""The post's side of the desk: a parcel is found however its number is written, customs' holds are tasks."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader

from marketplace.kernel.errors import Refusal
from marketplace.markets.denied.loading import load_list
from marketplace.markets.denied.screening import decide_screening, screen
from marketplace.markets.models import Screening
from marketplace.orders.models import Order
from marketplace.orders.operations import hand_over
from marketplace.orders.papers import addressee_of
from shipping.adapters.itmatt import parse
from shipping.models import (
    Claim,
    CustomsHold,
    Defect,
)
from shipping.operations import take_in_records
from shipping.queries import parcels_of
from shipping.types import RecordedEvent
from tests.orders.test_desk import inspect, send, weigh
from tests.shop import now

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@pytest.fixture
def parcel(shop, consignment):
    send(consignment, shop.esmat)
    return parcels_of(consignment.public_id).get()


@pytest.fixture
def held(parcel):
    record = RecordedEvent("EME", "24_1059", now() - timedelta(hours=3), "Frankfurt")
    return take_in_records(parcel=parcel, source="russian-post", records=[record], now=now())


class TestFinding:
    @pytest.mark.parametrize("write", [str.lower, lambda number: f" {number[:2]} {number[2:]} "])
    def test_a_number_leads_to_its_consignment(self, desk, parcel, write):
        answer = desk.get("/desk/post/find/", {"number": write(parcel.tracking_number).translate(PERSIAN)})
        assert answer["Location"] == f"/desk/orders/{parcel.consignment_ref}/"

    @pytest.mark.parametrize(
        ("number", "status", "words"),
        [
            ("CP123456789IR", 404, "a letter or a digit is wrong"),
            ("RR473124829GB", 404, "No parcel of yours"),
            ("", 400, ""),
        ],
    )
    def test_a_wrong_number_is_told_why(self, desk, parcel, number, status, words):
        answer = desk.get("/desk/post/find/", {"number": number})
        assert answer.status_code == status
        assert words in answer.content.decode()

    def test_another_consortiums_parcel_is_not_found(self, shop, signed_in, parcel):
        answer = signed_in(shop.golnar).get("/desk/post/find/", {"number": parcel.tracking_number})
        assert answer.status_code == 404


class TestHolds:
    def test_a_hold_shows_its_owner_and_its_fix(self, desk, held):
        page = desk.get("/desk/post/").content.decode()
        assert held.tracking_number in page
        assert "tax number" in page
        assert "the buyer" in page

    def test_what_was_done_is_kept(self, desk, held):
        hold = CustomsHold.objects.get()
        answer = desk.post(f"/desk/post/holds/{hold.pk}/answer/", {"answer": "Called Clara."})
        assert answer.status_code == 302
        assert CustomsHold.objects.get().answer == "Called Clara."

    def test_an_empty_answer_keeps_nothing(self, desk, held):
        hold = CustomsHold.objects.get()
        assert desk.post(f"/desk/post/holds/{hold.pk}/answer/", {"answer": " "}).status_code == 422
        assert CustomsHold.objects.get().answered_at is None

    def test_another_consortium_neither_sees_nor_answers(self, shop, signed_in, held):
        golnar = signed_in(shop.golnar)
        hold = CustomsHold.objects.get()
        assert held.tracking_number not in golnar.get("/desk/post/").content.decode()
        assert golnar.post(f"/desk/post/holds/{hold.pk}/answer/", {"answer": "mine"}).status_code == 404
        assert CustomsHold.objects.get().answered_at is None


class TestTheBuyer:
    def test_reads_where_it_is_and_answers_customs(self, client, consignment, held):
        order = Order.objects.get(pk=consignment.order_id)
        page = client.get(f"/o/{order.secret}/").content.decode()
        assert "Frankfurt" in page
        hold = CustomsHold.objects.get()
        address = f"/o/{order.secret}/customs/{hold.pk}/"
        assert address in page
        assert client.post(address, {"answer": "DE 12 345 678 901"})["Location"] == f"/o/{order.secret}/"
        hold.refresh_from_db()
        assert (hold.answer, hold.answered_by, hold.owner) == ("DE 12 345 678 901", "buyer", "consortium")

    def test_a_stranger_answers_nothing(self, client, consignment, held):
        hold = CustomsHold.objects.get()
        assert client.post(f"/o/guess/customs/{hold.pk}/", {"answer": "me"}).status_code == 404
        assert CustomsHold.objects.get().answered_at is None


class TestNames:
    @pytest.fixture
    def asked(self, shop):
        entry = b"<sdnEntry><uid>9</uid><lastName>Klara Brandt</lastName></sdnEntry>"
        load_list(code="ofac", content=b"<sdnList>" + entry + b"</sdnList>", now=now())
        screen(
            names=["Clara Brandt"],
            country="DE",
            occasion="payment",
            subject="p1",
            consortium_refs=[shop.carpets.slug],
            now=now(),
        )
        return Screening.objects.get()

    @pytest.mark.parametrize(("verdict", "decision"), [("other", "cleared"), ("same", "confirmed")])
    def test_a_person_decides_with_a_reason(self, desk, asked, verdict, decision):
        assert "Klara Brandt" in desk.get("/desk/post/names/").content.decode()
        address = f"/desk/post/names/{asked.pk}/"
        assert desk.post(address, {"verdict": verdict, "reason": " "}).status_code == 422
        assert desk.post(address, {"verdict": verdict, "reason": "Passport."}).status_code == 302
        asked.refresh_from_db()
        assert (asked.decision, asked.reason) == (decision, "Passport.")

    def test_another_consortium_decides_nothing(self, shop, signed_in, asked):
        golnar = signed_in(shop.golnar)
        assert "Klara Brandt" not in golnar.get("/desk/post/names/").content.decode()
        answer = golnar.post(f"/desk/post/names/{asked.pk}/", {"verdict": "other", "reason": "mine"})
        assert answer.status_code == 404

    def test_nothing_leaves_to_a_listed_name(self, shop, consignment):
        name = addressee_of(consignment.order).name
        entry = f"<sdnEntry><uid>9</uid><lastName>{name.upper()}</lastName></sdnEntry>"
        load_list(code="ofac", content=f"<sdnList>{entry}</sdnList>".encode(), now=now())
        with pytest.raises(Refusal) as refusal:
            send(consignment, shop.esmat)
        assert refusal.value.code == "under_review"
        asked = Screening.objects.get()
        decide_screening(screening=asked, is_listed=True, reason="Passport.", by="Esmat", now=now())
        with pytest.raises(Refusal) as refusal:
            hand_over(consignment=consignment, by=shop.esmat, now=now())
        assert refusal.value.code == "not_lawful"


class TestSupervision:
    def test_the_page_the_table_and_the_paper(self, desk, parcel):
        page = desk.get("/desk/post/supervision/", {"by": "workshop", "lot": "280"})
        assert parcel.workshop_ref in page.content.decode()
        table = desk.get("/desk/post/supervision.csv", {"by": "route"}).content.decode()
        assert "IR → DE" in table
        assert desk.get("/desk/post/supervision.pdf").content.startswith(b"%PDF")

    def test_another_consortium_reads_nothing_of_it(self, shop, signed_in, parcel):
        table = signed_in(shop.golnar).get("/desk/post/supervision.csv", {"by": "workshop"})
        assert parcel.workshop_ref not in table.content.decode()


class TestClaims:
    def test_a_claim_is_made_proven_and_closed(self, desk, parcel):
        typed = {"number": parcel.tracking_number.lower(), "reason": "lost", "words": "Lost."}
        assert desk.post("/desk/post/claims/new/", typed).status_code == 302
        claim = Claim.objects.get()
        pack = desk.get(f"/desk/post/claims/{claim.pk}/evidence.zip")
        assert pack.content.startswith(b"PK")
        assert desk.post(f"/desk/post/claims/{claim.pk}/close/", {"answer": "Found."}).status_code == 302
        assert "Found." in desk.get("/desk/post/claims/").content.decode()

    def test_a_defect_without_a_picture_is_not_kept(self, desk, parcel):
        typed = {"number": parcel.tracking_number, "kind": "damp", "words": "Wet."}
        file = SimpleUploadedFile("corner.jpg", b"nothing")
        assert desk.post("/desk/post/claims/defect/", {**typed, "photo": file}).status_code == 422
        assert not Defect.objects.exists()

    def test_another_consortiums_parcel_is_not_claimed(self, shop, signed_in, parcel):
        golnar = signed_in(shop.golnar)
        typed = {"number": parcel.tracking_number, "reason": "lost", "words": "Mine."}
        assert golnar.post("/desk/post/claims/new/", typed).status_code == 422
        assert not Claim.objects.exists()


class TestDispatch:
    def test_all_papers_and_the_pre_advice_come_in_one_file(self, shop, desk, consignment):
        inspect(consignment, shop.esmat)
        weigh(consignment, shop.esmat)
        answer = desk.post("/desk/post/dispatch/print/")
        with zipfile.ZipFile(io.BytesIO(answer.getvalue())) as pack:
            names = pack.namelist()
            (advised,) = parse(pack.read("itmatt-DE.xml").decode())
        number = parcels_of(consignment.public_id).get().tracking_number
        assert advised.number == number
        assert {name.split("/")[1].split("-")[0] for name in names if "/" in name} >= {"cn23", "cp71"}

    def test_all_papers_are_printed_as_one_file(self, shop, desk, consignment):
        inspect(consignment, shop.esmat)
        weigh(consignment, shop.esmat)
        answer = desk.post("/desk/post/dispatch/print/", {"pdf": "1"})
        assert answer["Content-Type"] == "application/pdf"
        book = PdfReader(io.BytesIO(answer.getvalue()))
        papers = list(parcels_of(consignment.public_id).get().papers.order_by("kind"))
        assert len(book.pages) == sum(len(PdfReader(io.BytesIO(paper.pdf)).pages) for paper in papers)
        assert [mark.title for mark in book.outline] == [f"{paper.parcel} {paper.kind}" for paper in papers]
        text = "".join(page.extract_text() for page in book.pages)
        assert "Produktsicherheit" in text

    def test_nothing_weighed_is_nothing_to_print(self, desk, consignment):
        assert desk.post("/desk/post/dispatch/print/")["Location"] == "/desk/post/dispatch/"
        assert "No parcel is weighed" in desk.get("/desk/post/dispatch/").content.decode()
