"""The lines of an order that may still change: putting goods in, changing how many, taking them out.

The caller holds the order's lock. Where pieces were set aside already (the order waits to be confirmed), what
is set aside follows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from embedded_saleor.checkout.collection import sources_of
from embedded_saleor.checkout.offers import offer_of, offered_variants
from embedded_saleor.checkout.rates import weight_of
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import global_id
from embedded_saleor.models import Channel, Order, OrderLine, ProductVariant
from embedded_saleor.models.base import make_peers, related, store_all
from embedded_saleor.order.diary import note
from embedded_saleor.order.goods import facts_of
from embedded_saleor.order.prices import country_of, forget_prices, lines_of, price_expiry
from embedded_saleor.order.stock import InsufficientStock, set_aside_anew

MORE = ["quantity", "is_price_overridden", "base_unit_amount", "draft_price_expires_at"]


@dataclass
class Wish:
    """So many pieces of a variant: more of a line that is there, or a new line."""

    variant: ProductVariant
    quantity: int
    price: Decimal | None = None
    line: OrderLine | None = None


def variants_meant(keys: Sequence[int], channel: Channel) -> dict[int, ProductVariant]:
    """Variants by key, with what the channel says of them. Raises `Refused` for those that are none."""
    rows = offered_variants(channel).select_related("product__product_type").filter(pk__in=keys)
    found = {variant.pk: variant for variant in rows}
    make_peers([variant.product for variant in found.values()])
    if missing := [key for key in keys if key not in found]:
        shown = global_id("ProductVariant", missing[0])
        raise refuse("variant_id", "NOT_FOUND", f"Couldn't resolve to a node: {shown}")
    return found


def check_offered(variants: Sequence[ProductVariant], context: Context, *, field: str) -> None:
    """Raise `Refused` for variants that the channel does not show, or has no price for."""
    hidden = [one for one in variants if not offer_of(one).is_shown(now=context.now)]
    if hidden:
        wording = (
            "Can't add product variant that are not published in the channel associated with this draft"
            " order."
        )
        raise refuse(field, "PRODUCT_NOT_PUBLISHED", wording, variants=_ids(hidden))
    unpriced = [one for one in variants if offer_of(one).price is None]
    if unpriced:
        wording = "Cannot add lines with unavailable variants."
        raise refuse(field, "NOT_AVAILABLE_IN_CHANNEL", wording, variants=_ids(unpriced))


def _ids(variants: Sequence[ProductVariant]) -> list[str]:
    return [global_id("ProductVariant", one.pk) for one in variants]


def wishes_of(
    rows: Sequence[Mapping[str, Any]], variants: Mapping[int, ProductVariant], existing: Sequence[OrderLine]
) -> list[Wish]:
    """Rows of one variant join (the last price holds) unless one asks for a line of its own.

    Lines of their own come first, as in Saleor.
    """
    lines_of_variant = Counter(line.variant_id for line in existing)
    alone, joined = [], dict[int, Wish]()
    for row in rows:
        variant = variants[row["key"]]
        if row.get("force_new_line") or lines_of_variant[variant.pk] > 1:
            alone.append(Wish(variant, row["quantity"], row.get("price")))
            continue
        line = next((one for one in existing if one.variant_id == variant.pk), None)
        wish = joined.setdefault(variant.pk, Wish(variant, 0, line=line))
        wish.quantity += row["quantity"]
        wish.price = row.get("price")
    return [*alone, *joined.values()]


def add_lines(order: Order, wishes: Sequence[Wish], context: Context) -> list[OrderLine]:
    """Put the goods in; returns the lines, those that were there already among them."""
    new = {id(wish): _new_line(order, wish, context) for wish in wishes if wish.line is None}
    lines = [_more_of(wish.line, wish) if wish.line else new[id(wish)] for wish in wishes]
    OrderLine.objects.bulk_create(new.values())
    store_all([line for line in lines if line not in new.values()], MORE)
    _follow_stock(order, lines)
    note(order, "ADDED_PRODUCTS", context, lines=[told(line) for line in lines])
    lines_changed(order)
    return lines


def _new_line(order: Order, wish: Wish, context: Context) -> OrderLine:
    listed = offer_of(wish.variant).price or Decimal(0)
    own = wish.price is not None
    base = listed if wish.price is None else wish.price
    return OrderLine(
        order=order,
        **facts_of(wish.variant),
        **names_in(order.language_code, wish.variant),
        quantity=wish.quantity,
        is_price_overridden=own,
        base_unit_amount=base,
        draft_price_expires_at=None if own else price_expiry(order, now=context.now),
    )


def names_in(language: str, variant: ProductVariant) -> dict[str, str]:
    """What product and variant are called in the order's language, where that is something else."""
    found = {}
    for field, row in (("translated_product_name", variant.product), ("translated_variant_name", variant)):
        texts = [one for one in related(row, "translations") if one.language_code == language]
        name = texts[0].name if texts else ""
        found[field] = name if name and name != row.name else ""
    return found


def _more_of(line: OrderLine, wish: Wish) -> OrderLine:
    line.quantity += wish.quantity
    if wish.price is not None:
        line.is_price_overridden, line.base_unit_amount = True, wish.price
        line.draft_price_expires_at = None
    return line


def change_quantity(order: Order, line: OrderLine, quantity: int, context: Context) -> None:
    """Raises `Refused` when fewer are left than the line then has."""
    more = quantity - line.quantity
    line.quantity = quantity
    line.save(update_fields=["quantity"])
    _follow_stock(order, [line])
    if more:
        event = "ADDED_PRODUCTS" if more > 0 else "REMOVED_PRODUCTS"
        note(order, event, context, lines=[told(line, abs(more))])
    lines_changed(order)


def remove_line(order: Order, line: OrderLine, context: Context) -> None:
    """Take a line out; an order that nothing is left to ship of keeps no shipping method."""
    removed = told(line)
    line.quantity = 0
    _follow_stock(order, [line])
    line.delete()
    getattr(order, "_prefetched_objects_cache", {}).clear()
    if not any(one.is_shipping_required for one in lines_of(order)):
        order.shipping_method = order.shipping_method_name = None
    note(order, "REMOVED_PRODUCTS", context, lines=[removed])
    lines_changed(order)


def _follow_stock(order: Order, lines: Sequence[OrderLine]) -> None:
    if order.status != "UNCONFIRMED":
        return
    try:
        set_aside_anew(
            lines,
            channel=order.channel,
            country=country_of(order),
            warehouse_ids=sources_of(order),
        )
    except InsufficientStock as shortage:
        wording = "Cannot set new quantity because of insufficient stock."
        raise refuse(None, "INSUFFICIENT_STOCK", wording) from shortage


def lines_changed(order: Order) -> None:
    """Weight and prices follow; the order is stored."""
    getattr(order, "_prefetched_objects_cache", {}).clear()
    lines = lines_of(order)
    order.weight = sum(weight_of(line.variant) * line.quantity for line in lines if line.variant)
    forget_prices(order)
    order.save(
        update_fields=["weight", "prices_are_stale", "shipping_method", "shipping_method_name", "updated_at"]
    )


def told(line: OrderLine, quantity: int | None = None) -> dict[str, Any]:
    """A line as the diary remembers it."""
    name = f"{line.product_name} ({line.variant_name})" if line.variant_name else line.product_name
    return {
        "quantity": line.quantity if quantity is None else quantity,
        "line_pk": str(line.pk),
        "item": name,
    }
