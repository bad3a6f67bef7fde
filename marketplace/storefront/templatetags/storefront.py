"""Addresses inside a shop, and the same page elsewhere."""

from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from django import template
from django.conf import settings
from django.template.context import Context
from django.template.loader import get_template
from django.utils import translation
from django.utils.html import format_html

from catalog import vocabulary
from catalog.care import care_of
from catalog.models import Listing
from catalog.search.types import Hit
from marketplace.kernel.formatting import format_money
from marketplace.kernel.languages import BY_CODE
from marketplace.kernel.languages import country_name as name_of_country
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.orders.addressing import has_other_bill
from marketplace.orders.models import Order, Purchase
from marketplace.storefront.addresses import lines_of
from marketplace.storefront.basket import Basket
from marketplace.storefront.types import Alternate, Shop, moved
from shipping import paper_names
from shipping.models import Paper

register = template.Library()
MOST_CARDS = 2000


@register.simple_tag(takes_context=True)
def shop_url(context: Context, name: str, **parts: Any) -> str:
    """The address of a page of the shop the reader is in."""
    shop: Shop = context["request"].shop
    return shop.url(name, **parts)


@register.simple_tag(takes_context=True)
def alternates(context: Context) -> list[Alternate]:
    """This page in each language of the market."""
    request = context["request"]
    shop: Shop = request.shop
    elsewhere = context.get("elsewhere") or {}
    return [
        Alternate(
            code,
            BY_CODE[code].own_name,
            elsewhere.get((shop.market.code, code))
            or moved(request.get_full_path(), shop, shop.market, code),
            code == shop.language,
        )
        for code in shop.market.languages
    ]


@register.simple_tag(takes_context=True)
def other_market_address(context: Context, market: Market) -> str:
    """This page in another market, in the same language where it is spoken there."""
    request = context["request"]
    shop: Shop = request.shop
    language = shop.language if shop.language in market.languages else market.default_language
    return moved(request.path, shop, market, language)


@register.inclusion_tag("storefront/parts/keeping.html", takes_context=True)
def keeping(context: Context, listing: Listing) -> dict[str, object]:
    """How to keep a piece, and the way to its passport."""
    request = context["request"]
    return {"request": request, "listing": listing, "care": care_of(listing, request.shop.language)}


@register.simple_tag(takes_context=True)
def basket_count(context: Context) -> int:
    return len(Basket(context["request"].session))


@register.simple_tag(takes_context=True)
def card(context: Context, hit: Hit, first: bool = False) -> str:
    """A piece in a list."""
    shop: Shop = context["request"].shop
    addresses = {
        # In letters, as browsers take it: percent signs would make six bytes of each Cyrillic one.
        "address": unquote(shop.url("piece", slug=hit.slug, piece_id=hit.piece_id)),
        "save": shop.url("saved_add", piece_id=hit.piece_id),
        "compare": shop.url("compare_add", piece_id=hit.piece_id),
    }
    return card_html(hit, tuple(addresses.items()), shop.language, first)


@lru_cache(maxsize=0 if settings.DEBUG else MOST_CARDS)
def card_html(hit: Hit, addresses: tuple[tuple[str, str], ...], language: str, first: bool) -> str:
    """The card in the active language, which is `language`: a list repeats what others have shown."""
    return get_template("storefront/parts/card.html").render({"hit": hit, "first": first, **dict(addresses)})


@register.simple_tag(takes_context=True)
def absolute(context: Context, address: str) -> str:
    """A path with scheme and host."""
    return str(context["request"].build_absolute_uri(address))


@register.simple_tag
def colour_swatch(family: str) -> str:
    """A dot of a plain colour; its name stands beside it."""
    known = vocabulary.exists("colour_family", family)
    colour = vocabulary.term("colour_family", family).text("hex") if known else "none"
    dot = '<svg class="swatch" viewBox="0 0 2 2" aria-hidden="true"><circle cx="1" cy="1" r="1" fill="{}"/>'
    return format_html(dot + "</svg>", colour)


@register.filter
def hit_price(hit: Hit) -> str:
    """What a piece of a list costs, as the reader writes it."""
    language = (translation.get_language() or "en").split("-")[0]
    return format_money(Money(hit.price, hit.currency), language)


@register.filter
def for_card(srcset: str) -> str:
    """The two smaller pictures of a set: no card is so wide that it needs the largest."""
    return ", ".join(srcset.split(", ")[:2])


@register.filter
def paper_name(paper: Paper) -> str:
    """What a paper is called on pages."""
    return paper_names.paper_name(paper.kind)


@register.filter
def address_lines(address: dict[str, str]) -> list[str]:
    return lines_of(address)


@register.filter
def other_bill(sale: Purchase | Order) -> bool:
    """Whether the bill goes elsewhere than the pieces."""
    return has_other_bill(sale)


@register.filter
def country_name(code: str, language: str) -> str:
    return name_of_country(code, language)
