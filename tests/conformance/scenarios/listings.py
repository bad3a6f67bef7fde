"""Rules of the catalogue: what may be made, in which order, and what is refused."""

from __future__ import annotations

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import LISTING, PRICE, PRODUCT, VARIANT, Market, open_market

UPDATE = (
    "mutation($id:ID!,$i:ProductInput!){productUpdate(id:$id,input:$i)"
    "{product{name slug externalReference} errors{field code message}}}"
)
STOCKS = (
    "mutation($id:ID!,$s:[StockInput!]!){productVariantStocksUpdate(variantId:$id,stocks:$s)"
    "{productVariant{stocks{quantity}} errors{field code message index}}}"
)
STOCKS_CREATE = (
    "mutation($id:ID!,$s:[StockInput!]!){productVariantStocksCreate(variantId:$id,stocks:$s)"
    "{productVariant{stocks{quantity}} errors{field code message index}}}"
)
VARIANT_UPDATE = (
    "mutation($id:ID!,$i:ProductVariantInput!){productVariantUpdate(id:$id,input:$i)"
    "{productVariant{sku name trackInventory} errors{field code message}}}"
)
DELETE = "mutation($id:ID!){productDelete(id:$id){product{name} errors{field code message}}}"
BY_REFERENCE = (
    "query($x:String!){product(externalReference:$x){name slug} productVariant(externalReference:$x){sku}}"
)


def scenario(r: Recorder) -> None:
    """Products, variants, listings, prices and stock: right and wrong, in right and wrong order."""
    market = open_market(r)
    product = products(r, market)
    variant = variants(r, market, product)
    prices(r, market, product, variant)
    stock(r, market, variant)
    r.ask("delete", DELETE, "staff", id=product)
    r.ask("delete again", DELETE, "staff", id=product)


def products(r: Recorder, market: Market) -> str:
    slug = f"kilim-{r.word}"
    good = {"name": "Kilim", "slug": slug, "productType": market.kind, "externalReference": f"ref-{r.word}"}
    told = r.ask("make a product", PRODUCT, "staff", i=good)
    product: str = told["productCreate"]["product"]["id"]
    r.ask("the same once more", PRODUCT, "staff", i=good)
    r.ask("the same slug", PRODUCT, "staff", i={**good, "externalReference": f"ref2-{r.word}"})
    r.ask("no name", PRODUCT, "staff", i={"productType": market.kind, "name": ""})
    r.ask("no type", PRODUCT, "staff", i={**good, "productType": "UHJvZHVjdFR5cGU6OTk5OTk5OQ=="})
    r.ask("weight below zero", PRODUCT, "staff", i={**good, "slug": f"w-{r.word}", "weight": -1})
    r.ask("a category that is none", PRODUCT, "staff", i={**good, "category": "Q2F0ZWdvcnk6OTk5OTk5OQ=="})
    r.ask("a long name", PRODUCT, "staff", i={**good, "slug": f"l-{r.word}", "name": "x" * 251})
    r.ask_wrongly(
        "description is no JSON", PRODUCT, "staff", i={**good, "slug": f"d-{r.word}", "description": "x"}
    )
    r.ask("update", UPDATE, "staff", id=product, i={"name": "Kilim of wool"})
    r.ask("update to an empty slug", UPDATE, "staff", id=product, i={"slug": ""})
    r.ask("update to a strange slug", UPDATE, "staff", id=product, i={"slug": "ein Teppich / ÄÖ"})
    r.ask("update to an empty name", UPDATE, "staff", id=product, i={"name": ""})
    r.ask("update nothing", UPDATE, "staff", id=product, i={})
    r.ask("update of nothing", UPDATE, "staff", id="UHJvZHVjdDo5OTk5OTk5", i={})
    r.ask("by reference", BY_REFERENCE, "staff", x=f"ref-{r.word}")
    return product


