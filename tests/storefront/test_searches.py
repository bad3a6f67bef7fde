"""A buyer keeps a search and hears of new pieces that fit: once a day at most, as long as she likes."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from catalog.models import Listing
from catalog.search.engines import engine
from catalog.search.operations import index_listings
from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.storefront.models import SavedSearch
from marketplace.storefront.searches import operations, telling
from marketplace.storefront.searches.queries import address_of, shop_of
from marketplace.storefront.types import Shop
from tests.storefront.conftest import Shelf, own_folders, shelf
from tests.storefront.test_pages import page

__all__ = ["own_folders", "shelf"]
HERE = "http://testserver/de/en/pieces/?colour=red"


@pytest.fixture
def clara(shelf: Shelf) -> Person:
    Person.objects.filter(pk=shelf.cast.clara.pk).update(email_verified=True)
    shelf.cast.clara.refresh_from_db()
    return shelf.cast.clara


def kept(person: Person, shelf: Shelf, query: str = "craft=carpet", scope: str = "") -> SavedSearch:
    shop = Shop(shelf.cast.germany, "en", "DE", (shelf.cast.germany,))
    long_ago = timezone.now() - timedelta(days=9)
    return operations.keep_search(person=person, shop=shop, query=query, scope=scope, now=long_ago)


def publish(listing: Listing, **fields: object) -> None:
    Listing.objects.filter(pk=listing.pk).update(state="published", published_at=timezone.now(), **fields)
    index_listings([listing.pk])


def told(person: Person, days: float = 0) -> list[str]:
    """Who was written to by an hourly round so many days from now."""
    before, now = len(mail.outbox), timezone.now() + timedelta(days=days)
    for each in list(telling.due(now)):
        telling.tell(each, now)
    return [message.to[0] for message in mail.outbox[before:]]


class TestKeeping:
    def test_kept_from_the_list_named_in_words_and_once(self, clara: Person, client: Client) -> None:
        client.force_login(clara)
        for query in ("colour=red&craft=carpet&sort=newest&page=3", "craft=carpet&colour=red"):
            answer = client.post("/de/en/account/searches/add/", {"query": query}, headers={"Referer": HERE})
            assert answer["Location"] == "/de/en/account/searches/"
        kept_one = SavedSearch.objects.get(person=clara)
        assert kept_one.name == "carpets and kilims · red"
        html = page(client, "/de/en/account/searches/")
        assert "carpets and kilims · red" in html
        assert 'href="/de/en/pieces/?colour=red&amp;craft=carpet"' in html

    def test_a_stranger_signs_in_and_comes_back_to_the_list(self, shelf: Shelf, client: Client) -> None:
        answer = client.post("/de/en/account/searches/add/", {"query": "x"}, headers={"Referer": HERE})
        assert answer["Location"].startswith("/accounts/login/?next=http%3A//testserver/de/en/pieces/")
        assert not SavedSearch.objects.exists()

    def test_another_sites_form_is_refused(self, clara: Person, client: Client) -> None:
        client.force_login(clara)
        headers = {"Sec-Fetch-Site": "cross-site"}
        assert client.post("/de/en/account/searches/add/", {}, headers=headers).status_code == 403
        assert not SavedSearch.objects.exists()

    def test_a_makers_list_keeps_its_maker(self, clara: Person, shelf: Shelf, client: Client) -> None:
        maker = shelf.carpet.workshop
        assert f'value="maker={maker.slug}"' in page(client, f"/de/en/makers/{maker.slug}/")
        search = kept(clara, shelf, query="", scope=f"maker={maker.slug}")
        assert search.name == maker.name_in("en")
        assert address_of(search) == f"/de/en/makers/{maker.slug}/"

    @pytest.mark.parametrize("scope", ["maker=nobody", "colour=red", "nonsense"])
    def test_a_list_that_is_none_is_refused(self, clara: Person, shelf: Shelf, scope: str) -> None:
        with pytest.raises(Refusal, match="no such list"):
            kept(clara, shelf, scope=scope)

    def test_there_is_an_end_and_a_length(self, clara: Person, shelf: Shelf) -> None:
        for number in range(operations.MOST):
            kept(clara, shelf, query=f"q=rug+{number}")
        with pytest.raises(Refusal, match="You have kept 20 searches"):
            kept(clara, shelf, query="q=another")
        with pytest.raises(Refusal, match="cannot be kept"):
            kept(clara, shelf, query="q=" + "x" * 2000)

    def test_nothing_yet_is_explained(self, clara: Person, client: Client) -> None:
        client.force_login(clara)
        assert "No search is kept yet" in page(client, "/de/en/account/searches/")

    def test_hers_alone(self, clara: Person, shelf: Shelf, client: Client) -> None:
        search = kept(clara, shelf)
        client.force_login(shelf.cast.dmitri)
        assert search.name not in page(client, "/de/en/account/searches/")
        for action in ("forget", "mail"):
            path = f"/de/en/account/searches/{search.public_id}/{action}/"
            assert client.post(path).status_code == 404
        search.refresh_from_db()
        assert search.is_mailed

    def test_let_go_and_turned_off_and_on(self, clara: Person, shelf: Shelf, client: Client) -> None:
        search = kept(clara, shelf)
        client.force_login(clara)
        path = f"/de/en/account/searches/{search.public_id}/"
        client.post(f"{path}mail/", {"mail": "off"})
        assert "E-mails are off" in page(client, "/de/en/account/searches/")
        publish(shelf.sold)
        assert told(clara) == []
        client.post(f"{path}mail/", {"mail": "on"})
        assert told(clara) == [], "what came meanwhile is no news"
        client.post(f"{path}forget/")
        assert not SavedSearch.objects.exists()


class TestTelling:
    def test_of_new_pieces_that_fit_once(self, clara: Person, shelf: Shelf) -> None:
        kept(clara, shelf)
        publish(shelf.sold)
        publish(shelf.felt)
        assert told(clara) == ["clara@example.com"]
        letter = mail.outbox[-1]
        assert letter.subject == "1 new piece for your search"
        assert "GT-00003".lower() in letter.body.lower()
        assert "KF-00001".lower() not in letter.body.lower()
        assert "€700" in letter.body
        assert told(clara, days=2) == []

    def test_one_a_day_about_all_searches(self, clara: Person, shelf: Shelf) -> None:
        kept(clara, shelf)
        kept(clara, shelf, query="craft=felt")
        publish(shelf.sold)
        publish(shelf.felt)
        assert told(clara) == ["clara@example.com"]
        assert mail.outbox[-1].subject == "2 new pieces for your searches"
        publish(shelf.kilim)
        assert told(clara, days=0.5) == []
        assert told(clara, days=1.1) == ["clara@example.com"]

    def test_old_pieces_are_no_news_nor_are_sold_ones(self, clara: Person, shelf: Shelf) -> None:
        kept(clara, shelf)
        assert told(clara) == []
        publish(shelf.sold)
        Listing.objects.filter(pk=shelf.sold.pk).update(state="sold")
        assert told(clara) == []

    def test_nobody_is_written_to_at_an_address_that_is_not_confirmed(
        self, clara: Person, shelf: Shelf, client: Client
    ) -> None:
        kept(clara, shelf)
        Person.objects.filter(pk=clara.pk).update(email_verified=False)
        publish(shelf.sold)
        assert told(clara) == []
        client.force_login(clara)
        assert "We cannot write to you yet" in page(client, "/de/en/account/searches/")

    def test_while_the_engine_is_away_nothing_is_told_and_nothing_lost(
        self, clara: Person, shelf: Shelf
    ) -> None:
        kept(clara, shelf)
        publish(shelf.sold)
        folder = engine().folder  # type: ignore[attr-defined]
        folder.rename(folder.with_name("away"))
        folder.write_text("")
        assert told(clara) == []
        folder.unlink()
        folder.with_name("away").rename(folder)
        assert told(clara) == ["clara@example.com"]

    def test_a_letter_that_did_not_leave_is_written_again(
        self, clara: Person, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(self: object, **options: object) -> int:
            raise OSError("no post office")

        kept(clara, shelf)
        publish(shelf.sold)
        with monkeypatch.context() as patched:
            patched.setattr("django.core.mail.EmailMultiAlternatives.send", broken)
            with pytest.raises(OSError, match="no post office"):
                told(clara)
        assert told(clara) == ["clara@example.com"]

    @pytest.mark.parametrize(
        ("language", "subject"), [("de", "1 neues Stück zu Ihrer Suche"), ("en", "1 new piece")]
    )
    def test_in_the_language_of_the_search(
        self, clara: Person, shelf: Shelf, language: str, subject: str
    ) -> None:
        kept(clara, shelf)
        SavedSearch.objects.update(language=language)
        publish(shelf.sold)
        told(clara)
        assert mail.outbox[-1].subject.startswith(subject)
        html = str(mail.outbox[-1].alternatives[0][0])
        assert f'<html lang="{language}" dir="ltr">' in html


class TestStopping:
    def link(self) -> str:
        header = mail.outbox[-1].extra_headers["List-Unsubscribe"]
        found = re.search(r"<https?://[^/]+(/s/\w+/)>", header)
        assert found is not None, header
        return found[1]

    def test_a_link_without_signing_in_asks_first_and_then_stops_all(
        self, clara: Person, shelf: Shelf, client: Client
    ) -> None:
        kept(clara, shelf)
        kept(clara, shelf, query="craft=felt")
        publish(shelf.sold)
        told(clara)
        assert "Stop all of these e-mails" in page(client, self.link())
        assert SavedSearch.objects.filter(is_mailed=True).count() == 2
        answer = client.post(self.link(), {"List-Unsubscribe": "One-Click"})
        assert "no more of these e-mails" in answer.content.decode()
        assert not SavedSearch.objects.filter(is_mailed=True).exists()
        publish(shelf.kilim)
        assert told(clara, days=2) == []

    def test_only_one_search_may_be_stopped(self, clara: Person, shelf: Shelf, client: Client) -> None:
        first, second = kept(clara, shelf), kept(clara, shelf, query="craft=felt")
        client.post(f"/s/{first.secret}/", {"one": "1"})
        first.refresh_from_db()
        second.refresh_from_db()
        assert (first.is_mailed, second.is_mailed) == (False, True)
        assert shop_of(first).market == shelf.cast.germany

    def test_a_guessed_secret_stops_nothing(self, clara: Person, shelf: Shelf, client: Client) -> None:
        kept(clara, shelf)
        assert client.post("/s/guessed/").status_code == 404
        assert SavedSearch.objects.filter(is_mailed=True).count() == 1
