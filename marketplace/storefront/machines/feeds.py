"""Feeds of a market's pieces: for Google and Facebook (RSS with Google's names), for Yandex Market (YML).

They stream: a million pieces pass one by one. What each field means follows the vendors' own specifications:
Google's “Product data specification”, Meta's “Catalog fields”, Yandex's “YML format” for arbitrary goods.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import escape

from django.utils import translation

from catalog import composition, vocabulary
from catalog.models import Listing
from catalog.search.cards import hit_of
from catalog.search.documents import document, slugs_of
from catalog.search.sources import Source, sources
from marketplace.consortia.models import Place
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.storefront.machines.sitemaps import picture_of
from marketplace.storefront.types import page_address

GOOGLE, FACEBOOK, YANDEX = "google", "facebook", "yandex"
# Google's taxonomy: Home & Garden > Decor > Rugs; > Tapestries; Apparel & Accessories > Clothing.
CATEGORIES = {"carpet": "598", "felt": "598", "embroidery": "3221", "weaving": "3221", "lace": "3221"}
RSS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n'
)
LONGEST_TITLE, LONGEST_TEXT = 150, 4500


@dataclass(frozen=True)
class Goods:
    """One piece as the feeds tell it; addresses are absolute, texts in one language."""

    id: str
    title: str
    text: str
    link: str
    picture: str
    price: Money
    brand: str
    maker: str
    country: str
    craft: str
    is_new: bool
    making_days: int | None
    material: str
    colour: str
    size: str


def goods(market: Market, language: str, origin: str) -> Iterator[Goods]:
    """Pieces on sale with a picture; a shop elsewhere takes none without."""
    for piece in sources(market):
        if piece.picture is not None:
            with translation.override(language):
                yield _goods(piece, market, language, origin)


def _goods(piece: Source, market: Market, language: str, origin: str) -> Goods:
    hit = hit_of(document(piece).card, language)
    address = page_address(
        "piece", market=market.code, language=language, slug=hit.slug, piece_id=piece.piece_id
    )
    materials = vocabulary.labels("material", slugs_of(piece.attributes, "materials"), language)
    colours = vocabulary.labels("colour", slugs_of(piece.attributes, "palette")[:3], language)
    return Goods(
        id=piece.piece_id,
        title=hit.title[:LONGEST_TITLE],
        text=composition.summary(as_listing(piece), language)[:LONGEST_TEXT],
        link=origin + address,
        picture=origin + picture_of(piece),
        price=Money(piece.price, piece.currency).rounded(),
        brand=hit.brand,
        maker=hit.maker,
        country=piece.country,
        craft=piece.craft,
        is_new=piece.attributes.get("condition", "new") == "new",
        making_days=piece.making_days if piece.uniqueness == Listing.Uniqueness.MADE_TO_ORDER else None,
        material="/".join(materials[:3]),
        colour="/".join(colours),
        size=f"{piece.width_cm:g} × {piece.length_cm:g} cm",
    )


def as_listing(piece: Source) -> Listing:
    """A listing that is not saved, enough to compose its texts."""
    return Listing(
        craft=piece.craft,
        object_kind=piece.object_kind,
        attributes=dict(piece.attributes),
        width_cm=piece.width_cm,
        length_cm=piece.length_cm,
        uniqueness=piece.uniqueness,
        making_days=piece.making_days,
        year_to=piece.year_to,
        made_in=Place(name=dict(piece.place_name), region=dict(piece.region_name)),
    )


def rss(kind: str, market: Market, language: str, origin: str, today: date) -> Iterator[str]:
    """The feed for Google or Facebook, piece by piece."""
    yield RSS
    home = origin + page_address("home", market=market.code, language=language)
    yield _tag("title", f"Gereh · {market.name_in(language)}") + _tag("link", home)
    yield _tag("description", f"Gereh · {market.name_in(language)}") + "\n"
    for each in goods(market, language, origin):
        fields = "".join(_tag(f"g:{name}", value) for name, value in _fields(kind, each, today) if value)
        yield f"<item>{fields}</item>\n"
    yield "</channel>\n</rss>\n"


def _fields(kind: str, each: Goods, today: date) -> Iterator[tuple[str, str]]:
    spaced = {GOOGLE: ("in_stock", "backorder"), FACEBOOK: ("in stock", "available for order")}
    ready, later = spaced[kind]
    yield "id", each.id
    yield "title", each.title
    yield "description", each.text
    yield "link", each.link
    yield "image_link", each.picture
    yield "price", f"{each.price.amount} {each.price.currency}"
    yield "availability", ready if each.making_days is None else later
    if kind == GOOGLE:
        if each.making_days is not None:
            yield "availability_date", (today + timedelta(days=each.making_days)).isoformat()
        yield "identifier_exists", "no"
    yield "condition", "new" if each.is_new else "used"
    yield "brand", each.brand
    yield "google_product_category", CATEGORIES.get(each.craft, "")
    yield "product_type", each.craft
    yield "material", each.material
    yield "color", each.colour
    yield "size", each.size


def yml(market: Market, language: str, origin: str, now: datetime) -> Iterator[str]:
    """The feed for Yandex Market, piece by piece; categories are the crafts."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<yml_catalog date="{now.isoformat(timespec="seconds")}">\n<shop>\n'
    yield _tag("name", "Gereh") + _tag("company", "Gereh")
    yield _tag("url", origin + page_address("home", market=market.code, language=language))
    yield f'<currencies><currency id="{market.currency}" rate="1"/></currencies>\n<categories>'
    numbers = {term.slug: number for number, term in enumerate(vocabulary.terms("craft"), 1)}
    for slug, number in numbers.items():
        yield f'<category id="{number}">{escape(vocabulary.label("craft", slug, language))}</category>'
    yield "</categories>\n<offers>\n"
    for each in goods(market, language, origin):
        yield _offer(each, numbers.get(each.craft, 1), language)
    yield "</offers>\n</shop>\n</yml_catalog>\n"


def _offer(each: Goods, category: int, language: str) -> str:
    size = vocabulary.label("field", "size", language)
    told = [
        _tag("url", each.link),
        _tag("price", str(each.price.amount)),
        _tag("currencyId", each.price.currency),
        f"<categoryId>{category}</categoryId>",
        _tag("picture", each.picture),
        "<delivery>true</delivery>",
        _tag("name", each.title),
        _tag("vendor", each.brand),
        _tag("description", each.text),
        f'<param name="{escape(size)}">{escape(each.size)}</param>',
    ]
    if not each.is_new:
        told.append('<condition type="preowned"><quality>good</quality></condition>')
    available = "true" if each.making_days is None else "false"
    return f'<offer id="{escape(each.id)}" available="{available}">{"".join(told)}</offer>\n'


def _tag(name: str, value: str) -> str:
    return f"<{name}>{escape(value, quote=False)}</{name}>"
