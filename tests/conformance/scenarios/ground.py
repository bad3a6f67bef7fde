"""What most scenarios stand on: a market with a desk, and pieces on sale there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.conformance.recorder import Recorder

ERRORS = "errors{field code message}"
LEGACY_OFF = (
    "mutation{shopSettingsUpdate(input:{useLegacyShippingZoneStockAvailability:false})"
    "{errors{field code message}}}"
)
CHANNEL = f"mutation($i:ChannelCreateInput!){{channelCreate(input:$i){{channel{{id slug}} {ERRORS}}}}}"
CHANNEL_UPDATE = f"mutation($id:ID!,$i:ChannelUpdateInput!){{channelUpdate(id:$id,input:$i){{{ERRORS}}}}}"
WAREHOUSE = (
    f"mutation($i:WarehouseCreateInput!){{createWarehouse(input:$i){{warehouse{{id slug}} {ERRORS}}}}}"
)
ZONE = f"mutation($i:ShippingZoneCreateInput!){{shippingZoneCreate(input:$i){{shippingZone{{id}} {ERRORS}}}}}"
METHOD = f"mutation($i:ShippingPriceInput!){{shippingPriceCreate(input:$i){{shippingMethod{{id}} {ERRORS}}}}}"
METHOD_PRICE = (
    "mutation($id:ID!,$i:ShippingMethodChannelListingInput!)"
    f"{{shippingMethodChannelListingUpdate(id:$id,input:$i){{{ERRORS}}}}}"
)
TAXES = "{taxConfigurations(first:100){edges{node{id channel{slug}}}}}"
TAX_UPDATE = (
    "mutation($id:ID!,$i:TaxConfigurationUpdateInput!)"
    f"{{taxConfigurationUpdate(id:$id,input:$i){{{ERRORS}}}}}"
)
KIND = f"mutation($i:ProductTypeInput!){{productTypeCreate(input:$i){{productType{{id}} {ERRORS}}}}}"
CATEGORY = f"mutation($i:CategoryInput!){{categoryCreate(input:$i){{category{{id}} {ERRORS}}}}}"
PRODUCT = f"mutation($i:ProductCreateInput!){{productCreate(input:$i){{product{{id slug}} {ERRORS}}}}}"
LISTING = (
    "mutation($id:ID!,$i:ProductChannelListingUpdateInput!)"
    f"{{productChannelListingUpdate(id:$id,input:$i){{{ERRORS}}}}}"
)
VARIANT = (
    "mutation($i:ProductVariantCreateInput!)"
    f"{{productVariantCreate(input:$i){{productVariant{{id sku}} {ERRORS}}}}}"
)
PRICE = (
    "mutation($id:ID,$i:[ProductVariantChannelListingAddInput!]!)"
    f"{{productVariantChannelListingUpdate(id:$id,input:$i){{{ERRORS}}}}}"
)
CHECKOUT = (
    "mutation($i:CheckoutCreateInput!){checkoutCreate(input:$i)"
    "{checkout{id totalPrice{gross{amount currency}}} errors{field code message}}}"
)
OPTIONS = (
    "mutation($id:ID!){deliveryOptionsCalculate(id:$id)"
    "{deliveries{id shippingMethod{name price{amount}}} errors{field code message}}}"
)
CHOOSE = (
    "mutation($id:ID!,$d:ID){checkoutDeliveryMethodUpdate(id:$id,deliveryMethodId:$d)"
    "{checkout{totalPrice{gross{amount}}} errors{field code message}}}"
)
COMPLETE = (
    "mutation($id:ID!){checkoutComplete(id:$id){order{id status chargeStatus total{gross{amount}}}"
    " errors{field code message}}}"
)
ADDRESS = {
    "firstName": "Clara",
    "lastName": "Brandt",
    "streetAddress1": "Kastanienallee 12",
    "city": "Berlin",
    "postalCode": "10435",
    "country": "DE",
    "phone": "+49301234567",
}


@dataclass(frozen=True)
class Market:
    """Ids of a channel in euro, of its desks, of the kind and the category of its pieces."""

    channel: str
    slug: str
    desks: tuple[str, ...]
    kind: str
    category: str


def open_market(r: Recorder, *, desks: int = 1, postage: float | None = None, taxed: bool = False) -> Market:
    """A channel with desks and, with `postage`, the shop's own way to send to Germany."""
    r.prepare(LEGACY_OFF)
    slug = f"market-{r.word}"
    asked = {
        "name": slug,
        "slug": slug,
        "currencyCode": "EUR",
        "defaultCountry": "DE",
        "isActive": True,
        "stockSettings": {"allocationStrategy": "PRIORITIZE_SORTING_ORDER"},
        "orderSettings": {"markAsPaidStrategy": "TRANSACTION_FLOW", "allowUnpaidOrders": False},
        "paymentSettings": {"defaultTransactionFlowStrategy": "CHARGE"},
    }
    channel = r.prepare(CHANNEL, i=asked)["channelCreate"]["channel"]["id"]
    made = tuple(add_desk(r, f"desk-{number}-{r.word}") for number in range(1, desks + 1))
    r.prepare(CHANNEL_UPDATE, id=channel, i={"addWarehouses": list(made)})
    if postage is not None:
        add_postage(r, channel, made, postage)
    if not taxed:
        set_taxes(r, slug, {"chargeTaxes": False, "pricesEnteredWithTax": True})
    kind = r.prepare(KIND, i={"name": f"Rug {r.word}", "slug": f"rug-{r.word}", "isShippingRequired": True})
    category = r.prepare(CATEGORY, i={"name": "Rugs", "slug": f"rugs-{r.word}"})
    return Market(
        channel,
        slug,
        made,
        kind["productTypeCreate"]["productType"]["id"],
        category["categoryCreate"]["category"]["id"],
    )


