"""Prices as a buyer in a channel sees them."""

from __future__ import annotations

from decimal import Decimal

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.types import TaxedMoney, TaxedMoneyRange, taxed
from embedded_saleor.product.visibility import channel_by_slug, has_price, sold_variants, variant_listing
from embedded_saleor.tax.rates import CountryRates, with_flat_rate
from embedded_saleor.tax.rules import rules_in


class ProductPricingInfo(graphene.ObjectType):
    on_sale = graphene.Boolean()
    discount = graphene.Field(TaxedMoney)
    display_gross_prices = graphene.Boolean(required=True)
    price_range = graphene.Field(TaxedMoneyRange)
    price_range_undiscounted = graphene.Field(TaxedMoneyRange)


class VariantPricingInfo(graphene.ObjectType):
    on_sale = graphene.Boolean()
    discount = graphene.Field(TaxedMoney)
    price = graphene.Field(TaxedMoney)
    price_undiscounted = graphene.Field(TaxedMoney)
    price_prior = graphene.Field(TaxedMoney)


def taxed_price(
    context: Context, product: models.Product, amount: Decimal, channel: models.Channel, country: str | None
) -> TaxedMoney:
    """A price of the product with the flat rate of its tax class in the country of delivery."""
    code, currency = country or channel.default_country, channel.currency_code
    rules = rules_in(code, channel.tax_configuration)
    if rules.is_untaxed() or rules.by_app:
        return taxed(amount, amount, currency)
    rates = context.cache.setdefault("tax rates", {})
    if code not in rates:
        rates[code] = CountryRates(code)
    percent = Decimal(0)
    if rules.charge_taxes:
        percent = rates[code].percent(product.tax_class_id or product.product_type.tax_class_id)
    result = with_flat_rate(
        amount, percent=percent, entered_with_tax=rules.prices_entered_with_tax, currency=currency
    )
    return taxed(result.net, result.gross, currency)


def variant_pricing(
    context: Context, variant: models.ProductVariant, slug: str | None, country: str | None
) -> VariantPricingInfo | None:
    channel, listing = channel_by_slug(slug), variant_listing(context, variant, slug)
    if channel is None or not has_price(listing):
        return None
    price = taxed_price(context, variant.product, listing.price_amount, channel, country)
    before = listing.prior_price_amount
    prior = taxed_price(context, variant.product, before, channel, country) if before is not None else None
    return VariantPricingInfo(on_sale=False, price=price, price_undiscounted=price, price_prior=prior)


def product_pricing(
    context: Context, product: models.Product, slug: str | None, country: str | None
) -> ProductPricingInfo | None:
    channel = channel_by_slug(slug)
    if channel is None:
        return None
    listings = [variant_listing(context, one, slug) for one in sold_variants(context, product, slug)]
    amounts = sorted(one.price_amount for one in listings if has_price(one))
    if not amounts:
        return None
    prices = [taxed_price(context, product, one, channel, country) for one in amounts]
    span = TaxedMoneyRange(start=prices[0], stop=prices[-1])
    return ProductPricingInfo(
        on_sale=False,
        display_gross_prices=rules_in(
            country or channel.default_country, channel.tax_configuration
        ).display_gross_prices,
        price_range=span,
        price_range_undiscounted=span,
    )
