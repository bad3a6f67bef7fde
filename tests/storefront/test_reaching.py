"""Lists are narrowed by where a piece can be sent and by what it then costs, as its own page says."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from catalog.models import MarketPrice
from catalog.search.models import Reach
from catalog.search.operations import index_listings, rebuild
from catalog.search.queries import search
from catalog.search.types import SearchQuery
from marketplace.markets.models import PolicyRule
from marketplace.storefront import reaching
from shipping.models import Disruption
from tests.storefront.conftest import Shelf, own_folders, shelf

__all__ = ["own_folders", "shelf"]


@pytest.fixture
def reckoned(shelf: Shelf) -> Shelf:
    index_listings([shelf.carpet.pk, shelf.kilim.pk, shelf.felt.pk, shelf.sold.pk])
    return shelf


def counts(**asked: object) -> dict[str, int]:
    found = search(SearchQuery("de", "en", counted=("post",), **asked))  # type: ignore[arg-type]
    return {value.label: value.count for value in found.facets["post"]}


def landed(shelf: Shelf, country: str = "DE") -> Decimal:
    return Decimal(Reach.objects.get(listing=shelf.carpet, market__code="de").landed[country])


def refuse(destination: str, **fields: object) -> PolicyRule:
    today = timezone.now().date()
    return PolicyRule.objects.create(
        **{
            "origin": "IR", "destination": destination, "hs_prefix": "5", "decision": "refuse",
            "valid_from": today,
            "public_reason": {"en": "Not there."}, "source": "test", "checked_on": today,
            "recheck_by": today + timedelta(days=30), **fields,
        }
    )  # fmt: skip


def test_counts_by_country_are_those_of_the_market(reckoned: Shelf) -> None:
    assert counts() == {"Germany": 3, "Austria": 3}
    assert counts(facets={"craft": ("felt",)}) == {"Germany": 1, "Austria": 1}
    assert not Reach.objects.filter(listing=reckoned.sold).exists()


def test_the_whole_price_is_the_one_of_the_pieces_own_page(reckoned: Shelf) -> None:
    page = Client().get("/de/en/pieces/gt-00001/", follow=True).content.decode()
    told = re.search(r"€\s?([\d,.]+)[^<]*all in|([\d,.]+)\s?€[^<]*all in", page)
    assert told is not None, page
    about = next(filter(None, told.groups()))
    assert Decimal(about.replace(",", "")) == landed(reckoned)


def test_the_list_is_narrowed_by_the_whole_price_and_says_so(reckoned: Shelf) -> None:
    most = landed(reckoned)
    page = Client().get(f"/de/en/pieces/?landed_max={most - 1}").content.decode()
    assert "gt-00001/" not in page.lower()
    assert "kf-00001/" in page.lower()
    assert "all in up to" in page
    assert "gt-00001/" in Client().get(f"/de/en/pieces/?landed_max={most}").content.decode().lower()


def test_what_the_law_refuses_is_not_postable(reckoned: Shelf) -> None:
    refuse("AT")
    assert reaching.reckon_stale(timezone.now()) > 0
    rebuild()
    assert counts() == {"Germany": 3}


def test_a_day_on_which_a_rule_begins_makes_all_stale(
    reckoned: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse("DE", valid_from=timezone.now().date() + timedelta(days=2))
    reaching.reckon_stale(timezone.now())
    assert counts()["Germany"] == 3
    later = timezone.now() + timedelta(days=3)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert reaching.reckon_stale(later) > 0
    rebuild()
    assert "Germany" not in counts()


def test_what_is_up_to_date_is_not_reckoned_again(reckoned: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reaching.reckon_stale(timezone.now()) == 0
    asked: list[object] = []
    landed_price = reaching.landed_price
    monkeypatch.setattr(reaching, "landed_price", lambda *told: asked.append(told) or landed_price(*told))
    reaching.reckon([reckoned.carpet.pk])
    assert asked == []
    MarketPrice.objects.filter(listing=reckoned.carpet, market__code="de").update(amount=999)
    reaching.reckon([reckoned.carpet.pk])
    assert len(asked) == len(reckoned.cast.germany.countries)
    assert landed(reckoned) > 999


def test_a_stopped_post_is_seen(reckoned: Shelf) -> None:
    today = timezone.now().date()
    Disruption.objects.create(
        origin="IR", destination="DE", suspended=True, reason={"en": "No flights."}, valid_from=today,
        source="test", checked_on=today,
    )  # fmt: skip
    reaching.reckon_stale(timezone.now())
    after = Reach.objects.get(listing=reckoned.carpet, market__code="de").landed
    assert set(after) == {"AT"}