def variants(r: Recorder, market: Market, product: str) -> str:
    sku = f"SKU-{r.word}"
    good = {"product": product, "sku": sku, "attributes": [], "externalReference": f"ref-{r.word}"}
    desk = market.desks[0]
    told = r.ask(
        "make a variant", VARIANT, "staff", i={**good, "stocks": [{"warehouse": desk, "quantity": 1}]}
    )
    variant: str = told["productVariantCreate"]["productVariant"]["id"]
    r.ask("the same SKU", VARIANT, "staff", i={**good, "externalReference": None})
    r.ask("the same reference", VARIANT, "staff", i={**good, "sku": f"other-{r.word}"})
    r.ask("of no product", VARIANT, "staff", i={**good, "product": "UHJvZHVjdDo5OTk5OTk5"})
    stocks = [{"warehouse": desk, "quantity": 1}, {"warehouse": desk, "quantity": 2}]
    r.ask("one desk twice", VARIANT, "staff", i={"product": product, "attributes": [], "stocks": stocks})
    r.ask("update", VARIANT_UPDATE, "staff", id=variant, i={"name": "Red", "trackInventory": False})
    r.ask("update to an empty SKU", VARIANT_UPDATE, "staff", id=variant, i={"sku": ""})
    r.ask("update back", VARIANT_UPDATE, "staff", id=variant, i={"sku": sku, "trackInventory": True})
    r.ask("weight below zero", VARIANT_UPDATE, "staff", id=variant, i={"weight": -1})
    r.ask("limit below one", VARIANT_UPDATE, "staff", id=variant, i={"quantityLimitPerCustomer": 0})
    return variant


def prices(r: Recorder, market: Market, product: str, variant: str) -> None:
    here = {"channelId": market.channel}
    r.ask("a price before the listing", PRICE, "staff", id=variant, i=[{**here, "price": 10}])
    shown = {"updateChannels": [{**here, "isPublished": True}]}
    r.ask("published without a category", LISTING, "staff", id=product, i=shown)
    r.ask("a category", UPDATE, "staff", id=product, i={"category": market.category})
    r.ask("a listing", LISTING, "staff", id=product, i=shown)
    r.ask("a price", PRICE, "staff", id=variant, i=[{**here, "price": 10}])
    r.ask_wrongly("a price below zero", PRICE, "staff", id=variant, i=[{**here, "price": -1}])
    r.ask("too many decimals", PRICE, "staff", id=variant, i=[{**here, "price": 10.999}])
    r.ask("a high price", PRICE, "staff", id=variant, i=[{**here, "price": 10000000000}])
    r.ask("one channel twice", PRICE, "staff", id=variant, i=[{**here, "price": 1}, {**here, "price": 2}])
    nowhere = {"channelId": "Q2hhbm5lbDo5OTk5OTk5"}
    r.ask("in no channel", PRICE, "staff", id=variant, i=[{**nowhere, "price": 1}])
    r.ask("listed in no channel", LISTING, "staff", id=product, i={"updateChannels": [nowhere]})
    both = {"updateChannels": [here], "removeChannels": [market.channel]}
    r.ask("listed and removed", LISTING, "staff", id=product, i=both)
    r.ask("listed twice", LISTING, "staff", id=product, i={"updateChannels": [here, here]})


def stock(r: Recorder, market: Market, variant: str) -> None:
    desk = market.desks[0]
    r.ask("stock", STOCKS, "staff", id=variant, s=[{"warehouse": desk, "quantity": 3}])
    r.ask("stock below zero", STOCKS, "staff", id=variant, s=[{"warehouse": desk, "quantity": -1}])
    twice = [{"warehouse": desk, "quantity": 1}, {"warehouse": desk, "quantity": 2}]
    r.ask("one desk twice", STOCKS, "staff", id=variant, s=twice)
    nowhere = [
        {"warehouse": "V2FyZWhvdXNlOmRlYWRiZWVmLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMA==", "quantity": 1}
    ]
    r.ask("stock in no desk", STOCKS, "staff", id=variant, s=nowhere)
    r.ask("stock made again", STOCKS_CREATE, "staff", id=variant, s=[{"warehouse": desk, "quantity": 3}])
