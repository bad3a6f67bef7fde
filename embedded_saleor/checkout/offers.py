"""What a channel says of a variant, read along with its row: the price, and whether it is sold there."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet

from embedded_saleor.models import Channel, CheckoutLine, ProductVariant
from embedded_saleor.models.base import M

PRICES, LISTINGS = "channel_listings", "product__channel_listings"


@dataclass(frozen=True)
class Offer:
    """A price of None: not priced in the channel. `sold_since` of None: sold neither now nor later."""

    price: Decimal | None
    is_published: bool
    sold_since: datetime | None
    published_since: datetime | None = None

    def is_shown(self, *, now: datetime) -> bool:
        """Published, and not only from a later day on."""
        return self.is_published and (self.published_since is None or self.published_since <= now)

    def is_sold(self, *, now: datetime) -> bool:
        return self.sold_since is not None and self.sold_since <= now

    def is_sold_later(self, *, now: datetime) -> bool:
        return self.sold_since is not None and self.sold_since > now


def offered_lines() -> "QuerySet[CheckoutLine]":
    """Lines with their products and what the checkout's channel says of them, in one query."""
    rows = CheckoutLine.objects.select_related("variant__product__product_type")
    return with_offer(rows, "variant__", F("checkout__channel"))


def offered_variants(channel: Channel) -> "QuerySet[ProductVariant]":
    """Variants with their products and what a channel says of them, in one query."""
    return with_offer(ProductVariant.objects.select_related("product").order_by(), "", channel.pk)


def with_offer(rows: "QuerySet[M]", path: str, channel: object) -> "QuerySet[M]":
    prices, listings = f"{path}{PRICES}", f"{path}{LISTINGS}"
    found: QuerySet[Any] = rows.annotate(
        offered_price=FilteredRelation(prices, condition=Q(**{f"{prices}__channel": channel})),
        offered_listing=FilteredRelation(listings, condition=Q(**{f"{listings}__channel": channel})),
        price_here=F("offered_price__price_amount"),
        published_here=F("offered_listing__is_published"),
        published_here_since=F("offered_listing__published_at"),
        sold_here_since=F("offered_listing__available_for_purchase_at"),
    )
    return found


def offer_of(row: CheckoutLine | ProductVariant) -> Offer:
    """The offer of a row that came from `offered_lines` or `offered_variants`, or of any other line."""
    if isinstance(row, CheckoutLine) and not hasattr(row, "price_here"):
        row = offered_lines().get(pk=row.pk)
    found = vars(row)
    return Offer(
        found["price_here"],
        bool(found["published_here"]),
        found["sold_here_since"],
        found["published_here_since"],
    )
