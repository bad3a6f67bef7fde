"""Looking at what Saleor has, whoever made it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalog.publication.types import CRAFTS, attribute_slugs
from marketplace.consortia.models import Brand
from marketplace.saleor.entities import Known
from marketplace.saleor.pages import PAGE_TYPES
from marketplace.saleor.session import Session
from marketplace.saleor.types import BRAND_TYPE, FAMILY_TYPE, Kind

ZONE_PREFIX = "gereh "


@dataclass
class Site:
    """One Saleor: whom to speak with, what is known of it, and what stands there by our keys."""

    saleor: Session
    known: Known
    there: dict[Kind, dict[str, Any]] = field(default_factory=dict)

    def has(self, kind: Kind, key: str) -> bool:
        return key in self.there[kind]

    def learn(self, kind: Kind, nodes: Mapping[str, Any]) -> None:
        """Remember ids; forget those of things that were taken away."""
        self.there[kind] = dict(nodes)
        self.known.keep(kind, {key: node.id for key, node in nodes.items()})
        gone = self.known.all_of(kind).keys() - nodes.keys()
        if gone:
            self.known.forget(kind, set(gone))


def survey(saleor: Session, known: Known) -> Site:
    site = Site(saleor, known)
    look_at_shapes(site)
    look_at_places(site)
    look_at_many(site)
    return site


def nodes_of(connection: Any) -> Iterable[Any]:
    return [edge.node for edge in connection.edges] if connection else []


def by_slug(connection: Any) -> dict[str, Any]:
    return {node.slug: node for node in nodes_of(connection)}


def look_at_shapes(site: Site) -> None:
    found = site.saleor.structure(
        attributes=sorted(attribute_slugs()),
        product_types=list(CRAFTS),
        page_types=[page_type.slug for page_type in PAGE_TYPES],
        categories=list(CRAFTS),
    )
    site.learn(Kind.CHANNEL, {channel.slug: channel for channel in found.channels or []})
    site.learn(Kind.ATTRIBUTE, by_slug(found.attributes))
    site.learn(Kind.PRODUCT_TYPE, by_slug(found.product_types))
    site.learn(Kind.PAGE_TYPE, by_slug(found.page_types))
    site.learn(Kind.CATEGORY, by_slug(found.categories))


def look_at_places(site: Site) -> None:
    brands = list(Brand.objects.values_list("slug", flat=True))
    ours = sorted({*brands, *site.known.all_of(Kind.COLLECTION)})
    found = site.saleor.places(ours)
    # An empty filter finds everything.
    site.learn(Kind.COLLECTION, by_slug(found.collections) if ours else {})
    zones = {node.name: node for node in nodes_of(found.shipping_zones)}
    site.learn(Kind.ZONE, {name: node for name, node in zones.items() if name.startswith(ZONE_PREFIX)})
    site.there[Kind.TAXES] = {node.channel.slug: node for node in nodes_of(found.tax_configurations)}


def look_at_many(site: Site) -> None:
    """Warehouses and models are as many as there are families: page by page."""
    warehouses = every(lambda after: site.saleor.warehouses(after).warehouses)
    ours = {node.external_reference: node for node in warehouses if node.external_reference}
    site.learn(Kind.WAREHOUSE, ours)
    types = [
        node.id for slug, node in site.there[Kind.PAGE_TYPE].items() if slug in (BRAND_TYPE, FAMILY_TYPE)
    ]
    if not types:
        site.there[Kind.PAGE] = {}
        return
    pages = {node.slug: node for node in every(lambda after: site.saleor.pages(types, after).pages)}
    site.there[Kind.PAGE] = pages
    site.known.keep(Kind.PAGE, {slug: node.id for slug, node in pages.items()})


def every(fetch: Any) -> Iterator[Any]:
    """The nodes of all pages of a list."""
    after = None
    while True:
        found = fetch(after)
        yield from nodes_of(found)
        if found is None or not found.page_info.has_next_page:
            return
        after = found.page_info.end_cursor
