"""Mutations of checkouts: each translates its input, does one thing, and answers the checkout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from embedded_saleor import models
from embedded_saleor.account.addresses import Rules, checked_address
from embedded_saleor.checkout import completion
from embedded_saleor.checkout.collection import collect_at, collection_points, do_not_collect
from embedded_saleor.checkout.deliveries import (
    are_stale,
    gather_deliveries,
    known_deliveries,
    method_id,
    valid_deliveries,
)
from embedded_saleor.checkout.delivery_types import Delivery
from embedded_saleor.checkout.inputs import (
    CheckoutCreateInput,
    CheckoutError,
    DeliveryOptionsCalculateError,
    pairs,
    wish_of,
)
from embedded_saleor.checkout.lines import add_lines, save_changed
from embedded_saleor.checkout.prices import checkout_of, forget_prices
from embedded_saleor.checkout.types import Checkout
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import local_id, split_id
from embedded_saleor.core.mutations import BaseMutation, found
from embedded_saleor.core.standing import kept_channel_called
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.webhook.delivery import trigger_async


def stored_language(code: str | None) -> str:
    """`PT_BR` as it is stored: `pt-br`."""
    return (code or "EN").lower().replace("_", "-")


def updated(checkout: models.Checkout, context: Context) -> dict[str, Any]:
    """Tell who listens that the checkout changed, and answer it."""
    trigger_async("CHECKOUT_UPDATED", checkout, by=context.requestor)
    return {"checkout": checkout}


def meant(text_id: str | None, *, lock: bool = True) -> models.Checkout:
    """The checkout of an id, locked so that two changes at once come one after the other."""
    key = local_id(text_id, "Checkout")
    row = checkout_of(key, lock=lock)
    if row is None:
        found(text_id, Checkout)
        raise refuse("id", "NOT_FOUND", f"Couldn't resolve to a node: {text_id}")
    return row


class CheckoutMutation(BaseMutation):
    class Meta:
        abstract = True

    checkout = graphene.Field(Checkout)


class CheckoutCreate(CheckoutMutation):
    class Arguments:
        input = CheckoutCreateInput(required=True)

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(cls, context: Context, *, input: Mapping[str, Any]) -> Mapping[str, Any]:
        if input.get("private_metadata"):
            context.require("HANDLE_CHECKOUTS", "MANAGE_CHECKOUTS")
        channel = channel_for(input.get("channel"))
        check_email(input.get("email"))
        rules = input.get("validation_rules") or {}
        addresses = {
            name: checked_address(
                input[f"{name}_address"],
                address_type=name.upper(),
                rules=Rules.of(rules.get(f"{name}_address")),
            )
            for name in ("shipping", "billing")
            if input.get(f"{name}_address")
        }
        wishes = [wish_of(line) for line in input["lines"]]
        checkout = new_checkout(input, channel, addresses, context)
        if wishes:
            add_lines(checkout, wishes, context, to_nothing=True)
        trigger_async("CHECKOUT_CREATED", checkout, by=context.requestor)
        return {"checkout": checkout}


def check_email(email: str | None) -> None:
    try:
        validate_email(email or "nobody@example.com")
    except ValidationError as error:
        raise refuse("email", "INVALID", error.messages[0]) from error


def channel_for(slug: str | None) -> models.Channel:
    """The channel a checkout is made in. Raises `Refused` when it is missing or closed."""
    if not slug:
        raise refuse("channel", "MISSING_CHANNEL_SLUG", "You need to provide channel slug.")
    channel = kept_channel_called(slug)
    if channel is None:
        raise refuse("channel", "NOT_FOUND", f"Channel with '{slug}' slug does not exist.")
    if not channel.is_active:
        raise refuse("channel", "CHANNEL_INACTIVE", f"Channel with '{slug}' is inactive.")
    return channel


def new_checkout(
    input: Mapping[str, Any],
    channel: models.Channel,
    addresses: Mapping[str, models.Address],
    context: Context,
) -> models.Checkout:
    for name in ("shipping", "billing"):
        if input.get(f"save_{name}_address") is not None and name not in addresses:
            wording = f"This option can only be selected if a {name} address is provided."
            raise refuse(f"save_{name}_address", "MISSING_ADDRESS_DATA", wording)
    for address in addresses.values():
        address.save()
    place = addresses.get("shipping") or addresses.get("billing")
    kept = {name: input.get(f"save_{name}_address") is not False for name in ("shipping", "billing")}
    checkout: models.Checkout = models.Checkout.objects.create(
        channel=channel,
        currency=channel.currency_code,
        country=place.country if place else channel.default_country,
        language_code=stored_language(input.get("language_code")),
        email=input.get("email") or (context.user.email if context.user else None),
        user=context.user,
        shipping_address=addresses.get("shipping"),
        billing_address=addresses.get("billing"),
        save_shipping_address=kept["shipping"],
        save_billing_address=kept["billing"],
        metadata=pairs(input.get("metadata")),
        private_metadata=pairs(input.get("private_metadata"), "private_metadata"),
        created_at=context.now,
        prices_expire_at=context.now,
    )
    return checkout


class DeliveryOptionsCalculate(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = DeliveryOptionsCalculateError
        atomic = False

    deliveries = listed(Delivery)

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        return {"deliveries": gather_deliveries(meant(id, lock=False), context)}

    @classmethod
    def refused(cls, problems: Any, **fields: Any) -> Any:
        return super().refused(problems, deliveries=[], **fields)


class CheckoutDeliveryMethodUpdate(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        delivery_method_id = graphene.ID()

    class Meta:
        error_type = CheckoutError
        atomic = False

    @classmethod
    def perform(
        cls, context: Context, *, delivery_method_id: str | None = None, id: str | None = None
    ) -> Mapping[str, Any]:
        with transaction.atomic():
            checkout = meant(id)
            if needs_no_options(delivery_method_id) or not are_stale(checkout, now=context.now):
                return choose(checkout, delivery_method_id, context)
        # Apps are asked while nothing is locked.
        known_deliveries(checkout, context)
        with transaction.atomic():
            return choose(meant(id), delivery_method_id, context)


def choose(checkout: models.Checkout, delivery_id: str | None, context: Context) -> dict[str, Any]:
    """Set the delivery that was chosen among those known, or none, in the locked checkout."""
    wanted = None if delivery_id is None else way_meant(checkout, delivery_id)
    if wanted == (checkout.collection_point or checkout.delivery):
        return {"checkout": checkout}
    if isinstance(wanted, models.Warehouse):
        fields = collect_at(checkout, wanted)
    else:
        checkout.delivery = wanted
        fields = ["delivery", *do_not_collect(checkout)]
    forget_prices(checkout, now=context.now)
    save_changed(checkout, "prices_expire_at", *fields)
    trigger_async("CHECKOUT_UPDATED", checkout, by=context.requestor)
    return {"checkout": checkout}


def needs_no_options(delivery_id: str | None) -> bool:
    """No way of delivery is asked for, or a place to collect at: neither is among the delivery options."""
    return delivery_id is None or local_id(delivery_id, "Warehouse") is not None


def way_meant(checkout: models.Checkout, text_id: str) -> models.CheckoutDelivery | models.Warehouse:
    """The way that an id of a delivery, of a shipping method or of a collection point names."""
    parts = split_id(text_id)
    if parts is None or parts[0] not in ("ShippingMethod", "CheckoutDelivery", "Warehouse", "app"):
        wording = "ID does not belong to Warehouse, ShippingMethod, or CheckoutDelivery"
        raise refuse("delivery_method_id", "INVALID", wording)
    for delivery in valid_deliveries(checkout):
        if delivery.active and text_id in (method_id(delivery), Delivery.resolve_id(delivery, None)):
            return delivery
    wording = "This shipping method is not applicable."
    if parts[0] == "Warehouse":
        for point in collection_points(checkout):
            if str(point.pk) == parts[1]:
                return point
        wording = "This pick up point is not applicable."
    raise refuse("delivery_method_id", "DELIVERY_METHOD_NOT_APPLICABLE", wording)


class CheckoutComplete(BaseMutation):
    class Arguments:
        id = graphene.ID()
        redirect_url = graphene.String()
        metadata = listed(MetadataInput, required=False)

    class Meta:
        error_type = CheckoutError
        atomic = False

    order = graphene.Field("embedded_saleor.order.types.Order")
    confirmation_needed = graphene.Boolean(required=True)

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        id: str | None = None,
        redirect_url: str | None = None,
        metadata: Any = None,
    ) -> Mapping[str, Any]:
        key = local_id(id, "Checkout")
        checkout = checkout_of(key)
        if checkout is None:
            placed = completion.order_of(key) if key else None
            if placed is None:
                found(id, Checkout)
            return {"order": placed, "confirmation_needed": False}
        if not checkout.channel.is_active:
            wording = "Cannot complete checkout with inactive channel."
            raise refuse("channel", "CHANNEL_INACTIVE", wording)
        if metadata:
            checkout.metadata = {**checkout.metadata, **pairs(metadata)}
            save_changed(checkout, "metadata")
        order = completion.complete(checkout=checkout, redirect_url=redirect_url, context=context)
        return {"order": order, "confirmation_needed": False}

    @classmethod
    def refused(cls, problems: Any, **fields: Any) -> Any:
        return super().refused(problems, confirmation_needed=False, **fields)
