"""Pages of brands, makers, places and stories: what is told, and what they offer."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from catalog.search.types import Hit
from marketplace.consortia.models import Brand, Place, Workshop
from marketplace.storefront import known
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.finding import find, wish
from marketplace.storefront.queries import valid_certificates
from marketplace.storefront.sharing import shared
from marketplace.storefront.types import Crumb, Shop, ShopRequest, page_address
from marketplace.storefront.views.pieces import browse_context, narrowed_by_steps
from storytelling import queries as stories_told
from storytelling.types import Story

WALL = 6


@dataclass(frozen=True)
class Wall:
    """A brand with a few of its pieces."""

    brand: Brand
    hits: tuple[Hit, ...]
    total: int


def wall_of(shop: Shop, brand: Brand, size: int = WALL) -> Wall:
    query = wish(shop, facets={"consortium": (brand.slug,)}, page_size=size, counted=())
    result = find(shop, query)
    return Wall(brand, result.hits, result.total)


def elsewhere_of(shop: Shop, story: Story) -> dict[tuple[str, str], str]:
    """A story's address wherever it is told in the language of the page."""
    return {
        (market.code, language): page_address(
            "story", market=market.code, language=language, slug=story.translations[language]
        )
        for market in shop.markets
        for language in market.languages
        if language in story.translations
    }


def back_to(shop: Shop, name: str, title: str, here: str) -> list[Crumb]:
    return [Crumb(title, shop.url(name)), Crumb(here)]


@require_safe
@shared
@in_shop
def brands(request: ShopRequest) -> HttpResponse:
    """Every brand that offers something here."""
    every = (wall_of(request.shop, brand) for brand in known.brands(request.shop))
    walls = [wall for wall in every if wall.total]
    return render(request, "storefront/brands.html", {"walls": walls, "page_of": "brands"})


@require_safe
@shared
@in_shop
@narrowed_by_steps
def brand(request: ShopRequest, slug: str) -> HttpResponse:
    """A brand: its promise, rules, certificates, families and pieces."""
    found = get_object_or_404(
        Brand.objects.select_related("consortium__seat").prefetch_related("rules", "certificates"), slug=slug
    )
    language = request.shop.language
    workshops = found.consortium.workshops.filter(is_active=True).select_related("place")
    context = {
        **browse_context(request, consortium=(slug,)),
        "brand": found,
        "text": stories_told.brand_text(slug, language),
        "stories": stories_told.story_cards(language, limit=3, brand=slug),
        "certificates": valid_certificates(found, timezone.now().date()),
        "workshops": workshops,
        "crumbs": back_to(request.shop, "brands", _("Makers"), found.name_in(language)),
        "page_of": "brands",
    }
    return render(request, "storefront/brand.html", context)


@require_safe
@shared
@in_shop
@narrowed_by_steps
def maker(request: ShopRequest, slug: str) -> HttpResponse:
    """A family: its voice, its place, its stories and its pieces."""
    workshop = get_object_or_404(
        Workshop.objects.select_related("place", "consortium__brand"), slug=slug, is_active=True
    )
    language = request.shop.language
    context = {
        **browse_context(request, maker=(slug,)),
        "workshop": workshop,
        "brand": workshop.consortium.brand,
        "text": stories_told.maker_text(slug, language),
        "stories": stories_told.story_cards(language, limit=3, workshop=slug),
        "crumbs": back_to(request.shop, "brands", _("Makers"), workshop.name_in(language)),
        "page_of": "brands",
    }
    return render(request, "storefront/maker.html", context)


@require_safe
@shared
@in_shop
@narrowed_by_steps
def place(request: ShopRequest, slug: str) -> HttpResponse:
    """A village or town of craft: what is told of it, its families, its pieces."""
    found = get_object_or_404(Place, slug=slug)
    language = request.shop.language
    context = {
        **browse_context(request, place=(slug,)),
        "place": found,
        "text": stories_told.place_text(slug, language),
        "stories": stories_told.story_cards(language, limit=3, place=slug),
        "workshops": found.workshops.filter(is_active=True).select_related("place"),
        "crumbs": back_to(request.shop, "brands", _("Makers"), found.name_in(language)),
        "page_of": "brands",
    }
    return render(request, "storefront/place.html", context)


@require_safe
@shared
@in_shop
def stories(request: ShopRequest) -> HttpResponse:
    cards = stories_told.story_cards(request.shop.language)
    return render(request, "storefront/stories.html", {"stories": cards, "page_of": "stories"})


@require_safe
@shared
@in_shop
def story(request: ShopRequest, slug: str) -> HttpResponse:
    """One story in the reader's language; the slug of another language leads to its own."""
    told = stories_told.story_by_slug(slug, request.shop.language)
    if told is None:
        raise Http404
    if told.slug != slug:
        return redirect(request.shop.url("story", slug=told.slug))
    context = {
        "story": told,
        "elsewhere": elsewhere_of(request.shop, told),
        "workshop": Workshop.objects.select_related("place").filter(slug=told.workshop_slug).first(),
        "place": Place.objects.filter(slug=told.place_slug).first(),
        "brand": Brand.objects.filter(slug=told.brand_slug).first(),
        "crumbs": back_to(request.shop, "stories", _("Stories"), told.title),
        "page_of": "stories",
    }
    return render(request, "storefront/story.html", context)
