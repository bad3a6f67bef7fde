"""What Saleor needs before a piece can be sold there. Made once; again, only what is missing.

Markets become channels, workshops warehouses and pages, brands pages, crafts categories and product
types, and the vocabulary's fields attributes. Nothing is ever deleted.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from catalog import vocabulary
from catalog.publication.entities import Known
from catalog.publication.types import (
    BRAND_TYPE,
    CRAFTS,
    FAMILY_TYPE,
    NUMBERS,
    ONE_OF,
    REFERENCES,
    SOME_OF,
    Kind,
    attribute_slug,
)
from marketplace.consortia.models import Brand, Workshop
from marketplace.markets.models import Market
from marketplace.saleor.generated import enums, input_types
from marketplace.saleor.session import Session, accepted, client, installation

Progress = Callable[[str], None]
PAGE_TYPES = {BRAND_TYPE: "Consortium brand", FAMILY_TYPE: "Producer family"}


@dataclass
class Builder:
    """One run: what is known, whom to speak with, whom to tell."""

    saleor: Session
    known: Known
    progress: Progress

    def missing(self, kind: Kind, keys: list[str]) -> Iterator[str]:
        """Keys that Saleor does not have yet; each is told of before it is made."""
        for key in keys:
            if self.known.find(kind, key) is None:
                self.progress(f"{kind.value} {key}")
                yield key


def bootstrap(progress: Progress = lambda line: None) -> None:
    """Make what is missing, after looking at what is there."""
    builder = Builder(client(), Known(), progress)
    look(builder)
    if installation().knows_deliveries:
        accepted(mutation(builder.saleor.stock_by_channel().shop_settings_update).errors)
    make_page_types(builder)
    make_attributes(builder)
    make_types_and_categories(builder)
    make_pages(builder)
    make_warehouses(builder)
    make_channels(builder)


def mutation(answer: Any) -> Any:
    """The payload of a mutation; Saleor always sends one, though its schema allows none."""
    assert answer is not None
    return answer


def look(builder: Builder) -> None:
    """Learn the ids of what Saleor has already, whoever made it."""
    found = builder.saleor.structure()
    known = builder.known
    known.keep(Kind.CHANNEL, {channel.slug: channel.id for channel in found.channels or []})
    for kind, connection in (
        (Kind.ATTRIBUTE, found.attributes),
        (Kind.PRODUCT_TYPE, found.product_types),
        (Kind.PAGE_TYPE, found.page_types),
        (Kind.CATEGORY, found.categories),
    ):
        edges = connection.edges if connection else []
        known.keep(kind, {edge.node.slug: edge.node.id for edge in edges if edge.node.slug})
    zones = found.shipping_zones.edges if found.shipping_zones else []
    known.keep(Kind.ZONE, {edge.node.name: edge.node.id for edge in zones})
    look_at_many(builder)


def look_at_many(builder: Builder) -> None:
    """Warehouses and pages are as many as there are families: page by page."""
    after = None
    while True:
        warehouses = builder.saleor.warehouses(after).warehouses
        assert warehouses is not None
        ids = {e.node.external_reference: e.node.id for e in warehouses.edges if e.node.external_reference}
        builder.known.keep(Kind.WAREHOUSE, ids)
        if not warehouses.page_info.has_next_page:
            break
        after = warehouses.page_info.end_cursor
    after = None
    while True:
        pages = builder.saleor.pages(after).pages
        assert pages is not None
        builder.known.keep(Kind.PAGE, {edge.node.slug: edge.node.id for edge in pages.edges})
        if not pages.page_info.has_next_page:
            break
        after = pages.page_info.end_cursor


def make_page_types(builder: Builder) -> None:
    for slug in builder.missing(Kind.PAGE_TYPE, list(PAGE_TYPES)):
        asked = input_types.PageTypeCreateInput(name=PAGE_TYPES[slug], slug=slug)
        answer = mutation(builder.saleor.create_page_type(asked).page_type_create)
        accepted(answer.errors)
        builder.known.keep(Kind.PAGE_TYPE, {slug: answer.page_type.id})


def attributes(known: Known) -> Iterator[input_types.AttributeCreateInput]:
    """Every attribute our products have."""
    kind = enums.AttributeInputTypeEnum
    for field in ONE_OF:
        yield attribute(field, kind.DROPDOWN)
    for field in SOME_OF:
        yield attribute(field, kind.MULTISELECT)
    for field in NUMBERS:
        yield attribute(field, kind.NUMERIC, unit=enums.MeasurementUnitsEnum.CM)
    for field, page_type in REFERENCES.items():
        yield attribute(
            field,
            kind.SINGLE_REFERENCE,
            entityType=enums.AttributeEntityTypeEnum.PAGE,
            referenceTypes=[known.get(Kind.PAGE_TYPE, page_type)],
        )


def attribute(
    field: str, kind: enums.AttributeInputTypeEnum, **more: Any
) -> input_types.AttributeCreateInput:
    return input_types.AttributeCreateInput(
        name=vocabulary.label("field", field, "en").capitalize(),
        slug=attribute_slug(field),
        type=enums.AttributeTypeEnum.PRODUCT_TYPE,
        inputType=kind,
        **more,
    )


def make_attributes(builder: Builder) -> None:
    wanted = {asked.slug or "": asked for asked in attributes(builder.known)}
    for slug in builder.missing(Kind.ATTRIBUTE, list(wanted)):
        answer = mutation(builder.saleor.create_attribute(wanted[slug]).attribute_create)
        accepted(answer.errors)
        builder.known.keep(Kind.ATTRIBUTE, {slug: answer.attribute.id})


def make_types_and_categories(builder: Builder) -> None:
    fields = [*ONE_OF, *SOME_OF, *NUMBERS, *REFERENCES]
    ids = [builder.known.get(Kind.ATTRIBUTE, attribute_slug(field)) for field in fields]
    for craft in builder.missing(Kind.PRODUCT_TYPE, list(CRAFTS)):
        asked = input_types.ProductTypeInput(
            name=vocabulary.label("craft", craft, "en").capitalize(),
            slug=craft,
            isShippingRequired=True,
            productAttributes=ids,
        )
        answer = mutation(builder.saleor.create_product_type(asked).product_type_create)
        accepted(answer.errors)
        builder.known.keep(Kind.PRODUCT_TYPE, {craft: answer.product_type.id})
    for craft in builder.missing(Kind.CATEGORY, list(CRAFTS)):
        name = vocabulary.label("craft", craft, "en").capitalize()
        category = input_types.CategoryInput(name=name, slug=craft)
        made = mutation(builder.saleor.create_category(category).category_create)
        accepted(made.errors)
        builder.known.keep(Kind.CATEGORY, {craft: made.category.id})


def make_pages(builder: Builder) -> None:
    """A page for each brand and each family, so that any other client of Saleor can show them."""
    wanted = {brand.slug: (BRAND_TYPE, brand.name_in("en")) for brand in Brand.objects.all()}
    wanted |= {workshop.slug: (FAMILY_TYPE, workshop.name_in("en")) for workshop in workshops()}
    for slug in builder.missing(Kind.PAGE, list(wanted)):
        page_type, title = wanted[slug]
        asked = input_types.PageCreateInput(
            title=title,
            slug=slug,
            isPublished=True,
            pageType=builder.known.get(Kind.PAGE_TYPE, page_type),
        )
        answer = mutation(builder.saleor.create_page(asked).page_create)
        accepted(answer.errors)
        builder.known.keep(Kind.PAGE, {slug: answer.page.id})


def workshops() -> list[Workshop]:
    return list(Workshop.objects.filter(is_active=True).select_related("place", "consortium"))


def make_warehouses(builder: Builder) -> None:
    """A family's stock stands where the family works."""
    wanted = {workshop.public_id: workshop for workshop in workshops()}
    for key in builder.missing(Kind.WAREHOUSE, list(wanted)):
        workshop = wanted[key]
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
        answer = mutation(builder.saleor.create_warehouse(asked).create_warehouse)
        accepted(answer.errors)
        builder.known.keep(Kind.WAREHOUSE, {key: answer.warehouse.id})


