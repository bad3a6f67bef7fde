"""Warehouses, channels, zones and taxes: where pieces stand, and where they are sold."""

from collections.abc import Iterator
from functools import partial

from django.utils.translation import gettext as _

from catalog.publication.structure.survey import ZONE_PREFIX, Site, nodes_of
from marketplace.consortia.models import Workshop
from marketplace.kernel.errors import Refusal
from marketplace.markets.models import Market
from marketplace.saleor.generated import enums, input_types
from marketplace.saleor.session import accepted
from marketplace.saleor.types import Kind, Step, Verb


def workshops() -> list[Workshop]:
    return list(Workshop.objects.filter(is_active=True).select_related("place", "consortium"))


def markets() -> list[Market]:
    return list(Market.objects.all())


def plan_stock_rule(site: Site) -> Iterator[Step]:
    """New shops of 3.23 count the stock of warehouses that share a shipping zone with the channel."""
    if site.known.installed.knows_deliveries and (
        site.saleor.stock_rule().shop.use_legacy_shipping_zone_stock_availability
    ):
        why = "stock is counted by channel"
        yield Step(
            Verb.CHANGE,
            Kind.SETTING,
            "useLegacyShippingZoneStockAvailability",
            partial(set_stock_rule, site),
            why,
        )


def set_stock_rule(site: Site) -> None:
    answer = site.saleor.stock_by_channel().shop_settings_update
    accepted(answer.errors if answer else [])


def plan_warehouses(site: Site) -> Iterator[Step]:
    """A family's stock stands where the family works."""
    for workshop in workshops():
        found = site.there[Kind.WAREHOUSE].get(workshop.public_id)
        if found is None:
            yield Step(Verb.MAKE, Kind.WAREHOUSE, workshop.slug, partial(make_warehouse, site, workshop))
        elif found.name != workshop.name_in("en"):
            act = partial(rename_warehouse, site, workshop)
            yield Step(Verb.CHANGE, Kind.WAREHOUSE, workshop.slug, act, "name")


def make_warehouse(site: Site, workshop: Workshop) -> None:
    asked = input_types.WarehouseCreateInput(
        name=workshop.name_in("en"),
        slug=workshop.slug,
        externalReference=workshop.public_id,
        address=input_types.AddressInput(
            companyName=workshop.consortium.name_in("en"),
            streetAddress1=workshop.place.name_in("en"),
            city=workshop.place.name_in("en"),
            country=enums.CountryCode(workshop.place.country),
            skipValidation=True,
        ),
    )
    answer = site.saleor.create_warehouse(asked).create_warehouse
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.warehouse is not None
    site.known.keep(Kind.WAREHOUSE, {workshop.public_id: answer.warehouse.id})


def rename_warehouse(site: Site, workshop: Workshop) -> None:
    asked = input_types.WarehouseUpdateInput(name=workshop.name_in("en"))
    warehouse = site.known.get(Kind.WAREHOUSE, workshop.public_id)
    answer = site.saleor.update_warehouse(warehouse, asked).update_warehouse
    accepted(answer.errors if answer else [])


def plan_channels(site: Site) -> Iterator[Step]:
    """Every family sells in every market."""
    keys = [workshop.public_id for workshop in workshops()]
    for market in markets():
        slug = market.channel_slug
        found = site.there[Kind.CHANNEL].get(slug)
        if found is None:
            yield Step(Verb.MAKE, Kind.CHANNEL, slug, partial(make_channel, site, market))
        elif found.currency_code != market.currency:
            sentence = _("The channel “%(slug)s” has the currency %(theirs)s, its market %(ours)s.")
            told = {"slug": slug, "theirs": found.currency_code, "ours": market.currency}
            raise Refusal("other_currency", sentence % told)
        lacking = keys if found is None else missing_warehouses(site, found, keys)
        if lacking:
            act = partial(add_warehouses, site, slug, lacking)
            yield Step(Verb.CHANGE, Kind.CHANNEL, slug, act, f"{len(lacking)} more warehouses")


def missing_warehouses(site: Site, found: object, keys: list[str]) -> list[str]:
    """Our keys of warehouses that a channel or a zone does not have yet."""
    there = {each.id for each in getattr(found, "warehouses", [])}
    return [key for key in keys if site.known.find(Kind.WAREHOUSE, key) not in there]


def warehouse_ids(site: Site, keys: list[str]) -> list[str]:
    return [site.known.get(Kind.WAREHOUSE, key) for key in keys]


def add_warehouses(site: Site, slug: str, keys: list[str]) -> None:
    channel = site.known.get(Kind.CHANNEL, slug)
    answer = site.saleor.add_warehouses_to_channel(channel, warehouse_ids(site, keys)).channel_update
    accepted(answer.errors if answer else [])


