"""An App makes an order of a checkout, paid or not: it sees to the money itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.checkout import completion
from embedded_saleor.checkout.lines import save_changed, unavailable_variants
from embedded_saleor.checkout.prices import checkout_of, fresh_prices, lines_of
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import PermissionDenied, refuse
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.metadata import add_metadata
from embedded_saleor.core.mutations import BaseMutation, error_type
from embedded_saleor.core.types import MetadataInput, listed

OrderCreateFromCheckoutError = error_type(
    "OrderCreateFromCheckout",
    "GRAPHQL_ERROR CHECKOUT_NOT_FOUND CHANNEL_INACTIVE INSUFFICIENT_STOCK VOUCHER_NOT_APPLICABLE"
    " GIFT_CARD_NOT_APPLICABLE TAX_ERROR SHIPPING_METHOD_NOT_SET BILLING_ADDRESS_NOT_SET"
    " SHIPPING_ADDRESS_NOT_SET INVALID_SHIPPING_METHOD NO_LINES EMAIL_NOT_SET UNAVAILABLE_VARIANT_IN_CHANNEL",
    variants=listed(graphene.ID, required=False),
    lines=listed(graphene.ID, required=False),
)


def check(checkout: models.Checkout, context: Context) -> None:
    """What must be there before an App may make an order of it, in the order Saleor looks at it."""
    if not checkout.channel.is_active:
        raise refuse("channel", "CHANNEL_INACTIVE", "Cannot complete checkout with inactive channel.")
    if gone := unavailable_variants(checkout, now=context.now):
        wording = "Some of the checkout lines variants are unavailable."
        raise refuse("lines", "UNAVAILABLE_VARIANT_IN_CHANNEL", wording, variants=gone)
    if not lines_of(checkout):
        raise refuse("lines", "NO_LINES", "Cannot complete checkout without lines")
    if not checkout.email:
        raise refuse(None, "EMAIL_NOT_SET", "Checkout email must be set.")
    if checkout.billing_address is None:
        raise refuse("billing_address", "BILLING_ADDRESS_NOT_SET", "Billing address is not set")
    completion.check_shipping(checkout, context)
    fresh_prices(checkout, context, force=checkout.tax_error is not None)
    if checkout.tax_error is not None:
        raise refuse(None, "TAX_ERROR", completion.TAX_FAULT)


class OrderCreateFromCheckout(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)
        remove_checkout = graphene.Boolean(default_value=True)
        private_metadata = listed(MetadataInput, required=False)
        metadata = listed(MetadataInput, required=False)

    class Meta:
        error_type = OrderCreateFromCheckoutError
        atomic = False

    order = graphene.Field("embedded_saleor.order.types.Order")

    @classmethod
    def perform(cls, context: Context, *, id: str, remove_checkout: bool, **given: Any) -> Mapping[str, Any]:
        if context.app is None or not context.has("HANDLE_CHECKOUTS"):
            raise PermissionDenied("HANDLE_CHECKOUTS")
        key = local_id(id, "Checkout")
        checkout = checkout_of(key)
        placed = completion.order_of(key) if key else None
        if placed is not None:
            return {"order": placed}
        if checkout is None:
            raise refuse("id", "CHECKOUT_NOT_FOUND", f"Couldn't resolve to a node: {id}")
        if given.get("metadata") or given.get("private_metadata"):
            add_metadata(checkout, given)
            save_changed(checkout, "metadata", "private_metadata")
        order = completion.complete(
            checkout=checkout, redirect_url=None, context=context, check=check, keep=not remove_checkout
        )
        return {"order": order}
