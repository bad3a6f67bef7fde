"""Tax classes and tax configurations in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.enums import enum
from embedded_saleor.core.types import CountryDisplay, ModelType, country, listed
from embedded_saleor.models.base import related

TaxCalculationStrategy = enum("TaxCalculationStrategy", "FLAT_RATES TAX_APP")


class TaxClassCountryRate(graphene.ObjectType):
    country = graphene.Field(CountryDisplay, required=True)
    rate = graphene.Float(required=True)
    tax_class = graphene.Field(lambda: TaxClass)

    @staticmethod
    def resolve_country(root: models.TaxClassCountryRate, info: Any) -> CountryDisplay:
        return country(root.country)


class TaxConfigurationPerCountry(graphene.ObjectType):
    country = graphene.Field(CountryDisplay, required=True)
    charge_taxes = graphene.Boolean(required=True)
    tax_calculation_strategy = TaxCalculationStrategy()
    display_gross_prices = graphene.Boolean(required=True)
    tax_app_id = graphene.String()
    use_weighted_tax_for_shipping = graphene.Boolean()

    @staticmethod
    def resolve_country(root: models.TaxConfigurationPerCountry, info: Any) -> CountryDisplay:
        return country(root.country)


class TaxCountryConfiguration(graphene.ObjectType):
    country = graphene.Field(CountryDisplay, required=True)
    tax_class_country_rates = listed(TaxClassCountryRate)


def country_configuration(code: str) -> TaxCountryConfiguration:
    """What stands in a country: its rates, of each tax class and of none."""
    rates = list(models.TaxClassCountryRate.objects.filter(country=code).order_by("tax_class_id"))
    return TaxCountryConfiguration(country=country(code), tax_class_country_rates=rates)


class TaxClass(ModelType):
    class Meta:
        model = models.TaxClass
        metadata = ("MANAGE_TAXES",)

    name = graphene.String(required=True)
    countries = listed(TaxClassCountryRate)

    @staticmethod
    def resolve_countries(root: models.TaxClass, info: Any) -> list[models.TaxClassCountryRate]:
        return related(root, "country_rates")


class TaxConfiguration(ModelType):
    class Meta:
        model = models.TaxConfiguration
        metadata = ("MANAGE_TAXES",)

    channel = graphene.Field("embedded_saleor.channel.types.Channel", required=True)
    charge_taxes = graphene.Boolean(required=True)
    tax_calculation_strategy = TaxCalculationStrategy()
    display_gross_prices = graphene.Boolean(required=True)
    prices_entered_with_tax = graphene.Boolean(required=True)
    countries = listed(TaxConfigurationPerCountry)
    tax_app_id = graphene.String()
    use_weighted_tax_for_shipping = graphene.Boolean()

    @staticmethod
    def resolve_countries(
        root: models.TaxConfiguration, info: Any
    ) -> list[models.TaxConfigurationPerCountry]:
        return related(root, "country_exceptions")