def make_channel(site: Site, market: Market) -> None:
    """Transactions, charged at once; orders are confirmed by themselves and never unpaid."""
    asked = input_types.ChannelCreateInput(
        name=market.name_in("en"),
        slug=market.channel_slug,
        currencyCode=market.currency,
        defaultCountry=enums.CountryCode(market.default_country),
        isActive=True,
        stockSettings=input_types.StockSettingsInput(
            allocationStrategy=enums.AllocationStrategyEnum.PRIORITIZE_SORTING_ORDER
        ),
        orderSettings=input_types.OrderSettingsInput(
            allowUnpaidOrders=False,
            automaticallyConfirmAllNewOrders=True,
            markAsPaidStrategy=enums.MarkAsPaidStrategyEnum.TRANSACTION_FLOW,
        ),
        paymentSettings=input_types.PaymentSettingsInput(
            defaultTransactionFlowStrategy=enums.TransactionFlowStrategyEnum.CHARGE
        ),
    )
    answer = site.saleor.create_channel(asked).channel_create
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.channel is not None
    site.known.keep(Kind.CHANNEL, {market.channel_slug: answer.channel.id})


def zone_name(market: Market) -> str:
    return f"{ZONE_PREFIX}{market.code}"


def plan_zones(site: Site) -> Iterator[Step]:
    wanted = {zone_name(market): market for market in markets()}
    keys = [workshop.public_id for workshop in workshops()]
    for name, market in wanted.items():
        found = site.there[Kind.ZONE].get(name)
        if found is None:
            yield Step(Verb.MAKE, Kind.ZONE, name, partial(make_zone, site, market, keys))
            continue
        lacking = missing_warehouses(site, found, keys)
        elsewhere = {country.code for country in found.countries} != set(market.countries)
        unsold = market.channel_slug not in {channel.slug for channel in found.channels}
        if lacking or elsewhere or unsold:
            facts = (
                (lacking, f"{len(lacking)} more warehouses"),
                (elsewhere, "countries"),
                (unsold, "channel"),
            )
            why = ", ".join(word for is_so, word in facts if is_so)
            yield Step(Verb.CHANGE, Kind.ZONE, name, partial(change_zone, site, market, lacking), why)
    for name, found in site.there[Kind.ZONE].items():
        if name not in wanted:
            yield Step(Verb.REMOVE, Kind.ZONE, name, partial(remove_zone, site, name, found.id))


def make_zone(site: Site, market: Market, keys: list[str]) -> None:
    asked = input_types.ShippingZoneCreateInput(
        name=zone_name(market),
        countries=market.countries,
        addChannels=[site.known.get(Kind.CHANNEL, market.channel_slug)],
        addWarehouses=warehouse_ids(site, keys),
    )
    answer = site.saleor.create_shipping_zone(asked).shipping_zone_create
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.shipping_zone is not None
    site.known.keep(Kind.ZONE, {zone_name(market): answer.shipping_zone.id})


def change_zone(site: Site, market: Market, keys: list[str]) -> None:
    asked = input_types.ShippingZoneUpdateInput(
        countries=market.countries,
        addChannels=[site.known.get(Kind.CHANNEL, market.channel_slug)],
        addWarehouses=warehouse_ids(site, keys),
    )
    zone = site.known.get(Kind.ZONE, zone_name(market))
    answer = site.saleor.update_shipping_zone(zone, asked).shipping_zone_update
    accepted(answer.errors if answer else [])


def remove_zone(site: Site, name: str, zone: str) -> None:
    answer = site.saleor.delete_shipping_zone(zone).shipping_zone_delete
    accepted(answer.errors if answer else [])
    site.known.forget(Kind.ZONE, {name})


def plan_taxes(site: Site) -> Iterator[Step]:
    """Prices are gross: what the customs ask for is theirs, and shown beside the price."""
    for market in markets():
        found = site.there[Kind.TAXES].get(market.channel_slug)
        if (
            found is None
            or found.charge_taxes
            or not (found.display_gross_prices and found.prices_entered_with_tax)
        ):
            act = partial(set_taxes, site, market.channel_slug)
            yield Step(Verb.CHANGE, Kind.TAXES, market.channel_slug, act, "prices are gross")


def set_taxes(site: Site, slug: str) -> None:
    """A new channel brings a configuration of its own, which has to be looked up."""
    found = site.there[Kind.TAXES].get(slug)
    if found is None:
        rows = nodes_of(site.saleor.places([]).tax_configurations)
        site.there[Kind.TAXES] = {node.channel.slug: node for node in rows}
        found = site.there[Kind.TAXES][slug]
    answer = site.saleor.prices_are_gross(found.id).tax_configuration_update
    accepted(answer.errors if answer else [])
