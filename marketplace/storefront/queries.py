"""What the shop's pages show, composed from the rooms below."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet
from django.utils.text import slugify

from catalog import composition, photos
from catalog.holds import availability, units_unsold
from catalog.models import Listing, MarketPrice, Photo
from catalog.photos.queries import address as photo_address
from catalog.photos.renditions import WIDTHS
from catalog.queries import ON_SHOW, listings
from catalog.search.types import Hit
from marketplace.consortia.models import Brand, BrandRule, Certificate, Place, Workshop
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.storefront import known
from marketplace.storefront.finding import find_similar
from marketplace.storefront.landed import Landed, landed_price
from marketplace.storefront.machines.elsewhere import Elsewhere
from marketplace.storefront.safety import Safety, safety_of
from marketplace.storefront.scale import ScaleDrawing, scale_drawing
from marketplace.storefront.types import Shop, page_address
from storytelling.types import StoryCard, Text

SIMILAR = 4


@dataclass(frozen=True)
class Shot:
    """One picture of a piece: as the page shows it, its thumbnail, and as large as there is."""

    public_id: str
    src: str
    avif_srcset: str
    srcset: str
    width: int
    height: int
    alt: str
    thumb: str
    large: str
    is_drawing: bool


@dataclass(frozen=True)
class PiecePage:
    """Everything the page of one piece shows."""

    listing: Listing
    address: str
    title: str
    summary: str
    description: list[str]
    facts: list[composition.Fact]
    shots: list[Shot]
    shot: Shot | None
    price: Money | None
    availability: str
    units_left: int | None
    landed: Landed | None
    safety: Safety | None
    brand: Brand
    workshop: Workshop
    place: Place
    rules: list[BrandRule]
    certificates: list[Certificate]
    maker_text: Text | None
    story: StoryCard | None
    similar: tuple[Hit, ...]
    scale: ScaleDrawing | None
    elsewhere: Elsewhere


def seen_listing(shop: Shop, piece_id: str) -> Listing | None:
    """A piece that buyers may see, with what its page needs and its price in this market."""
    return (
        listings()
        .filter(piece_id=piece_id.upper(), state__in=ON_SHOW)
        .prefetch_related(price_here(shop.market))
        .first()
    )


def price_here(market: Market) -> "Prefetch[str, QuerySet[MarketPrice], str]":
    """Prefetch the price in one market, to be read by `price_of`."""
    return Prefetch("prices", queryset=MarketPrice.objects.filter(market=market), to_attr="prices_here")


def price_of(listing: Listing) -> Money | None:
    prices: list[MarketPrice] = listing.prices_here  # type: ignore[attr-defined]
    return prices[0].money if prices else None


def shot_of(photo: Photo, language: str) -> Shot:
    sources = photos.sources(photo, language)
    return Shot(
        photo.public_id,
        sources.src,
        sources.avif_srcset,
        sources.srcset,
        sources.width,
        sources.height,
        sources.alt,
        photo_address(photo, min(WIDTHS), "webp"),
        photo_address(photo, max(WIDTHS), "jpg"),
        photo.is_drawing,
    )


def first_shot(listing: Listing, language: str) -> Shot | None:
    photo = next(iter(listing.photos.all()), None)
    return shot_of(photo, language) if photo else None


def piece_address(shop: Shop, listing: Listing, title: str) -> str:
    return shop.url("piece", slug=slugify(title, allow_unicode=True), piece_id=listing.piece_id)


def valid_certificates(brand: Brand, on: date) -> list[Certificate]:
    return [each for each in brand.certificates.all() if each.is_valid_on(on)]


def elsewhere_of(shop: Shop, listing: Listing) -> dict[tuple[str, str], str]:
    """The piece's address in every market that sells it, in each of the market's languages."""
    sold_in = set(listing.prices.values_list("market_id", flat=True))
    slugs = {}
    found = {}
    for market in shop.markets:
        for language in market.languages if market.pk in sold_in else ():
            if language not in slugs:
                slugs[language] = slugify(composition.title(listing, language), allow_unicode=True)
            found[market.code, language] = page_address(
                "piece",
                market=market.code,
                language=language,
                slug=slugs[language],
                piece_id=listing.piece_id,
            )
    return found


def piece_page(shop: Shop, piece_id: str, *, photo: str, now: datetime) -> PiecePage | None:
    """The page of a published or sold piece; `photo` is the picture asked for."""
    listing = seen_listing(shop, piece_id)
    if listing is None:
        return None
    title = composition.title(listing, shop.language)
    shots = [shot_of(each, shop.language) for each in listing.photos.all()]
    shot = next((each for each in shots if each.public_id == photo), shots[0] if shots else None)
    price = price_of(listing)
    state = availability(listing, now)
    landed = landed_price(shop, listing, price, now.date()) if price and state != "sold" else None
    brand = known.brand_of(shop, listing)
    summary = composition.summary(listing, shop.language)
    address = piece_address(shop, listing, title)
    return PiecePage(
        listing=listing,
        address=address,
        title=title,
        summary=summary,
        description=composition.description(listing, shop.language),
        facts=composition.facts(listing, shop.language),
        shots=shots,
        shot=shot,
        price=price,
        availability=state,
        units_left=units_unsold(listing) if listing.is_edition else None,
        landed=landed,
        safety=safety_of(listing, landed),
        brand=brand,
        workshop=listing.workshop,
        place=listing.made_in or listing.workshop.place,
        rules=list(brand.rules.all()),
        certificates=valid_certificates(brand, now.date()),
        maker_text=known.maker_text(shop, listing.workshop.slug),
        story=known.story_of_piece(shop, listing.piece_id),
        similar=find_similar(shop, listing, SIMILAR).hits,
        scale=scale_drawing(listing.width_cm, listing.length_cm),
        elsewhere=elsewhere_of(shop, listing),
    )