def make_channels(builder: Builder) -> None:
    """A channel and a shipping zone a market; every warehouse sells in all of them."""
    warehouses = [builder.known.get(Kind.WAREHOUSE, workshop.public_id) for workshop in workshops()]
    markets = {market.channel_slug: market for market in Market.objects.all()}
    new = set(builder.missing(Kind.CHANNEL, list(markets)))
    for slug, market in markets.items():
        if slug in new:
            make_channel(builder, market)
        channel = builder.known.get(Kind.CHANNEL, slug)
        accepted(
            mutation(builder.saleor.add_warehouses_to_channel(channel, warehouses).channel_update).errors
        )
        make_zone(builder, market, channel, warehouses)
    set_taxes(builder, markets)


def make_channel(builder: Builder, market: Market) -> None:
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
    answer = mutation(builder.saleor.create_channel(asked).channel_create)
    accepted(answer.errors)
    builder.known.keep(Kind.CHANNEL, {market.channel_slug: answer.channel.id})


def make_zone(builder: Builder, market: Market, channel: str, warehouses: list[str]) -> None:
    name = f"gereh {market.code}"
    for _key in builder.missing(Kind.ZONE, [name]):
        asked = input_types.ShippingZoneCreateInput(
            name=name, countries=market.countries, addChannels=[channel], addWarehouses=warehouses
        )
        answer = mutation(builder.saleor.create_shipping_zone(asked).shipping_zone_create)
        accepted(answer.errors)
        builder.known.keep(Kind.ZONE, {name: answer.shipping_zone.id})
        return
    zone = builder.known.get(Kind.ZONE, name)
    accepted(mutation(builder.saleor.add_warehouses_to_zone(zone, warehouses).shipping_zone_update).errors)


def set_taxes(builder: Builder, markets: dict[str, Market]) -> None:
    """Prices are gross: what the customs ask for is theirs, and shown beside the price."""
    found = builder.saleor.structure().tax_configurations
    for edge in found.edges if found else []:
        if edge.node.channel.slug in markets:
            answer = builder.saleor.prices_are_gross(edge.node.id).tax_configuration_update
            accepted(mutation(answer).errors)
