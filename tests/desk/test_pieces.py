"""Esmat decides on pieces: approve, ask, refuse and take up again; price and publish; look and export."""

import csv
import io

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from catalog.models import Listing, MarketPrice
from marketplace.desk.tables import csv_response
from tests.catalog.pieces import submitted


@pytest.fixture
def piece(shop, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return submitted(shop)


@pytest.fixture
def at(desk, piece):
    """Post to one of the piece's addresses; the piece as it is afterwards."""

    def post(action, status=302, **typed):
        answer = desk.post(f"/desk/pieces/{piece.public_id}/{action}/", typed)
        assert answer.status_code == status, answer.content.decode()
        piece.refresh_from_db()
        return answer

    return post


def read(desk, address):
    answer = desk.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


class TestDecisions:
    def test_the_submission_waits_on_three_pages(self, desk, piece):
        for address in ("/desk/", "/desk/submissions/", "/desk/pieces/?state=submitted"):
            assert piece.piece_id in read(desk, address)

    def test_the_page_shows_what_a_decision_needs(self, desk, piece):
        page = read(desk, f"/desk/pieces/{piece.public_id}/")
        assert "Every piece is made by hand." in page
        assert 'value="570110"' in page
        assert "Pile of wool or fine animal hair." in page
        assert "The family sent it in." in page
        assert 'class="strip"' in page

    def test_approved_with_a_customs_code(self, piece, at):
        at("approve", hs_code="570110")
        assert (piece.state, piece.hs_code) == ("approved", "570110")

    def test_a_wrong_code_stands_at_its_field(self, piece, at):
        page = at("approve", status=422, hs_code="57")
        assert "A customs code has 6 to 10 digits." in page.content.decode()
        assert piece.state == "submitted"

    def test_asked_back_in_her_words(self, desk, piece, at):
        at("ask", **{"ask-reason": "Please photograph the back."})
        assert piece.state == "revision_asked"
        assert "Please photograph the back." in read(desk, f"/desk/pieces/{piece.public_id}/")

    def test_a_reason_must_be_given(self, piece, at):
        at("ask", status=422, **{"ask-reason": " "})
        at("refuse", status=422)
        assert piece.state == "submitted"

    def test_a_refusal_is_undone(self, piece, at):
        at("refuse", **{"refuse-reason": "Tufted by machine."})
        assert piece.state == "refused"
        at("reopen")
        assert piece.state == "draft"


class TestSelling:
    def test_priced_and_published(self, shop, desk, piece, at):
        at("approve", hs_code="570110")
        page = read(desk, f"/desk/pieces/{piece.public_id}/")
        assert "What the family wishes" in page
        assert 'name="de"' in page
        at("prices", de="1.250,00", ru="")
        price = MarketPrice.objects.get(listing=piece)
        assert (price.market, price.amount, price.set_by) == (shop.germany, 1250, shop.esmat)
        assert price.suggested_amount is not None
        at("publish")
        assert piece.state == "published"
        assert ProcrastinateJob.objects.filter(task_name__contains="publish").exists()

    def test_persian_digits_are_a_price(self, piece, at):
        at("approve", hs_code="570110")
        at("prices", de="۱۲۵۰")
        assert MarketPrice.objects.get(listing=piece).amount == 1250

    def test_the_same_price_again_is_no_event(self, piece, at):
        at("approve", hs_code="570110")
        at("prices", de="1250")
        at("prices", de="1250.00")
        assert piece.events.filter(verb="priced").count() == 1

    @pytest.mark.parametrize("typed", ["-5", "0", "much"])
    def test_no_price(self, piece, at, typed):
        at("approve", hs_code="570110")
        page = at("prices", status=422, de=typed).content.decode()
        assert f'value="{typed}"' in page
        assert not piece.prices.exists()

    def test_nothing_is_published_without_a_price(self, desk, piece, at):
        at("approve", hs_code="570110")
        at("publish")
        assert piece.state == "approved"
        assert "Set a price in at least one market" in read(desk, "/desk/")

    def test_off_sale_and_on_again(self, piece, at):
        at("approve", hs_code="570110")
        at("prices", de="1250")
        at("publish")
        at("withdraw", **{"withdraw-reason": "It goes to a fair."})
        assert piece.state == "retired"
        at("reopen")
        assert piece.state == "approved"
        at("publish")
        assert piece.state == "published"


class TestOneMarketLess:
    @pytest.fixture
    def offered(self, piece, at):
        at("approve", hs_code="570110")
        at("prices", de="1250", ru="99000")
        at("publish")
        return piece

    def test_withdrawn_and_given_again(self, desk, offered, at):
        page = read(desk, f"/desk/pieces/{offered.public_id}/")
        assert page.count("Withdraw here") == 2
        at("prices/withdraw", market="ru")
        assert set(offered.prices.values_list("market__code", flat=True)) == {"de"}
        page = read(desk, f"/desk/pieces/{offered.public_id}/")
        assert "The piece is no longer sold in the market RU." in page
        assert "It was taken out of one market." in page
        assert "not offered" in page
        at("prices", ru="90000")
        assert offered.prices.get(market__code="ru").amount == 90000

    def test_the_last_market_is_refused_in_words(self, desk, offered, at):
        at("prices/withdraw", market="ru")
        at("prices/withdraw", market="de")
        page = read(desk, f"/desk/pieces/{offered.public_id}/")
        assert "No other market sells this piece." in page
        assert offered.prices.count() == 1

    @pytest.mark.parametrize("market", ["", "xx"])
    def test_no_such_market(self, offered, at, market):
        at("prices/withdraw", status=404, market=market)
        assert offered.prices.count() == 2


class TestTables:
    def test_filtered_by_state_and_words(self, desk, piece, carpet):
        assert piece.piece_id not in read(desk, "/desk/pieces/?state=published")
        found = read(desk, f"/desk/pieces/?text={piece.piece_id.lower()}")
        assert piece.piece_id in found
        assert "No piece is like that" in read(desk, "/desk/pieces/?text=nowhere")

    def test_found_by_the_familys_name(self, shop, desk, piece):
        shop.weavers.name = {"en": "Anahita Family", "fa": "خانوادهٔ آناهیتا"}
        shop.weavers.save()
        assert piece.piece_id in read(desk, "/desk/pieces/?text=آناهیتا")

    def test_exported(self, desk, piece):
        answer = desk.get("/desk/pieces.csv?state=submitted")
        assert answer["Content-Disposition"] == 'attachment; filename="pieces.csv"'
        head, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
        assert (head[0], row[0]) == ("Piece", piece.piece_id)

    @pytest.mark.parametrize("start", list("=+-@\t\r"))
    def test_no_cell_is_a_formula(self, start):
        answer = csv_response("x", ["a"], [[f"{start}HYPERLINK(1)", 5]])
        text = answer.content.decode("utf-8-sig")
        assert next(csv.reader(io.StringIO(text.split("\n", 1)[1], newline="")))[0] == f"'{start}HYPERLINK(1)"

    def test_a_family_cannot_smuggle_a_formula(self, shop, desk, piece):
        shop.weavers.name = {"en": "=cmd|' /C calc'!A0"}
        shop.weavers.save()
        Listing.objects.filter(pk=piece.pk).update(piece_id="@SUM(1)")
        row = list(csv.reader(io.StringIO(desk.get("/desk/pieces.csv").content.decode("utf-8-sig"))))[1]
        assert (row[0], row[2]) == ("'@SUM(1)", "'=cmd|' /C calc'!A0")
