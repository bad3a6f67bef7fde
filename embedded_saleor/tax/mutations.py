"""Setting how a channel is taxed, and the rates of tax classes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import CountryCode
from embedded_saleor.core.errors import Problem, refuse
from embedded_saleor.core.mutations import BaseMutation, assign, error_type, found, fresh, save
from embedded_saleor.core.types import listed
from embedded_saleor.tax.types import TaxCalculationStrategy, TaxClass, TaxConfiguration

CODES = "GRAPHQL_ERROR INVALID NOT_FOUND"

TaxConfigurationUpdateError = error_type(
    "TaxConfigurationUpdate", f"DUPLICATED_INPUT_ITEM {CODES}", country_codes=listed(graphene.String)
)
TaxClassCreateError = error_type("TaxClassCreate", CODES, country_codes=listed(graphene.String))
TaxClassUpdateError = error_type(
    "TaxClassUpdate", f"DUPLICATED_INPUT_ITEM {CODES}", country_codes=listed(graphene.String)
)
PERMISSIONS = ("MANAGE_TAXES",)
OWN = (
    "charge_taxes",
    "tax_calculation_strategy",
    "display_gross_prices",
    "prices_entered_with_tax",
    "use_weighted_tax_for_shipping",
    "tax_app_id",
)


class TaxConfigurationPerCountryInput(graphene.InputObjectType):
    country_code = CountryCode(required=True)
    charge_taxes = graphene.Boolean(required=True)
    tax_calculation_strategy = TaxCalculationStrategy()
    display_gross_prices = graphene.Boolean(required=True)
    tax_app_id = graphene.String()
    use_weighted_tax_for_shipping = graphene.Boolean()


class TaxConfigurationUpdateInput(graphene.InputObjectType):
    charge_taxes = graphene.Boolean()
    tax_calculation_strategy = TaxCalculationStrategy()
    display_gross_prices = graphene.Boolean()
    prices_entered_with_tax = graphene.Boolean()
    use_weighted_tax_for_shipping = graphene.Boolean()
    tax_app_id = graphene.String()
    update_countries_configuration = listed(TaxConfigurationPerCountryInput, required=False)
    remove_countries_configuration = listed(CountryCode, required=False)


class CountryRateInput(graphene.InputObjectType):
    country_code = CountryCode(required=True)
    rate = graphene.Float(required=True)


class CountryRateUpdateInput(graphene.InputObjectType):
    country_code = CountryCode(required=True)
    rate = graphene.Float()


class TaxClassCreateInput(graphene.InputObjectType):
    name = graphene.String(required=True)
    create_country_rates = listed(CountryRateInput, required=False)


class TaxClassUpdateInput(graphene.InputObjectType):
    name = graphene.String()
    update_country_rates = listed(CountryRateUpdateInput, required=False)
    remove_country_rates = listed(CountryCode, required=False)


class WithoutCountries(BaseMutation):
    """Errors whose `countryCodes` is a list also where no country is meant."""

    class Meta:
        abstract = True

    @classmethod
    def error(cls, problem: Problem) -> Any:
        return super().error(
            Problem(problem.field, problem.code, problem.message, {"country_codes": [], **problem.extra})
        )


class TaxConfigurationUpdate(WithoutCountries):
    tax_configuration = graphene.Field(TaxConfiguration)

    class Arguments:
        id = graphene.ID(required=True)
        input = TaxConfigurationUpdateInput(required=True)

    class Meta:
        error_type = TaxConfigurationUpdateError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        configuration = found(id, TaxConfiguration)
        updated = input.get("update_countries_configuration") or []
        removed = [str(code) for code in input.get("remove_countries_configuration") or []]
        check_countries([str(row["country_code"]) for row in updated], removed)
        assign(configuration, input, *OWN)
        save(configuration)
        set_exceptions(configuration, updated)
        configuration.country_exceptions.filter(country__in=removed).delete()
        return {"tax_configuration": fresh(configuration)}


def check_countries(updated: list[str], removed: list[str]) -> None:
    twice = sorted({code for code in updated if updated.count(code) > 1} | set(updated) & set(removed))
    if twice:
        both = set(twice) & set(removed)
        wording = (
            "The same country code cannot be in both lists for updating and removing items."
            if both
            else "Found duplicated country code in update input list."
        )
        field = None if both else "update_countries_configuration"
        raise refuse(field, "DUPLICATED_INPUT_ITEM", wording, country_codes=twice)


def set_exceptions(configuration: models.TaxConfiguration, rows: list[Mapping[str, Any]]) -> None:
    for row in rows:
        told = {name: value for name, value in row.items() if name != "country_code"}
        if told.get("use_weighted_tax_for_shipping") is None:
            told.pop("use_weighted_tax_for_shipping", None)
        configuration.country_exceptions.update_or_create(country=str(row["country_code"]), defaults=told)


class TaxClassCreate(WithoutCountries):
    tax_class = graphene.Field(TaxClass)

    class Arguments:
        input = TaxClassCreateInput(required=True)

    class Meta:
        error_type = TaxClassCreateError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        tax_class = models.TaxClass(name=input["name"])
        save(tax_class)
        set_rates(tax_class, input.get("create_country_rates") or [])
        return {"tax_class": fresh(tax_class)}


class TaxClassUpdate(WithoutCountries):
    tax_class = graphene.Field(TaxClass)

    class Arguments:
        id = graphene.ID(required=True)
        input = TaxClassUpdateInput(required=True)

    class Meta:
        error_type = TaxClassUpdateError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        tax_class = found(id, TaxClass)
        assign(tax_class, input, "name")
        save(tax_class)
        set_rates(tax_class, input.get("update_country_rates") or [])
        gone = [str(code) for code in input.get("remove_country_rates") or []]
        tax_class.country_rates.filter(country__in=gone).delete()
        return {"tax_class": fresh(tax_class)}


def set_rates(tax_class: models.TaxClass, rows: list[Mapping[str, Any]]) -> None:
    for row in rows:
        if row.get("rate") is not None:
            models.TaxClassCountryRate.objects.update_or_create(
                tax_class=tax_class, country=str(row["country_code"]), defaults={"rate": row["rate"]}
            )
