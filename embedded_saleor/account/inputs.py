"""Inputs of people and addresses."""

import graphene

from embedded_saleor.core.enums import CountryCode
from embedded_saleor.core.types import MetadataInput, listed


class AddressInput(graphene.InputObjectType):
    first_name = graphene.String()
    last_name = graphene.String()
    company_name = graphene.String()
    street_address_1 = graphene.String(name="streetAddress1")
    street_address_2 = graphene.String(name="streetAddress2")
    city = graphene.String()
    city_area = graphene.String()
    postal_code = graphene.String()
    country = CountryCode()
    country_area = graphene.String()
    phone = graphene.String()
    metadata = listed(MetadataInput, required=False)
    skip_validation = graphene.Boolean(default_value=False)
