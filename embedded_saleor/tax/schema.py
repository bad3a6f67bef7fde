"""Taxes in the schema."""

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import CountryCode
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.types import node
from embedded_saleor.tax import country_mutations, events, mutations
from embedded_saleor.tax.types import (
    TaxClass,
    TaxConfiguration,
    TaxCountryConfiguration,
    country_configuration,
)

__all__ = ["Mutations", "Queries", "events"]


class Queries:
    tax_configuration = graphene.Field(TaxConfiguration, id=graphene.ID(required=True))
    tax_configurations = ConnectionField("TaxConfiguration")
    tax_country_configuration = graphene.Field(
        TaxCountryConfiguration, country_code=CountryCode(required=True)
    )
    tax_class = graphene.Field(TaxClass, id=graphene.ID(required=True))
    tax_classes = ConnectionField("TaxClass")

    @staticmethod
    def resolve_tax_configuration(root: Any, info: Any, id: str) -> models.TaxConfiguration | None:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return node(id, TaxConfiguration)  # type: ignore[no-any-return]

    @staticmethod
    def resolve_tax_configurations(root: Any, info: Any) -> QuerySet[models.TaxConfiguration]:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return models.TaxConfiguration.objects.all()

    @staticmethod
    def resolve_tax_country_configuration(root: Any, info: Any, country_code: str) -> TaxCountryConfiguration:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return country_configuration(str(country_code))

    @staticmethod
    def resolve_tax_class(root: Any, info: Any, id: str) -> models.TaxClass | None:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return node(id, TaxClass)  # type: ignore[no-any-return]

    @staticmethod
    def resolve_tax_classes(root: Any, info: Any) -> QuerySet[models.TaxClass]:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return models.TaxClass.objects.all()


class Mutations:
    tax_country_configuration_update = country_mutations.TaxCountryConfigurationUpdate.Field()
    tax_configuration_update = mutations.TaxConfigurationUpdate.Field()
    tax_class_create = mutations.TaxClassCreate.Field()
    tax_class_update = mutations.TaxClassUpdate.Field()
