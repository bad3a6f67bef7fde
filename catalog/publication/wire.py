"""A listing in Saleor's words. Pure: nothing is sent here."""

from collections.abc import Iterable, Iterator

from catalog import composition, vocabulary
from catalog.models import Listing, MarketPrice
from catalog.publication.types import NUMBERS, ONE_OF, SOME_OF, attribute_slug
from marketplace.saleor.entities import Known
from marketplace.saleor.generated.input_types import (
    AttributeValueInput,
    AttributeValueSelectableTypeInput,
    MetadataInput,
    ProductChannelListingAddInput,
    ProductChannelListingUpdateInput,
    ProductCreateInput,
    ProductInput,
    ProductVariantChannelListingAddInput,
    ProductVariantCreateInput,
    StockInput,
    TranslationInput,
)
from marketplace.saleor.pages import LANGUAGE, rich_text
from marketplace.saleor.types import Kind


def product_input(listing: Listing, known: Known) -> ProductInput:
    return ProductInput(
        name=composition.title(listing, LANGUAGE)[:250],
        slug=listing.piece_id.lower(),
        description=rich_text(composition.description(listing, LANGUAGE)),
        category=known.get(Kind.CATEGORY, listing.craft),
        weight=str(listing.weight_kg) if listing.weight_kg else None,
        attributes=list(attributes(listing, known)),
        collections=[known.get(Kind.COLLECTION, listing.consortium.brand.slug)],
        externalReference=listing.piece_id,
        metadata=[MetadataInput(key="gereh.piece", value=listing.piece_id)],
    )


def product_create_input(listing: Listing, known: Known) -> ProductCreateInput:
    facts = product_input(listing, known).model_dump(by_alias=True, exclude_none=True)
    return ProductCreateInput.model_validate(
        {**facts, "productType": known.get(Kind.PRODUCT_TYPE, listing.craft)}
    )


def attributes(listing: Listing, known: Known) -> Iterator[AttributeValueInput]:
    """Only what is known of the piece; the rest stays empty."""

    def identified(field: str) -> str:
        return known.get(Kind.ATTRIBUTE, attribute_slug(field))

    for field, kind in ONE_OF.items():
        slug = listing.object_kind if field == "object_kind" else listing.attributes.get(field)
        if slug:
            yield AttributeValueInput(id=identified(field), dropdown=chosen(kind, str(slug)))
    for field, kind in SOME_OF.items():
        slugs = [str(slug) for slug in listing.attributes.get(field) or []]
        if slugs:
            values = [chosen(kind, slug) for slug in slugs]
            yield AttributeValueInput(id=identified(field), multiselect=values)
    for field in NUMBERS:
        number = getattr(listing, field)
        if number is not None:
            yield AttributeValueInput(id=identified(field), numeric=f"{number:f}")
    pages = {"brand": listing.consortium.brand.slug, "maker": listing.workshop.slug}
    for field, page in pages.items():
        yield AttributeValueInput(id=identified(field), reference=known.get(Kind.PAGE, page))


def chosen(kind: str, slug: str) -> AttributeValueSelectableTypeInput:
    """A value by its English name; Saleor makes it when it is new."""
    return AttributeValueSelectableTypeInput(value=vocabulary.label(kind, slug, LANGUAGE))


def channel_listings(
    prices: Iterable[MarketPrice], known: Known, *, on_sale: bool = True
) -> ProductChannelListingUpdateInput:
    """In the channels of the markets that have a price, and out of all others."""
    offered = [known.get(Kind.CHANNEL, price.market.channel_slug) for price in prices]
    others = [
        saleor_id
        for (kind, _key), saleor_id in known.ids.items()
        if kind == Kind.CHANNEL and saleor_id not in offered
    ]
    return ProductChannelListingUpdateInput(
        updateChannels=[
            ProductChannelListingAddInput(
                channelId=channel,
                isPublished=on_sale,
                visibleInListings=on_sale,
                isAvailableForPurchase=on_sale,
            )
            for channel in offered
        ],
        removeChannels=others,
    )


def variant_input(listing: Listing, product: str, known: Known) -> ProductVariantCreateInput:
    return ProductVariantCreateInput(
        product=product,
        sku=listing.piece_id,
        name=listing.piece_id,
        externalReference=listing.piece_id,
        trackInventory=not listing.can_be_made_again,
        attributes=[],
        stocks=stocks(listing, known),
    )


def stocks(listing: Listing, known: Known, *, allocated: int = 0) -> list[StockInput]:
    """What is unsold is for sale, beside what orders (some of them refunded since) have allocated."""
    warehouse = known.get(Kind.WAREHOUSE, listing.workshop.public_id)
    return [StockInput(warehouse=warehouse, quantity=allocated + listing.units_left)]


def variant_prices(prices: Iterable[MarketPrice], known: Known) -> list[ProductVariantChannelListingAddInput]:
    return [
        ProductVariantChannelListingAddInput(
            channelId=known.get(Kind.CHANNEL, price.market.channel_slug), price=price.money.rounded().amount
        )
        for price in prices
    ]


def translation_input(listing: Listing, language: str) -> TranslationInput:
    return TranslationInput(
        name=composition.title(listing, language)[:250],
        description=rich_text(composition.description(listing, language)),
    )
