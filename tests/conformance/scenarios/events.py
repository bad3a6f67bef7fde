"""What an App hears of: catalogue, checkout, stock; in which form."""

from __future__ import annotations

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import LISTING, PRICE, PRODUCT, VARIANT, open_market

HEARD = {
    "PRODUCT_CREATED": "ProductCreated{product{name slug}}",
    "PRODUCT_UPDATED": "ProductUpdated{product{name slug}}",
    "PRODUCT_DELETED": "ProductDeleted{product{name slug}}",
    "PRODUCT_VARIANT_CREATED": "ProductVariantCreated{productVariant{sku}}",
    "PRODUCT_VARIANT_UPDATED": "ProductVariantUpdated{productVariant{sku}}",
    "PRODUCT_VARIANT_DELETED": "ProductVariantDeleted{productVariant{sku}}",
    "PRODUCT_VARIANT_OUT_OF_STOCK": "ProductVariantOutOfStock{productVariant{sku} warehouse{slug}}",
    "PRODUCT_VARIANT_BACK_IN_STOCK": "ProductVariantBackInStock{productVariant{sku} warehouse{slug}}",
}
STOCKS = (
    "mutation($id:ID!,$s:[StockInput!]!){productVariantStocksUpdate(variantId:$id,stocks:$s)"
    "{errors{field code message}}}"
)
DONE = "{errors{field code message}}"


def scenario(r: Recorder) -> None:
    """The events of a piece's life, as an App gets them."""
    r.install(
        permissions=["MANAGE_PRODUCTS"],
        webhooks={
            event: f"subscription{{event{{__typename version ...on {wanted}}}}}"
            for event, wanted in HEARD.items()
        },
    )
    market = open_market(r)
    slug, desk = f"kilim-{r.word}", market.desks[0]
    given = {"name": "Kilim", "slug": slug, "productType": market.kind, "category": market.category}
    made = r.prepare(PRODUCT, i=given)
    product = made["productCreate"]["product"]["id"]
    r.received("a product is made", *HEARD)
    shown = {"channelId": market.channel, "isPublished": True}
    r.prepare(LISTING, id=product, i={"updateChannels": [shown]})
    r.received("it is listed", *HEARD)
    stocks = [{"warehouse": desk, "quantity": 1}]
    asked = {"product": product, "sku": slug, "attributes": [], "stocks": stocks}
    variant = r.prepare(VARIANT, i=asked)["productVariantCreate"]["productVariant"]["id"]
    r.received("a variant is made", *HEARD)
    r.prepare(PRICE, id=variant, i=[{"channelId": market.channel, "price": 5}])
    r.received("it gets a price", *HEARD)
    r.prepare(STOCKS, id=variant, s=[{"warehouse": desk, "quantity": 0}])
    r.received("it runs out", *HEARD)
    r.prepare(STOCKS, id=variant, s=[{"warehouse": desk, "quantity": 2}])
    r.received("it is back", *HEARD)
    r.prepare(f'mutation($id:ID!){{productUpdate(id:$id,input:{{name:"Felt"}}){DONE}}}', id=product)
    r.received("it is renamed", *HEARD)
    r.prepare(f'mutation($id:ID!){{productVariantUpdate(id:$id,input:{{name:"Red"}}){DONE}}}', id=variant)
    r.received("its variant is renamed", *HEARD)
    r.prepare(f"mutation($id:ID!){{productVariantDelete(id:$id){DONE}}}", id=variant)
    r.received("the variant is deleted", *HEARD)
    r.prepare(f"mutation($id:ID!){{productDelete(id:$id){DONE}}}", id=product)
    r.received("the product is deleted", *HEARD)
