"""Taxes of a country: rates, and what holds there in place of the channel's own rules."""

import pytest

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine import buyer
from tests.engine.shop import data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db
SET_RATES = (
    "mutation($c:CountryCode!,$r:[TaxClassRateInput!]!){taxCountryConfigurationUpdate(countryCode:$c,"
    "updateTaxClassRates:$r){taxCountryConfiguration{country{code} taxClassCountryRates{rate taxClass{name}}}"
    " errors{field code taxClassIds}}}"
)
CONFIGURE = (
    "mutation($id:ID!,$i:TaxConfigurationUpdateInput!){taxConfigurationUpdate(id:$id,input:$i)"
    "{taxConfiguration{countries{country{code} chargeTaxes taxCalculationStrategy displayGrossPrices}}"
    " errors{field code countryCodes}}}"
)
PRICES = (
    "query($id:ID!){checkout(id:$id){displayGrossPrices lines{totalPrice{net{amount} gross{amount}}}"
    " shippingPrice{net{amount} gross{amount}}}}"
)


@pytest.fixture
def token():
    shop()
    models.TaxConfiguration.objects.update(charge_taxes=True, prices_entered_with_tax=False)
    return staff_token("MANAGE_TAXES")


def set_rates(token, country, *rates):
    rows = [{"taxClassId": name and global_id("TaxClass", name.pk), "rate": rate} for name, rate in rates]
    return data(SET_RATES, token, c=country, r=rows)["taxCountryConfigurationUpdate"]


def configure(token, **asked):
    key = global_id("TaxConfiguration", models.TaxConfiguration.objects.get().pk)
    return data(CONFIGURE, token, id=key, i=asked)["taxConfigurationUpdate"]


def exception(country="DE", **asked):
    return {"countryCode": country, "chargeTaxes": True, "displayGrossPrices": True, **asked}


def priced(product):
    buyer.post_method()
    checkout = buyer.checkout_of(product)
    buyer.choose_first(checkout)
    return data(PRICES, id=checkout)["checkout"]


def amounts(price):
    return price["net"]["amount"], price["gross"]["amount"]


def test_rates_are_set_changed_and_removed(token):
    felt = models.TaxClass.objects.create(name="Felt")
    told = set_rates(token, "DE", (None, 19), (felt, 7))["taxCountryConfiguration"]
    assert told["country"] == {"code": "DE"}
    assert {(rate["taxClass"] or {}).get("name"): rate["rate"] for rate in told["taxClassCountryRates"]} == {
        None: 19,
        "Felt": 7,
    }
    told = set_rates(token, "DE", (None, 16), (felt, None))["taxCountryConfiguration"]
    assert told["taxClassCountryRates"] == [{"rate": 16, "taxClass": None}]


def test_rates_that_cannot_be_are_refused_and_nothing_changes(token):
    felt = models.TaxClass.objects.create(name="Felt")
    refused = set_rates(token, "DE", (None, 19), (felt, -1))["errors"]
    assert refused == [
        {
            "field": "updateTaxClassRates",
            "code": "CANNOT_CREATE_NEGATIVE_RATE",
            "taxClassIds": [global_id("TaxClass", felt.pk)],
        }
    ]
    refused = set_rates(token, "DE", (None, 19), (None, 7))["errors"]
    assert [one["code"] for one in refused] == ["ONLY_ONE_DEFAULT_COUNTRY_RATE_ALLOWED"]
    assert not models.TaxClassCountryRate.objects.exists()


def test_strangers_set_no_rates(token):
    assert error_code(SET_RATES, c="DE", r=[]) == "PermissionDenied"
    query = "{taxCountryConfiguration(countryCode:DE){taxClassCountryRates{rate}}}"
    assert error_code(query) == "PermissionDenied"


def test_goods_are_taxed_by_their_class_and_shipping_by_the_country(token):
    felt = models.TaxClass.objects.create(name="Felt")
    set_rates(token, "DE", (None, 20), (felt, 10))
    told = priced(piece("mat", tax_class=felt))
    assert amounts(told["lines"][0]["totalPrice"]) == (100, 110)
    assert amounts(told["shippingPrice"]) == (10, 12)


def test_shipping_may_follow_the_goods(token):
    felt = models.TaxClass.objects.create(name="Felt")
    set_rates(token, "DE", (None, 20), (felt, 10))
    configure(token, useWeightedTaxForShipping=True)
    assert amounts(priced(piece("mat", tax_class=felt))["shippingPrice"]) == (10, 11)


def test_a_country_may_go_untaxed(token):
    set_rates(token, "DE", (None, 20))
    told = configure(
        token, updateCountriesConfiguration=[exception(chargeTaxes=False, displayGrossPrices=False)]
    )
    assert told["taxConfiguration"]["countries"] == [
        {
            "country": {"code": "DE"},
            "chargeTaxes": False,
            "taxCalculationStrategy": None,
            "displayGrossPrices": False,
        }
    ]
    shown = priced(piece("mat"))
    assert amounts(shown["lines"][0]["totalPrice"]) == (100, 100)
    assert shown["displayGrossPrices"] is False


def test_a_country_is_the_channels_again(token):
    set_rates(token, "DE", (None, 20))
    configure(token, updateCountriesConfiguration=[exception(chargeTaxes=False)])
    told = configure(token, removeCountriesConfiguration=["DE"])
    assert told["taxConfiguration"]["countries"] == []
    assert amounts(priced(piece("mat"))["lines"][0]["totalPrice"]) == (100, 120)


def test_a_country_is_named_once(token):
    twice = configure(token, updateCountriesConfiguration=[exception(), exception()])["errors"]
    assert twice == [
        {
            "field": "updateCountriesConfiguration",
            "code": "DUPLICATED_INPUT_ITEM",
            "countryCodes": ["DE"],
        }
    ]
    both = configure(token, updateCountriesConfiguration=[exception()], removeCountriesConfiguration=["DE"])[
        "errors"
    ]
    assert [one["code"] for one in both] == ["DUPLICATED_INPUT_ITEM"]
    assert not models.TaxConfigurationPerCountry.objects.exists()


def test_a_product_shows_the_price_of_the_country(token):
    set_rates(token, "DE", (None, 20))
    configure(token, updateCountriesConfiguration=[exception("AT", chargeTaxes=False)])
    set_rates(token, "AT", (None, 30))
    piece("mat")
    query = (
        'query($c:CountryCode!){product(slug:"mat",channel:"world"){pricing(address:{country:$c})'
        "{priceRange{start{gross{amount}}}}}}"
    )
    shown = [data(query, c=code)["product"]["pricing"] for code in ("DE", "AT")]
    assert [one["priceRange"]["start"]["gross"]["amount"] for one in shown] == [120, 100]
