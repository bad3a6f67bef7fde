"""Setting the rates of tax classes in one country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import CountryCode
from embedded_saleor.core.errors import Problem, refuse
from embedded_saleor.core.mutations import BaseMutation, error_type, found_many
from embedded_saleor.core.types import listed
from embedded_saleor.tax.types import TaxClass, TaxCountryConfiguration, country_configuration

TaxCountryConfigurationUpdateError = error_type(
    "TaxCountryConfigurationUpdate",
    "GRAPHQL_ERROR INVALID NOT_FOUND ONLY_ONE_DEFAULT_COUNTRY_RATE_ALLOWED CANNOT_CREATE_NEGATIVE_RATE",
    tax_class_ids=listed(graphene.String),
)
FIELD = "update_tax_class_rates"


class TaxClassRateInput(graphene.InputObjectType):
    tax_class_id = graphene.ID()
    rate = graphene.Float()


class TaxCountryConfigurationUpdate(BaseMutation):
    """A rate of no tax class is the country's own; a rate of null goes."""

    tax_country_configuration = graphene.Field(TaxCountryConfiguration)

    class Arguments:
        country_code = CountryCode(required=True)
        update_tax_class_rates = listed(TaxClassRateInput)

    class Meta:
        error_type = TaxCountryConfigurationUpdateError
        permissions = ("MANAGE_TAXES",)

    @classmethod
    def perform(
        cls, context: Context, country_code: str, update_tax_class_rates: Sequence[Mapping[str, Any]]
    ) -> Mapping[str, Any]:
        check_rates(update_tax_class_rates)
        ids = [row["tax_class_id"] for row in update_tax_class_rates if row.get("tax_class_id")]
        classes = dict(zip(dict.fromkeys(ids), found_many(ids, TaxClass, FIELD), strict=True))
        for row in update_tax_class_rates:
            set_rate(str(country_code), classes.get(row.get("tax_class_id")), row.get("rate"))
        return {"tax_country_configuration": country_configuration(str(country_code))}

    @classmethod
    def error(cls, problem: Problem) -> Any:
        return super().error(
            Problem(problem.field, problem.code, problem.message, {"tax_class_ids": [], **problem.extra})
        )


def check_rates(rows: Sequence[Mapping[str, Any]]) -> None:
    """Raise `Refused` for a rate below zero, and for two rates of no tax class."""
    negative = [row.get("tax_class_id") or "" for row in rows if (row.get("rate") or 0) < 0]
    if negative:
        wording = "Cannot create a negative tax rate."
        raise refuse(FIELD, "CANNOT_CREATE_NEGATIVE_RATE", wording, tax_class_ids=negative)
    if sum(1 for row in rows if not row.get("tax_class_id")) > 1:
        wording = "Only one default country rate is allowed (with `taxClassId` set to null)."
        raise refuse(FIELD, "ONLY_ONE_DEFAULT_COUNTRY_RATE_ALLOWED", wording)


def set_rate(country: str, tax_class: models.TaxClass | None, rate: float | None) -> None:
    kept = models.TaxClassCountryRate.objects.filter(country=country, tax_class=tax_class)
    if rate is None:
        kept.delete()
    elif not kept.update(rate=str(rate)):
        models.TaxClassCountryRate.objects.create(country=country, tax_class=tax_class, rate=str(rate))
