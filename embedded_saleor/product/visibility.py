"""What a requestor sees of products in a channel, and what of it can be bought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Sum

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.standing import kept_channel_called

MOST = 50


def channel_by_slug(slug: str | None) -> models.Channel | None:
    """The channel with its tax configuration; None where there is none of that name."""
    return kept_channel_called(slug) if slug else None


def of_channel(slug: str | None) -> Q:
    """Listings of the channel; of none where no channel is called so."""
    channel = channel_by_slug(slug)
    return Q(channel_id=channel.pk) if channel else Q(pk__in=[])


def default_channel(context: Context) -> str | None:
    """The only active channel; where there are several, a stranger has to name one."""
    slugs = list(models.Channel.objects.filter(is_active=True).values_list("slug", flat=True)[:2])
    return slugs[0] if len(slugs) == 1 else None


def seen_in(context: Context, channel: str | None) -> str | None:
    """The channel to look through: the named one, or for strangers the default."""
    return channel if channel or context.sees_all_products else default_channel(context)


def since_published(now: Any) -> Q:
    return Q(Q(published_at__isnull=True) | Q(published_at__lte=now), is_published=True)


def published(now: Any) -> Q:
    return since_published(now) & Q(channel__is_active=True)


def visible_products(context: Context, slug: str | None, *, in_lists: bool = False) -> QuerySet[Any]:
    """Staff see all, or all listed in the channel; others what is published there with a price."""
    rows: QuerySet[Any] = models.Product.objects.all()
    if slug is None:
        return rows if context.sees_all_products else rows.none()
    channel = kept_channel_called(slug)
    if channel is None:
        return rows.none()
    listings = models.ProductChannelListing.objects.filter(product=OuterRef("pk"), channel_id=channel.pk)
    if context.sees_all_products:
        return rows.filter(Exists(listings))
    if not channel.is_active:
        return rows.none()
    listings = listings.filter(since_published(context.now), lowest_price_amount__isnull=False)
    return rows.filter(Exists(listings.filter(visible_in_listings=True) if in_lists else listings))


def visible_variants(context: Context, slug: str | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = models.ProductVariant.objects.all()
    priced = models.ProductVariantChannelListing.objects.filter(
        of_channel(slug), variant=OuterRef("pk"), price_amount__isnull=False
    )
    if context.sees_all_products:
        listed = models.ProductChannelListing.objects.filter(of_channel(slug), product=OuterRef("product"))
        return rows.filter(Exists(listed)) if slug else rows
    if slug is None:
        return rows.none()
    listings = models.ProductChannelListing.objects.filter(
        published(context.now), of_channel(slug), product=OuterRef("product")
    )
    return rows.filter(Exists(priced), Exists(listings))


def in_channel(rows: Sequence[Any], slug: str | None) -> list[Any]:
    """Mark where each object is looked at."""
    for row in rows:
        row.channel_slug = slug
    return list(rows)


def marked(rows: QuerySet[Any], slug: str | None) -> QuerySet[Any]:
    """Rows that will know the channel they are looked at in."""
    found: QuerySet[Any] = rows.in_channel(slug)  # type: ignore[attr-defined]
    return found


def channel_of(instance: Any) -> str | None:
    return getattr(instance, "channel_slug", None)


def product_listing(context: Context, product: models.Product, slug: str | None) -> Any:
    def load(rows: Sequence[Any]) -> dict[Any, Any]:
        found = models.ProductChannelListing.objects.filter(of_channel(slug), product__in=rows)
        return {row.product_id: row for row in found}

    return context.batched(f"product listing:{slug}", product, load) if slug else None


def variant_listing(context: Context, variant: models.ProductVariant, slug: str | None) -> Any:
    def load(rows: Sequence[Any]) -> dict[Any, Any]:
        found = models.ProductVariantChannelListing.objects.filter(of_channel(slug), variant__in=rows)
        return {row.variant_id: row for row in found}

    return context.batched(f"variant listing:{slug}", variant, load) if slug else None


def seen_variants(context: Context, product: models.Product, slug: str | None) -> list[Any]:
    """The product's variants with a price in the channel; staff see the others as well."""
    if context.sees_all_products:
        return in_channel(all_variants(context, product), slug)
    return sold_variants(context, product, slug)


def sold_variants(context: Context, product: models.Product, slug: str | None) -> list[Any]:
    """The product's variants with a price in the channel."""
    variants = all_variants(context, product)
    return in_channel([one for one in variants if has_price(variant_listing(context, one, slug))], slug)


def all_variants(context: Context, product: models.Product) -> list[Any]:
    def load(rows: Sequence[Any]) -> dict[Any, list[Any]]:
        products = {row.pk: row for row in rows}
        found: dict[Any, list[Any]] = {pk: [] for pk in products}
        for variant in models.ProductVariant.objects.filter(product__in=rows):
            variant.product = products[variant.product_id]
            found[variant.product_id].append(variant)
        return found

    return context.batched("variants", product, load) or []


def has_price(listing: Any) -> bool:
    return listing is not None and listing.price_amount is not None


def free_stock(context: Context, slug: str | None, country: str | None = None) -> QuerySet[Any]:
    """Stocks that count in a channel: of its warehouses; with the old flag also within its zones."""
    rows: QuerySet[Any] = models.Stock.objects.all()
    if slug is None:
        return rows
    channel = channel_by_slug(slug)
    if channel is None:
        return rows.none()
    rows = rows.filter(warehouse__channel_warehouses__channel=channel.pk)
    if context.shop.use_legacy_shipping_zone_stock_availability:
        zones = models.ShippingZone.objects.filter(warehouses=OuterRef("warehouse"), channels=channel.pk)
        if country:
            zones = zones.filter(countries__contains=[country])
        rows = rows.filter(Exists(zones))
    return rows


def quantity_available(
    context: Context, variant: models.ProductVariant, slug: str | None, country: str | None = None
) -> int:
    """What a buyer may take at most; untracked goods are there without end."""
    most = context.shop.limit_quantity_per_checkout or MOST
    if not variant.track_inventory:
        return most
    return min(free_quantity(context, variant, slug, country), most)


def free_quantity(
    context: Context, variant: models.ProductVariant, slug: str | None, country: str | None = None
) -> int:
    """What lies in stock and is nobody's yet, whether it is counted or not."""

    def load(rows: Sequence[Any]) -> dict[Any, int]:
        sums = (
            free_stock(context, slug, country).filter(product_variant__in=rows).values_list("product_variant")
        )
        return dict(sums.annotate(left=Sum(F("quantity") - F("quantity_allocated"))))

    left = context.batched(f"free stock:{slug}:{country}", variant, load) or 0
    return max(0, left)


def is_for_sale(context: Context, product: models.Product, slug: str | None) -> bool:
    listing = product_listing(context, product, slug)
    since = listing.available_for_purchase_at if listing else None
    return bool(since and since <= context.now)
