"""A list's address says all that was chosen, and each choice can be let go by itself."""

from decimal import Decimal

import pytest
from django.http import QueryDict

from catalog.search.types import FacetValue, SearchQuery, SearchResult, Sort
from marketplace.markets.models import Market
from marketplace.storefront import browsing
from marketplace.storefront.types import Shop

SHOP = Shop(Market(code="de", currency="EUR", countries=["DE"], languages=["en"]), "en", "DE", ())


def wish(address: str) -> SearchQuery:
    return browsing.wish_of(SHOP, QueryDict(address))


def result(**facets: tuple[FacetValue, ...]) -> SearchResult:
    return SearchResult((), 0, facets, "", 0.0, 1, 1)


def test_several_values_of_one_facet_are_kept() -> None:
    assert wish("colour=red&colour=blue&craft=felt").facets == {"colour": ("red", "blue"), "craft": ("felt",)}


def test_unknown_names_are_no_facets() -> None:
    assert wish("maker=someone&state=draft").facets == {}


def test_a_makers_page_cannot_be_widened_from_its_address() -> None:
    found = browsing.wish_of(SHOP, QueryDict("maker=other"), maker=("anahita",))
    assert found.facets == {"maker": ("anahita",)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("200", 200),
        ("۲۰۰", 200),
        ("199,5", Decimal("199.5")),
        ("-3", None),
        ("much", None),
        ("1e99", None),
        ("NaN", None),
    ],
)
def test_prices_are_read_in_any_digits(typed: str, meant: Decimal | int | None) -> None:
    assert browsing.measure(QueryDict(mutable=True) | {"price_max": typed}, "price_max") == meant


@pytest.mark.parametrize(
    ("page", "number"), [("3", 3), ("۳", 3), ("0", 1), ("-1", 1), ("x", 1), ("9" * 9, 10_000)]
)
def test_pages_are_whole_and_above_zero(page: str, number: int) -> None:
    assert wish(f"page={page}").page == number


def test_an_unknown_order_is_the_best_match() -> None:
    assert wish("sort=dearest").sort == Sort.DEAREST
    assert wish("sort=x;drop").sort == Sort.BEST


def test_a_chip_lets_go_of_its_own_value_only() -> None:
    params = QueryDict("colour=red&colour=blue&page=4")
    red = FacetValue("red", "Red", 3, is_active=True)
    blue = FacetValue("blue", "Blue", 2, is_active=True)
    chips = browsing.chips(result(colour=(red, blue)), wish(params.urlencode()), params, "EUR")
    assert [(chip.label, chip.address) for chip in chips] == [
        ("Red", "?colour=blue"),
        ("Blue", "?colour=red"),
    ]


def test_words_and_measures_are_chips_too() -> None:
    params = QueryDict("q=horse&price_max=300")
    chips = browsing.chips(result(), wish(params.urlencode()), params, "EUR")
    assert [chip.address for chip in chips] == ["?price_max=300", "?q=horse"]
    assert chips[1].label == "up to 300 EUR"


def test_facets_with_nothing_to_choose_are_left_out() -> None:
    facets = browsing.facets_of(result(craft=(), colour=(FacetValue("red", "Red", 3, is_active=False),)))
    assert [facet.name for facet in facets] == ["colour"]


def test_paging_keeps_everything_else() -> None:
    assert browsing.rest_of_address(QueryDict("colour=red&page=2")) == "colour=red&"
    assert browsing.rest_of_address(QueryDict("page=2")) == ""
