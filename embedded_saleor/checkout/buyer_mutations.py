"""Mutations of who buys in a checkout: e-mail, addresses, language, note, account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.addresses import Rules, checked_address, store_over
from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.checkout.inputs import (
    CheckoutAddressValidationRules,
    CheckoutError,
)
from embedded_saleor.checkout.lines import changed, save_changed
from embedded_saleor.checkout.mutations import CheckoutMutation, meant, stored_language, updated
from embedded_saleor.checkout.prices import country_of, forget_prices
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import LanguageCodeEnum
from embedded_saleor.core.errors import PermissionDenied, refuse
from embedded_saleor.core.ids import local_id

COLLECTED = (
    "Can't change shipping address manually. For click and collect delivery, address is set to a warehouse"
    " address."
)


class CheckoutEmailUpdate(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        email = graphene.String(required=True)

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(cls, context: Context, *, email: str, id: str | None = None) -> Mapping[str, Any]:
        checkout = meant(id)
        if not email:
            raise refuse("email", "REQUIRED", "This field cannot be blank.")
        checkout.email = email
        checkout.full_clean(
            exclude=[field.name for field in checkout._meta.fields if field.name != "email"],
            validate_unique=False,
            validate_constraints=False,
        )
        save_changed(checkout, "email")
        return updated(checkout, context)


def change_address(
    checkout: models.Checkout, name: str, data: Mapping[str, Any], rules: Any, save_address: bool
) -> list[str]:
    """Set the shipping or billing address; returns the fields that changed."""
    address = checked_address(data, address_type=name.upper(), rules=Rules.of(rules))
    setattr(checkout, f"{name}_address", store_over(getattr(checkout, f"{name}_address"), address))
    setattr(checkout, f"save_{name}_address", save_address)
    checkout.country = country_of(checkout)
    return [f"{name}_address", f"save_{name}_address", "country"]


class CheckoutShippingAddressUpdate(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        shipping_address = AddressInput(required=True)
        save_address = graphene.Boolean(default_value=True)
        validation_rules = CheckoutAddressValidationRules()

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        shipping_address: Mapping[str, Any],
        save_address: bool,
        validation_rules: Any = None,
        id: str | None = None,
    ) -> Mapping[str, Any]:
        checkout = meant(id)
        if checkout.collection_point_id is not None:
            raise refuse("shipping_address", "SHIPPING_CHANGE_FORBIDDEN", COLLECTED)
        fields = change_address(checkout, "shipping", shipping_address, validation_rules, save_address)
        changed(checkout, context, *fields)
        return updated(checkout, context)


class CheckoutBillingAddressUpdate(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        billing_address = AddressInput(required=True)
        save_address = graphene.Boolean(default_value=True)
        validation_rules = CheckoutAddressValidationRules()

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        billing_address: Mapping[str, Any],
        save_address: bool,
        validation_rules: Any = None,
        id: str | None = None,
    ) -> Mapping[str, Any]:
        checkout = meant(id)
        fields = change_address(checkout, "billing", billing_address, validation_rules, save_address)
        forget_prices(checkout, now=context.now)
        save_changed(checkout, "prices_expire_at", *fields)
        return updated(checkout, context)


class CheckoutLanguageCodeUpdate(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        language_code = LanguageCodeEnum(required=True)

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(cls, context: Context, *, language_code: str, id: str | None = None) -> Mapping[str, Any]:
        checkout = meant(id)
        checkout.language_code = stored_language(language_code)
        save_changed(checkout, "language_code")
        return updated(checkout, context)


class CheckoutCustomerNoteUpdate(CheckoutMutation):
    class Arguments:
        id = graphene.ID(required=True)
        customer_note = graphene.String(required=True)

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(cls, context: Context, *, id: str, customer_note: str) -> Mapping[str, Any]:
        checkout = meant(id)
        checkout.customer_note = customer_note
        save_changed(checkout, "customer_note")
        return updated(checkout, context)


class CheckoutCustomerAttach(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        customer_id = graphene.ID()

    class Meta:
        error_type = CheckoutError
        permissions = ("AUTHENTICATED_APP", "AUTHENTICATED_USER")

    @classmethod
    def perform(
        cls, context: Context, *, customer_id: str | None = None, id: str | None = None
    ) -> Mapping[str, Any]:
        checkout = meant(id)
        if checkout.user_id is not None and checkout.user != context.user:
            raise PermissionDenied()
        user = customer_meant(customer_id, context)
        checkout.user, checkout.email = user, user.email
        save_changed(checkout, "user", "email")
        return updated(checkout, context)


def customer_meant(customer_id: str | None, context: Context) -> models.User:
    """Whose checkout it shall be: one's own, or anybody's for those who may impersonate."""
    if customer_id is None:
        if context.user is None:
            raise refuse("customer_id", "REQUIRED", "This field is required.")
        return context.user
    key = local_id(customer_id, "User")
    if context.user is None or key != str(context.user.pk):
        context.require("IMPERSONATE_USER")
    user = models.User.objects.filter(pk=key).first() if key else None
    if user is None:
        raise refuse("customer_id", "NOT_FOUND", f"Couldn't resolve to a node: {customer_id}")
    return user


class CheckoutCustomerDetach(CheckoutMutation):
    class Arguments:
        id = graphene.ID()

    class Meta:
        error_type = CheckoutError
        permissions = ("AUTHENTICATED_APP", "AUTHENTICATED_USER")

    @classmethod
    def perform(cls, context: Context, *, id: str | None = None) -> Mapping[str, Any]:
        checkout = meant(id)
        if checkout.user != context.user:
            context.require("IMPERSONATE_USER")
        checkout.user = None
        save_changed(checkout, "user")
        return updated(checkout, context)
