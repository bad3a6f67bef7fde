"""Checkouts in the schema."""

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.checkout import (
    buyer_mutations,
    buying_again,
    from_checkout,
    line_mutations,
    mutations,
    payment_mutations,
)
from embedded_saleor.checkout.events import Subscriptions
from embedded_saleor.checkout.prices import checkout_of
from embedded_saleor.checkout.types import Checkout
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.ids import is_uuid
from embedded_saleor.core.scalars import UUID
from embedded_saleor.core.types import checked_pk, only_one

__all__ = ["Mutations", "Queries", "Subscriptions"]


class Queries:
    checkout = graphene.Field(Checkout, id=graphene.ID(), token=UUID())
    checkouts = ConnectionField("Checkout", channel=graphene.String())

    @staticmethod
    def resolve_checkout(
        root: Any, info: Any, id: str | None = None, token: Any = None
    ) -> models.Checkout | None:
        """Whoever knows the id may read the checkout, as in Saleor; of a closed channel only staff."""
        only_one({"id": id, "token": token})
        key = str(token) if token else checked_pk(id or "", "Checkout")
        checkout = checkout_of(key if is_uuid(key) else None)
        if checkout is not None and not checkout.channel.is_active:
            info.context.require("MANAGE_CHECKOUTS", "IMPERSONATE_USER", "HANDLE_PAYMENTS")
        return checkout

    @staticmethod
    def resolve_checkouts(root: Any, info: Any, channel: str | None = None) -> "QuerySet[models.Checkout]":
        info.context.require("MANAGE_CHECKOUTS", "HANDLE_PAYMENTS")
        rows: QuerySet[models.Checkout] = models.Checkout.objects.order_by("-created_at", "pk")
        return rows.filter(channel__slug=channel) if channel else rows


class Mutations:
    checkout_create = mutations.CheckoutCreate.Field()
    checkout_lines_add = line_mutations.CheckoutLinesAdd.Field()
    checkout_lines_update = line_mutations.CheckoutLinesUpdate.Field()
    checkout_lines_delete = line_mutations.CheckoutLinesDelete.Field()
    checkout_line_delete = line_mutations.CheckoutLineDelete.Field()
    checkout_email_update = buyer_mutations.CheckoutEmailUpdate.Field()
    checkout_shipping_address_update = buyer_mutations.CheckoutShippingAddressUpdate.Field()
    checkout_billing_address_update = buyer_mutations.CheckoutBillingAddressUpdate.Field()
    checkout_language_code_update = buyer_mutations.CheckoutLanguageCodeUpdate.Field()
    checkout_customer_note_update = buyer_mutations.CheckoutCustomerNoteUpdate.Field()
    checkout_customer_attach = buyer_mutations.CheckoutCustomerAttach.Field()
    checkout_customer_detach = buyer_mutations.CheckoutCustomerDetach.Field()
    delivery_options_calculate = mutations.DeliveryOptionsCalculate.Field()
    checkout_delivery_method_update = mutations.CheckoutDeliveryMethodUpdate.Field()
    checkout_payment_create = payment_mutations.CheckoutPaymentCreate.Field()
    checkout_create_from_order = buying_again.CheckoutCreateFromOrder.Field()
    checkout_complete = mutations.CheckoutComplete.Field()
    order_create_from_checkout = from_checkout.OrderCreateFromCheckout.Field()
