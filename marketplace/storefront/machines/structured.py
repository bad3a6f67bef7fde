"""Pages in the words of schema.org: products with offers, makers, brands, the way back."""

from collections.abc import Sequence
from typing import Any

from catalog.models import Listing
from marketplace.consortia.models import Brand, Workshop
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.storefront.landed import Landed
from marketplace.storefront.types import Crumb, Shop

SCHEMA = "https://schema.org"
Data = dict[str, Any]
# How long a family has to bring a piece to the post, in days.
HANDLING_DAYS = (1, 5)


def product(
    listing: Listing, *, shop: Shop, title: str, summary: str, address: str, pictures: Sequence[str]
) -> Data:
    """A piece; addresses are absolute."""
    brand, workshop = listing.consortium.brand, listing.workshop
    data: Data = {
        "@context": SCHEMA,
        "@type": "Product",
        "@id": address,
        "url": address,
        "name": title,
        "description": summary,
        "sku": listing.piece_id,
        "brand": {"@type": "Brand", "name": brand.name_in(shop.language)},
        "manufacturer": {"@type": "Organization", "name": workshop.name_in(shop.language)},
        "countryOfOrigin": listing.country_of_origin or workshop.place.country,
    }
    if pictures:
        data["image"] = list(pictures)
    if listing.width_cm and listing.length_cm:
        data["width"], data["height"] = (
            {"@type": "QuantitativeValue", "value": str(side), "unitCode": "CMT"}
            for side in (listing.width_cm, listing.length_cm)
        )
    return data


def offer(listing: Listing, *, shop: Shop, price: Money, state: str, landed: Landed | None) -> Data:
    """What it costs, whether it is there, how it is sent and taken back."""
    data: Data = {
        "@type": "Offer",
        "price": str(price.rounded().amount),
        "priceCurrency": price.currency,
        "availability": f"{SCHEMA}/{availability(listing, state)}",
        "itemCondition": f"{SCHEMA}/{condition(listing)}",
        "hasMerchantReturnPolicy": return_policy(listing, shop.market, shop.country),
    }
    if landed and landed.option:
        data["shippingDetails"] = shipping_details(listing, shop.country, landed)
    return {name: value for name, value in data.items() if value}


def availability(listing: Listing, state: str) -> str:
    if state == "sold":
        return "SoldOut"
    if listing.uniqueness == Listing.Uniqueness.MADE_TO_ORDER:
        return "MadeToOrder"
    return "LimitedAvailability" if state == "held" else "InStock"


def condition(listing: Listing) -> str:
    return "NewCondition" if listing.attributes.get("condition", "new") == "new" else "UsedCondition"


def shipping_details(listing: Listing, country: str, landed: Landed) -> Data:
    """The cheapest way to the reader's country, as the page says it."""
    option = landed.option
    if option is None:
        return {}
    making = listing.making_days or 0
    price = option.price.rounded()
    return {
        "@type": "OfferShippingDetails",
        "shippingRate": {
            "@type": "MonetaryAmount",
            "value": str(price.amount),
            "currency": price.currency,
        },
        "shippingDestination": {"@type": "DefinedRegion", "addressCountry": country},
        "deliveryTime": {
            "@type": "ShippingDeliveryTime",
            "handlingTime": days(making + HANDLING_DAYS[0], making + HANDLING_DAYS[1]),
            "transitTime": days(option.days_min, option.days_max),
        },
    }


def days(low: int, high: int) -> Data:
    return {"@type": "QuantitativeValue", "minValue": low, "maxValue": high, "unitCode": "DAY"}


def return_policy(listing: Listing, market: Market, country: str) -> Data:
    """What the market promises; nothing is claimed where it promises nothing."""
    if market.return_days is None:
        return {}
    policy: Data = {"@type": "MerchantReturnPolicy", "applicableCountry": country}
    if listing.uniqueness == Listing.Uniqueness.MADE_TO_ORDER:
        return {**policy, "returnPolicyCategory": f"{SCHEMA}/MerchantReturnNotPermitted"}
    return {
        **policy,
        "returnPolicyCategory": f"{SCHEMA}/MerchantReturnFiniteReturnWindow",
        "merchantReturnDays": market.return_days,
        "returnMethod": f"{SCHEMA}/ReturnByMail",
        "returnFees": f"{SCHEMA}/ReturnFeesCustomerResponsibility",
    }


def way_back(crumbs: Sequence[Crumb], here: str, origin: str) -> Data:
    """The crumbs of a page as a list; `origin` is scheme and host, `here` the page's own path."""
    return {
        "@context": SCHEMA,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.title,
                "item": f"{origin}{crumb.address or here}",
            }
            for position, crumb in enumerate(crumbs, 1)
        ],
    }


def person(workshop: Workshop, *, language: str, address: str, picture: str) -> Data:
    """A maker: a family that is known by its name, its place and its consortium."""
    data: Data = {
        "@context": SCHEMA,
        "@type": "Person",
        "@id": address,
        "url": address,
        "name": workshop.name_in(language),
        "description": workshop.voice.get(language, ""),
        "image": picture,
        "homeLocation": {
            "@type": "Place",
            "name": workshop.place.name_in(language),
            "address": {"@type": "PostalAddress", "addressCountry": workshop.place.country},
        },
        "memberOf": {"@type": "Organization", "name": workshop.consortium.name_in(language)},
    }
    return {name: value for name, value in data.items() if value}


def brand(told: Brand, *, language: str, address: str, picture: str) -> Data:
    """A shared brand, with its promise."""
    data: Data = {
        "@context": SCHEMA,
        "@type": "Brand",
        "@id": address,
        "url": address,
        "name": told.name_in(language),
        "slogan": told.promise.get(language, ""),
        "logo": picture,
    }
    return {name: value for name, value in data.items() if value}
