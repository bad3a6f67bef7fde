"""Putting variants into a checkout, changing and taking them out."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from embedded_saleor.checkout.deliveries import make_stale
from embedded_saleor.checkout.offers import offer_of, offered_variants
from embedded_saleor.checkout.prices import country_of, forget_prices, lines_of
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import PermissionDenied, Problem, Refused, refuse
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.standing import kept_shop
from embedded_saleor.models import Channel, Checkout, CheckoutLine, ProductVariant
from embedded_saleor.order.stock import available_quantities


@dataclass(frozen=True)
class Wish:
    """What a buyer asks for one line: a variant, or a line that is there already."""

    variant_id: int | None = None
    line_id: str | None = None
    quantity: int | None = None
    new_line: bool = False
    price: Decimal | None = None
    price_given: bool = False
    price_reason: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)


def save_changed(checkout: Checkout, *names: str) -> None:
    """Store the fields, and that the checkout changed: prices being computed meanwhile are not kept."""
    checkout.save(update_fields=[*names, "last_change"])


def changed(checkout: Checkout, context: Context, *names: str) -> None:
    """Lines or address are different now: prices and delivery options do not hold any more."""
    forget(checkout, "lines")
    forget_prices(checkout, now=context.now)
    make_stale(checkout, now=context.now)
    save_changed(checkout, "prices_expire_at", "deliveries_stale_at", *names)


def forget(checkout: Checkout, relation: str) -> None:
    """Read the relation anew when it is next asked for."""
    getattr(checkout, "_prefetched_objects_cache", {}).pop(relation, None)


def add_lines(
    checkout: Checkout, wishes: Sequence[Wish], context: Context, *, to_nothing: bool = False
) -> None:
    """Add pieces: to the line of the variant, or as new lines. Raises `Refused` and changes nothing.

    `to_nothing`: the checkout is new.
    """
    _check_custom_prices(wishes, context)
    variants = sellable_variants(
        [wish.variant_id for wish in wishes if wish.variant_id], checkout.channel, context
    )
    existing = [] if to_nothing else lines_of(checkout)
    totals: dict[int, int] = defaultdict(int)
    for wish in wishes:
        if (wish.quantity or 0) <= 0:
            raise refuse("quantity", "ZERO_QUANTITY", "The quantity should be higher than zero.")
        totals[wish.variant_id or 0] += wish.quantity or 0
    for line in existing:
        if line.variant_id in totals:
            totals[line.variant_id] += line.quantity
    check_quantities(totals, variants, checkout)
    put(checkout, wishes, existing)


def put(checkout: Checkout, wishes: Sequence[Wish], existing: Iterable[CheckoutLine]) -> None:
    """Store what was found good: pieces of a variant go to its one line, if there is one already."""
    by_variant: dict[int, list[CheckoutLine]] = defaultdict(list)
    for line in existing:
        by_variant[line.variant_id].append(line)
    fresh: list[CheckoutLine] = []
    for wish in wishes:
        same = by_variant[wish.variant_id or 0]
        if wish.new_line or len(same) != 1:
            line = CheckoutLine(
                checkout=checkout, variant_id=wish.variant_id or 0, quantity=wish.quantity or 0
            )
            same.append(line)
            fresh.append(line)
        else:
            line = same[0]
            line.quantity += wish.quantity or 0
        _take_details(line, wish)
        if line not in fresh:
            line.save()
    CheckoutLine.objects.bulk_create(fresh)


def update_lines(checkout: Checkout, wishes: Sequence[Wish], context: Context) -> None:
    """Set the quantities of lines; zero takes a line out. Raises `Refused` and changes nothing."""
    _check_custom_prices(wishes, context)
    if context.app is None and any(wish.quantity is None for wish in wishes):
        raise refuse("quantity", "REQUIRED", "The quantity is required for all lines.")
    existing = {str(line.pk): line for line in lines_of(checkout)}
    pairs = [(wish, _line_meant(wish, existing)) for wish in wishes]
    if any((wish.quantity or 0) < 0 for wish in wishes):
        raise refuse("quantity", "ZERO_QUANTITY", "The quantity should be higher or equal zero.")
    _check_changes(checkout, pairs, existing.values(), context)
    for wish, line in pairs:
        if line is None:
            put(checkout, [wish], ()) if wish.quantity else None
        elif wish.quantity == 0:
            line.delete()
        else:
            line.quantity = line.quantity if wish.quantity is None else wish.quantity
            _take_details(line, wish)
            line.save()


def _line_meant(wish: Wish, existing: Mapping[str, CheckoutLine]) -> CheckoutLine | None:
    if wish.line_id is not None:
        if wish.line_id not in existing:
            shown = global_id("CheckoutLine", wish.line_id)
            raise refuse(
                "line_id", "NOT_FOUND", f"Could not resolve to a node with the global id list of '{[shown]}'."
            )
        return existing[wish.line_id]
    same = [line for line in existing.values() if line.variant_id == wish.variant_id]
    if len(same) > 1:
        wording = "Variant occurs in multiple lines. Use `lineId` instead of `variantId`."
        raise refuse("variant_id", "INVALID", wording)
    return same[0] if same else None


def _check_changes(
    checkout: Checkout,
    pairs: Sequence[tuple[Wish, CheckoutLine | None]],
    existing: Iterable[CheckoutLine],
    context: Context,
) -> None:
    totals: dict[int, int] = defaultdict(int)
    touched = {line.pk for _, line in pairs if line is not None}
    for wish, line in pairs:
        if wish.quantity is not None:
            totals[line.variant_id if line else wish.variant_id or 0] += wish.quantity
    for line in existing:
        if line.pk not in touched and line.variant_id in totals:
            totals[line.variant_id] += line.quantity
    kept = {variant_id: quantity for variant_id, quantity in totals.items() if quantity > 0}
    if kept:
        variants = sellable_variants(list(kept), checkout.channel, context)
        check_quantities(kept, variants, checkout)


def _take_details(line: CheckoutLine, wish: Wish) -> None:
    line.metadata = {**line.metadata, **wish.metadata}
    if wish.price_given:
        line.price_override, line.price_override_reason = wish.price, wish.price_reason


def _check_custom_prices(wishes: Iterable[Wish], context: Context) -> None:
    priced = any(wish.price_given for wish in wishes)
    if priced and (context.app is None or not context.has("HANDLE_CHECKOUTS")):
        wording = "Setting the custom price is allowed only for apps with `MANAGE_CHECKOUTS` permission."
        raise PermissionDenied(message=wording)


def sellable_variants(
    variant_ids: Collection[int], channel: Channel, context: Context
) -> dict[int, ProductVariant]:
    """The variants a buyer may put into a checkout of the channel now. Raises `Refused` for any other."""
    rows = offered_variants(channel).filter(pk__in=list(variant_ids))
    found = {variant.pk: variant for variant in rows}
    missing = [pk for pk in variant_ids if pk not in found]
    if missing:
        shown = [global_id("ProductVariant", pk) for pk in missing]
        wording = f"Could not resolve to a node with the global id list of '{shown}'."
        raise refuse("variant_id", "GRAPHQL_ERROR", wording)
    offers = [(variant, offer_of(variant)) for variant in found.values()]
    _refuse_variants(
        [variant for variant, offer in offers if not offer.is_sold(now=context.now)],
        "PRODUCT_UNAVAILABLE_FOR_PURCHASE",
        "Cannot add lines for unavailable for purchase variants.",
    )
    _refuse_variants(
        [variant for variant, offer in offers if offer.price is None],
        "UNAVAILABLE_VARIANT_IN_CHANNEL",
        "Cannot add lines with unavailable variants.",
    )
    _refuse_variants(
        [variant for variant, offer in offers if not offer.is_published],
        "PRODUCT_NOT_PUBLISHED",
        "Cannot add lines for unpublished variants.",
    )
    return found


def _refuse_variants(variants: Sequence[ProductVariant], code: str, wording: str) -> None:
    if variants:
        shown = [global_id("ProductVariant", variant.pk) for variant in variants]
        raise refuse("lines", code, wording, variants=shown)


def unavailable_variants(checkout: Checkout, *, now: datetime) -> list[str]:
    """Global ids of variants in the checkout that are not sold (any more)."""
    offers = [(line.variant_id, offer_of(line)) for line in lines_of(checkout)]
    return sorted(
        {
            global_id("ProductVariant", variant_id)
            for variant_id, offer in offers
            if offer.price is None or not offer.is_published or not offer.is_sold(now=now)
        }
    )


def check_quantities(
    totals: Mapping[int, int], variants: Mapping[int, ProductVariant], checkout: Checkout
) -> None:
    """Raise `Refused` where more is asked for than one buyer may have, or than is left."""
    limit = kept_shop().limit_quantity_per_checkout
    for variant_id, quantity in totals.items():
        bound = variants[variant_id].quantity_limit_per_customer or limit
        if bound is not None and quantity > bound:
            wording = f"Cannot add more than {bound} times this item: {shown_name(variants[variant_id])}."
            raise refuse("quantity", "QUANTITY_GREATER_THAN_LIMIT", wording)
    tracked = [pk for pk in totals if variants[pk].track_inventory]
    left = left_for(checkout, tracked) if tracked else {}
    short = [pk for pk in tracked if left.get(pk, 0) < totals[pk]]
    if short:
        raise Refused(
            Problem(
                "quantity",
                "INSUFFICIENT_STOCK",
                f"Could not add items {shown_name(variants[pk])}. Only {left.get(pk, 0)} remaining in stock.",
            )
            for pk in short
        )


def left_for(checkout: Checkout, variant_ids: Collection[int]) -> Mapping[int, int]:
    """Pieces left per variant; as long as no delivery is chosen, also where they might be collected."""
    undecided = checkout.delivery_id is None
    return available_quantities(checkout.channel, country_of(checkout), variant_ids, or_collected=undecided)


def shown_name(variant: ProductVariant) -> str:
    """A variant as messages call it."""
    return variant.name or variant.sku or f"ID:{variant.pk}"
