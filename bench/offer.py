"""A product that never sells out, with a way to send it, in a channel of the demo."""

from dataclasses import dataclass
from typing import Any

import httpx

from bench.engine import ERRORS, ask

CHANNEL, COUNTRY, CURRENCY = "de", "DE", "EUR"
PRICE, POSTAGE, STOCK = 100, 10, 1_000_000
NAME = "Measured"
SLUG = "measured"
FIND_CHANNEL = "query($slug:String){channel(slug:$slug){id}}"
ADDRESS = {
    "firstName": "Clara",
    "lastName": "Beispiel",
    "streetAddress1": "Musterweg 1",
    "city": "Berlin",
    "postalCode": "10115",
    "country": COUNTRY,
}


@dataclass(frozen=True)
class Merchant:
    """A member of staff who makes and changes things."""

    client: httpx.Client
    token: str

    def make(self, mutation: str, kind: str, entity: str, **given: Any) -> str:
        """The id of what a mutation makes from an input of type `kind`."""
        query = f"mutation($i:{kind}!){{{mutation}(input:$i){{{entity}{{id}} {ERRORS}}}}}"
        return str(ask(self.client, query, self.token, i=given)[entity]["id"])

    def change(self, mutation: str, kind: str, of: str, given: Any) -> None:
        query = f"mutation($id:ID!,$i:{kind}!){{{mutation}(id:$id,input:$i){{{ERRORS}}}}}"
        ask(self.client, query, self.token, id=of, i=given)


def make_channel(client: httpx.Client, token: str) -> None:
    """The channel, where no demo has made it."""
    country = {"currencyCode": CURRENCY, "defaultCountry": COUNTRY}
    merchant = Merchant(client, token)
    merchant.make(
        "channelCreate", "ChannelCreateInput", "channel", name=CHANNEL, slug=CHANNEL, isActive=True, **country
    )


def make_offer(client: httpx.Client, token: str) -> str:
    """Make everything a checkout needs; the variant's id."""
    merchant = Merchant(client, token)
    channel = str(ask(client, FIND_CHANNEL, token, slug=CHANNEL)["id"])
    warehouse = merchant.make(
        "createWarehouse", "WarehouseCreateInput", "warehouse", name=NAME, slug=SLUG, address=ADDRESS
    )
    merchant.change("channelUpdate", "ChannelUpdateInput", channel, {"addWarehouses": [warehouse]})
    add_postage(merchant, channel, warehouse)
    return add_product(merchant, channel, warehouse)


def add_postage(merchant: Merchant, channel: str, warehouse: str) -> None:
    zone = merchant.make(
        "shippingZoneCreate",
        "ShippingZoneCreateInput",
        "shippingZone",
        name=NAME,
        countries=[COUNTRY],
        addChannels=[channel],
        addWarehouses=[warehouse],
    )
    method = merchant.make(
        "shippingPriceCreate",
        "ShippingPriceInput",
        "shippingMethod",
        name=NAME,
        type="PRICE",
        shippingZone=zone,
    )
    price = {"addChannels": [{"channelId": channel, "price": POSTAGE}]}
    merchant.change("shippingMethodChannelListingUpdate", "ShippingMethodChannelListingInput", method, price)


def add_product(merchant: Merchant, channel: str, warehouse: str) -> str:
    kind = merchant.make("productTypeCreate", "ProductTypeInput", "productType", name=NAME, slug=SLUG)
    category = merchant.make("categoryCreate", "CategoryInput", "category", name=NAME, slug=SLUG)
    product = merchant.make(
        "productCreate",
        "ProductCreateInput",
        "product",
        name=NAME,
        slug=SLUG,
        productType=kind,
        category=category,
        attributes=[],
    )
    shown = {
        "channelId": channel,
        "isPublished": True,
        "isAvailableForPurchase": True,
        "visibleInListings": True,
    }
    listing = {"updateChannels": [shown]}
    merchant.change("productChannelListingUpdate", "ProductChannelListingUpdateInput", product, listing)
    variant = merchant.make(
        "productVariantCreate",
        "ProductVariantCreateInput",
        "productVariant",
        product=product,
        sku=SLUG,
        attributes=[],
        stocks=[{"warehouse": warehouse, "quantity": STOCK}],
    )
    prices = [{"channelId": channel, "price": PRICE}]
    merchant.change(
        "productVariantChannelListingUpdate", "[ProductVariantChannelListingAddInput!]", variant, prices
    )
    return variant
