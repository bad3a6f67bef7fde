"""How prices are taxed in a country: the channel's configuration, or what stands there for that country."""

from __future__ import annotations

from dataclasses import dataclass

from embedded_saleor.core.standing import standing
from embedded_saleor.models import TaxConfiguration, TaxConfigurationPerCountry


@dataclass(frozen=True)
class TaxRules:
    """`prices_entered_with_tax` is the channel's own in every country."""

    charge_taxes: bool
    by_app: bool
    tax_app_id: str | None
    weighs_shipping: bool
    display_gross_prices: bool
    prices_entered_with_tax: bool

    def is_charged(self, *, exempt: bool = False) -> bool:
        return self.charge_taxes and not exempt

    def is_untaxed(self, *, exempt: bool = False) -> bool:
        """Prices are what they are: neither do they hold tax, nor is any to be added."""
        return not self.prices_entered_with_tax and not self.is_charged(exempt=exempt)


def rules_in(country: str, configuration: TaxConfiguration) -> TaxRules:
    """The rules of a channel's configuration in a country (a code of two letters)."""
    here = standing("tax exceptions", _exceptions).get((configuration.pk, country))
    told: TaxConfiguration | TaxConfigurationPerCountry = here or configuration
    by_app = told.tax_calculation_strategy == "TAX_APP"
    return TaxRules(
        charge_taxes=told.charge_taxes,
        by_app=by_app,
        tax_app_id=told.tax_app_id or configuration.tax_app_id,
        weighs_shipping=told.use_weighted_tax_for_shipping and not by_app,
        display_gross_prices=told.display_gross_prices,
        prices_entered_with_tax=configuration.prices_entered_with_tax,
    )


def _exceptions() -> dict[tuple[int, str], TaxConfigurationPerCountry]:
    rows = TaxConfigurationPerCountry.objects.order_by()
    return {(row.tax_configuration_id, row.country): row for row in rows}
