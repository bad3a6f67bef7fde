"""A list's address says all that was chosen, and each choice can be let go by itself."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.http import QueryDict

from catalog.search.types import Bucket, FacetValue, SearchQuery, SearchResult, Sort
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


def test_knots_area_and_a_day_narrow_too() -> None:
    asked = wish("knots_min=100&area_max=2.5&ready_by=2020-01-01")
    assert asked.knots_min == 100
    assert asked.area_max_m2 == Decimal("2.5")
    assert asked.ready_days_max == 0
    assert wish("ready_by=soon").ready_days_max is None


def test_a_days_chip_is_let_go_by_itself() -> None:
    params = QueryDict("ready_by=2026-12-24&knots_min=100")
    chips = browsing.chips(result(), wish(params.urlencode()), params, "EUR")
    assert [chip.address for chip in chips] == ["?ready_by=2026-12-24", "?knots_min=100"]
    assert chips[1].label == "ready by December 24, 2026"


def test_what_narrows_the_page_itself_is_no_chip() -> None:
    brands = (
        FacetValue("ours", "Ours", 3, is_active=True),
        FacetValue("theirs", "Theirs", 1, is_active=True),
    )
    params = QueryDict("consortium=theirs")
    chips = browsing.chips(result(consortium=brands), wish(""), params, "EUR")
    assert [chip.label for chip in chips] == ["Theirs"]


def test_steps_tell_their_share_and_ends() -> None:
    found = replace(result(), spread={"price": (Bucket(100, 200, 3), Bucket(200, 500, 1)), "knots": ()})
    (spread,) = browsing.spreads_of(found, "en", "EUR")
    assert [step.share for step in spread.steps] == [100, 33]
    assert spread.steps[0].label == "100 to 200 EUR"
    assert (spread.name, spread.steps[1].value) == ("price", "200..500")


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("colour=red", ""),
        (
            "colour=red&page=3&knots_min=&price_min=7&price=200..500",
            "?colour=red&price_min=200&price_max=500",
        ),
        ("landed=..90&colour=red&colour=blue", "?colour=red&colour=blue&landed_max=90"),
        ("price=nonsense", "?price_min=nonsense"),
    ],
)
def test_a_step_leads_to_its_pieces_and_keeps_the_rest(asked: str, address: str) -> None:
    assert browsing.with_step(QueryDict(asked)) == address


def test_areas_are_told_in_square_metres() -> None:
    found = replace(result(), spread={"area": (Bucket(2500, 5000, 3), Bucket(5000, 10_000, 1))})
    (spread,) = browsing.spreads_of(found, "en", "EUR")
    assert spread.steps[0].value == "0.25..0.5"


def test_facets_with_nothing_to_choose_are_left_out() -> None:
    facets = browsing.facets_of(result(craft=(), colour=(FacetValue("red", "Red", 3, is_active=False),)))
    assert [facet.name for facet in facets] == ["colour"]


def test_paging_keeps_everything_else() -> None:
    assert browsing.rest_of_address(QueryDict("colour=red&page=2")) == "colour=red&"
    assert browsing.rest_of_address(QueryDict("page=2")) == ""