def add_desk(r: Recorder, slug: str) -> str:
    address = {key: ADDRESS[key] for key in ("streetAddress1", "city", "postalCode", "country")}
    made: str = r.prepare(WAREHOUSE, i={"name": slug, "slug": slug, "address": address})["createWarehouse"][
        "warehouse"
    ]["id"]
    return made


def add_postage(r: Recorder, channel: str, desks: tuple[str, ...], price: float) -> None:
    zone = {
        "name": f"Zone {r.word}",
        "countries": ["DE"],
        "addChannels": [channel],
        "addWarehouses": list(desks),
    }
    zone_id = r.prepare(ZONE, i=zone)["shippingZoneCreate"]["shippingZone"]["id"]
    asked = {"name": "Parcel", "type": "PRICE", "shippingZone": zone_id}
    method = r.prepare(METHOD, i=asked)["shippingPriceCreate"]["shippingMethod"]["id"]
    r.prepare(METHOD_PRICE, id=method, i={"addChannels": [{"channelId": channel, "price": price}]})


def set_taxes(r: Recorder, slug: str, settings: dict[str, Any]) -> None:
    edges = r.look(TAXES)["taxConfigurations"]["edges"]
    (found,) = [edge["node"]["id"] for edge in edges if edge["node"]["channel"]["slug"] == slug]
    r.prepare(TAX_UPDATE, id=found, i=settings)


def add_piece(r: Recorder, market: Market, name: str, *, price: float = 100, **stock: int) -> str:
    """A published product with one variant; `stock`: `desk_1=3`. The variant's id."""
    slug = f"{name}-{r.word}"
    given = {"name": name.title(), "slug": slug, "productType": market.kind, "category": market.category}
    product = r.prepare(PRODUCT, i=given)
    product_id = product["productCreate"]["product"]["id"]
    shown = {"channelId": market.channel, "isPublished": True, "isAvailableForPurchase": True}
    r.prepare(LISTING, id=product_id, i={"updateChannels": [{**shown, "visibleInListings": True}]})
    stocks = [
        {"warehouse": market.desks[int(desk.removeprefix("desk_")) - 1], "quantity": quantity}
        for desk, quantity in (stock or {"desk_1": 1}).items()
    ]
    asked = {"product": product_id, "sku": slug.upper(), "attributes": [], "stocks": stocks}
    variant: str = r.prepare(VARIANT, i=asked)["productVariantCreate"]["productVariant"]["id"]
    r.prepare(PRICE, id=variant, i=[{"channelId": market.channel, "price": price}])
    return variant


def begin_checkout(r: Recorder, market: Market, **quantities: int) -> str:
    """A guest's checkout with addresses; `quantities` are by variant id."""
    asked = {
        "channel": market.slug,
        "email": f"guest-{r.word}@example.com",
        "lines": [{"variantId": variant, "quantity": count} for variant, count in quantities.items()],
        "shippingAddress": ADDRESS,
        "billingAddress": ADDRESS,
    }
    made: str = r.prepare(CHECKOUT, "anonymous", i=asked)["checkoutCreate"]["checkout"]["id"]
    return made


def choose_postage(r: Recorder, checkout: str) -> None:
    """The only delivery there is."""
    told = r.prepare(OPTIONS, "anonymous", id=checkout)["deliveryOptionsCalculate"]
    r.prepare(CHOOSE, "anonymous", id=checkout, d=told["deliveries"][0]["id"])
