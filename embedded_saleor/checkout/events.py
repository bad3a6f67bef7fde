"""What apps are asked and told about checkouts."""

from __future__ import annotations

import graphene

from embedded_saleor.checkout.delivery_types import ShippingMethod
from embedded_saleor.checkout.types import Checkout
from embedded_saleor.core.types import listed
from embedded_saleor.webhook.events import channel_event, event


def methods_event(name: str, permission: str) -> type[graphene.ObjectType]:
    return event(
        name,
        permission,
        sync=True,
        checkout=graphene.Field(Checkout),
        shipping_methods=listed(ShippingMethod, required=False),
    )


ShippingListMethodsForCheckout = methods_event("SHIPPING_LIST_METHODS_FOR_CHECKOUT", "MANAGE_SHIPPING")
CheckoutFilterShippingMethods = methods_event("CHECKOUT_FILTER_SHIPPING_METHODS", "MANAGE_CHECKOUTS")


def told(name: str) -> type[graphene.ObjectType]:
    return event(name, "MANAGE_CHECKOUTS", checkout=graphene.Field(Checkout))


CheckoutCreated = told("CHECKOUT_CREATED")
CheckoutUpdated = told("CHECKOUT_UPDATED")
CheckoutFullyPaid = told("CHECKOUT_FULLY_PAID")
CheckoutFullyAuthorized = told("CHECKOUT_FULLY_AUTHORIZED")
CheckoutMetadataUpdated = told("CHECKOUT_METADATA_UPDATED")


class Subscriptions:
    checkout_created = channel_event(CheckoutCreated)
    checkout_updated = channel_event(CheckoutUpdated)
    checkout_fully_paid = channel_event(CheckoutFullyPaid)
    checkout_fully_authorized = channel_event(CheckoutFullyAuthorized)
    checkout_metadata_updated = channel_event(CheckoutMetadataUpdated)
