"""What pages tell search engines: the same page elsewhere, and structured data."""

import json
from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from marketplace.consortia.models import Brand, Workshop
from marketplace.storefront.machines import elsewhere as versions
from marketplace.storefront.machines import structured
from marketplace.storefront.queries import PiecePage
from marketplace.storefront.types import Alternate, Shop, ShopRequest, moved

register = template.Library()


@register.simple_tag(takes_context=True)
def hreflangs(context: Context) -> list[Alternate]:
    """This page in every language and market that has it, with `x-default`; addresses are paths."""
    request: ShopRequest = context["request"]
    shop = request.shop
    every = {
        (market.code, language): moved(request.path, shop, market, language)
        for market in shop.markets
        for language in market.languages
    }
    told = versions.hreflangs(shop.markets, context.get("elsewhere") or every)
    return [Alternate(tag, "", path) for tag, path in told]


@register.simple_tag(takes_context=True)
def piece_data(context: Context, piece: PiecePage) -> SafeString:
    """The piece and its offer as schema.org's Product."""
    request: ShopRequest = context["request"]
    shop: Shop = request.shop
    data = structured.product(
        piece.listing,
        shop=shop,
        title=piece.title,
        summary=piece.summary,
        address=request.build_absolute_uri(piece.address),
        pictures=[request.build_absolute_uri(shot.large) for shot in piece.shots],
    )
    if piece.price:
        data["offers"] = structured.offer(
            piece.listing, shop=shop, price=piece.price, state=piece.availability, landed=piece.landed
        )
        data["offers"]["url"] = data["url"]
    return as_script(data)


@register.simple_tag(takes_context=True)
def way_back_data(context: Context) -> SafeString:
    """The crumbs of the page as schema.org's BreadcrumbList."""
    request: ShopRequest = context["request"]
    origin = request.build_absolute_uri("/").rstrip("/")
    return as_script(structured.way_back(context["crumbs"], request.path, origin))


@register.simple_tag(takes_context=True)
def maker_data(context: Context, workshop: Workshop, picture: str = "") -> SafeString:
    """A maker as schema.org's Person."""
    told = structured.person(workshop, **_page(context, picture))
    return as_script(told)


@register.simple_tag(takes_context=True)
def brand_data(context: Context, brand: Brand, picture: str = "") -> SafeString:
    """A brand as schema.org's Brand."""
    return as_script(structured.brand(brand, **_page(context, picture)))


def _page(context: Context, picture: str) -> dict[str, str]:
    request: ShopRequest = context["request"]
    return {
        "language": request.shop.language,
        "address": request.build_absolute_uri(request.path),
        "picture": request.build_absolute_uri(picture) if picture else "",
    }


def as_script(data: dict[str, Any]) -> SafeString:
    """Data for search machines; no script that runs, and no way out of its element."""
    text = json.dumps(data, ensure_ascii=False)
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(safe))  # noqa: S308
