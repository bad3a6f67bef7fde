"""Who sees a piece: channel × listing × price × stock."""

from __future__ import annotations

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import (
    CHANNEL_UPDATE,
    CHECKOUT,
    LISTING,
    PRICE,
    PRODUCT,
    VARIANT,
    Market,
    open_market,
)

SEEN = """query($c:String!,$slug:String!,$w:[String!]!){
    product(slug:$slug,channel:$c){name isAvailable isAvailableForPurchase
        pricing{onSale priceRange{start{gross{amount currency}}}}
        productVariants(first:5){edges{node{sku quantityAvailable pricing{price{gross{amount}}}}}}}
    products(first:5,channel:$c,where:{slug:{oneOf:$w}}){totalCount edges{node{slug isAvailable}}}
    inStock:products(first:5,channel:$c,where:{slug:{oneOf:$w},stockAvailability:IN_STOCK}){totalCount}
    available:products(first:5,channel:$c,where:{slug:{oneOf:$w},isAvailable:true}){totalCount}}"""
PUBLISHED = """query($c:String!,$w:[String!]!){
    products(first:5,channel:$c,where:{slug:{oneOf:$w},isPublished:true}){totalCount}}"""
PAST, FUTURE = "2020-01-01T00:00:00Z", "2990-01-01T00:00:00Z"


def scenario(r: Recorder) -> None:
    """A piece as buyers, staff and Apps see it while it is listed, priced, stocked and withdrawn."""
    r.install(permissions=["MANAGE_PRODUCTS"], webhooks={})
    market = open_market(r, postage=5)
    slug = f"kilim-{r.word}"
    given = {"name": "Kilim", "slug": slug, "productType": market.kind, "category": market.category}
    made = r.prepare(PRODUCT, i=given)
    product = made["productCreate"]["product"]["id"]
    stocks = [{"warehouse": market.desks[0], "quantity": 0}]
    asked = {"product": product, "sku": slug, "attributes": [], "stocks": stocks}
    variant = r.prepare(VARIANT, i=asked)["productVariantCreate"]["productVariant"]["id"]
    look(r, market, "not listed")
    listed(r, market, product, "listed, not published", isPublished=False)
    listed(r, market, product, "published, hidden", isPublished=True, visibleInListings=False)
    listed(r, market, product, "visible, not for sale", visibleInListings=True, isAvailableForPurchase=False)
    listed(r, market, product, "for sale without a price", isAvailableForPurchase=True)
    r.prepare(PRICE, id=variant, i=[{"channelId": market.channel, "price": 80}])
    look(r, market, "for sale without stock")
    buy(r, market, variant, "buy without stock")
    restock(r, market, variant, 2)
    look(r, market, "for sale")
    buy(r, market, variant, "buy")
    listed(r, market, product, "published from a far day", publishedAt=FUTURE)
    buy(r, market, variant, "buy before that day")
    listed(
        r,
        market,
        product,
        "for sale from a far day",
        publishedAt=PAST,
        isAvailableForPurchase=True,
        availableForPurchaseAt=FUTURE,
    )
    buy(r, market, variant, "buy before that day too")
    listed(r, market, product, "for sale again", isAvailableForPurchase=True)
    r.prepare(CHANNEL_UPDATE, id=market.channel, i={"removeWarehouses": list(market.desks)})
    look(r, market, "without the desk")
    r.prepare(CHANNEL_UPDATE, id=market.channel, i={"addWarehouses": list(market.desks)})
    untracked = (
        "mutation($id:ID!,$t:Boolean!){productVariantUpdate(id:$id,input:{trackInventory:$t}){errors{code}}}"
    )
    restock(r, market, variant, 0)
    r.prepare(untracked, id=variant, t=False)
    look(r, market, "stock is not counted")
    r.prepare(untracked, id=variant, t=True)
    switch = "mutation($id:ID!){channelDeactivate(id:$id){errors{field code message}}}"
    r.prepare(switch, id=market.channel)
    look(r, market, "the channel is closed")
    buy(r, market, variant, "buy in a closed channel")
    r.prepare(switch.replace("Deactivate", "Activate"), id=market.channel)
    r.prepare(LISTING, id=product, i={"removeChannels": [market.channel]})
    look(r, market, "unlisted")
    buy(r, market, variant, "buy what is unlisted")


def look(r: Recorder, market: Market, step: str) -> None:
    slug = f"kilim-{r.word}"
    for who in ("anonymous", "staff", "app"):
        r.ask(f"{step}, seen by {who}", SEEN, who, c=market.slug, slug=slug, w=[slug])
    r.ask(f"{step}, published for staff", PUBLISHED, "staff", c=market.slug, w=[slug])


def listed(r: Recorder, market: Market, product: str, step: str, **fields: object) -> None:
    r.prepare(LISTING, id=product, i={"updateChannels": [{"channelId": market.channel, **fields}]})
    look(r, market, step)


def restock(r: Recorder, market: Market, variant: str, quantity: int) -> None:
    r.prepare(
        "mutation($id:ID!,$s:[StockInput!]!){productVariantStocksUpdate(variantId:$id,stocks:$s)"
        "{errors{field code message}}}",
        id=variant,
        s=[{"warehouse": market.desks[0], "quantity": quantity}],
    )


def buy(r: Recorder, market: Market, variant: str, step: str) -> None:
    line = {"variantId": variant, "quantity": 1}
    r.ask(step, CHECKOUT, i={"channel": market.slug, "lines": [line], "email": "g@example.com"})
