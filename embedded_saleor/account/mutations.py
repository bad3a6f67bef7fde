"""Mutations of accounts: what customers do, and what staff do with customers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account import customers
from embedded_saleor.account.customer_inputs import (
    AccountInput,
    AccountRegisterInput,
)
from embedded_saleor.account.errors import AccountError, AddressTypeEnum
from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.account.secrets import CONFIRM, user_behind
from embedded_saleor.account.types import Address, User
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import PermissionDenied, refuse
from embedded_saleor.core.mutations import BaseMutation, error_type, found, fresh
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_USER
from embedded_saleor.models import shop_settings

NAMES = ("first_name", "last_name")
INVALID_SECRET = "Invalid or expired token."  # noqa: S105 - a message
SendConfirmationEmailError = error_type(
    "SendConfirmationEmail",
    "INVALID ACCOUNT_CONFIRMED CONFIRMATION_ALREADY_REQUESTED MISSING_CHANNEL_SLUG",
)


class AccountMutation(BaseMutation):
    class Meta:
        abstract = True

    user = graphene.Field(User)


class AddressMutation(AccountMutation):
    class Meta:
        abstract = True

    address = graphene.Field(Address)


def channel_named(slug: str | None) -> models.Channel | None:
    channel: models.Channel | None = models.Channel.objects.filter(slug=slug).first() if slug else None
    return channel


def needed_channel(slug: str | None) -> models.Channel:
    channel = channel_named(slug)
    if channel is None:
        code = "NOT_FOUND" if slug else "MISSING_CHANNEL_SLUG"
        raise refuse("channel", code, f"Channel with '{slug}' slug does not exist.")
    return channel


def oneself(context: Context) -> models.User:
    if context.user is None:
        raise PermissionDenied(AUTHENTICATED_USER)
    return context.user


def impersonated(customer_id: str | None, context: Context) -> models.User:
    """Whose account it is about: one's own, or one that an app may act for."""
    if context.app is None:
        return oneself(context)
    context.require("IMPERSONATE_USER")
    if customer_id is None:
        raise refuse("customer_id", "REQUIRED", "This field is required when run by an app.")
    return found(customer_id, User, "customer_id")  # type: ignore[no-any-return]


class AccountRegister(BaseMutation):
    class Arguments:
        input = AccountRegisterInput(required=True)

    class Meta:
        error_type = AccountError

    user = graphene.Field(User)
    requires_confirmation = graphene.Boolean()

    @classmethod
    def perform(cls, context: Context, *, input: Mapping[str, Any]) -> Mapping[str, Any]:
        must_confirm = shop_settings().enable_account_confirmation_by_email
        channel = channel_named(input.get("channel"))
        if must_confirm:
            if not input.get("redirect_url"):
                raise refuse("redirect_url", "REQUIRED", "This field is required.")
            channel = needed_channel(input.get("channel"))
        user = models.User(
            email=input["email"].lower(),
            first_name=input.get("first_name") or "",
            last_name=input.get("last_name") or "",
            language_code=(input.get("language_code") or "EN").lower().replace("_", "-"),
            metadata={item["key"]: item["value"] for item in input.get("metadata") or ()},
        )
        user.full_clean(exclude=["password"], validate_unique=False, validate_constraints=False)
        customers.register(
            user=user,
            password=input["password"],
            channel=channel,
            redirect_url=input.get("redirect_url") or "",
            context=context,
        )
        return {"user": as_entered(user), "requires_confirmation": must_confirm}

    @classmethod
    def refused(cls, problems: Any, **fields: Any) -> Any:
        must_confirm = shop_settings().enable_account_confirmation_by_email
        return super().refused(problems, requires_confirmation=must_confirm, **fields)


def as_entered(user: models.User) -> models.User:
    """What was entered, and nothing that tells whether the e-mail had an account before: no id either."""
    return models.User(
        email=user.email,
        first_name=user.first_name,
        last_name=user.last_name,
        language_code=user.language_code,
        metadata=user.metadata,
        is_confirmed=False,
    )


class ConfirmAccount(AccountMutation):
    class Arguments:
        email = graphene.String(required=True)
        token = graphene.String(required=True)

    class Meta:
        error_type = AccountError

    @classmethod
    def perform(cls, context: Context, *, email: str, token: str) -> Mapping[str, Any]:
        user = user_behind(token, email, CONFIRM)
        if user is None:
            raise refuse("token", "INVALID", INVALID_SECRET)
        customers.confirm(user=user, context=context)
        return {"user": user}


class SendConfirmationEmail(BaseMutation):
    class Arguments:
        channel = graphene.String(required=True)
        redirect_url = graphene.String(required=True)

    class Meta:
        error_type = SendConfirmationEmailError
        permissions = (AUTHENTICATED_USER,)

    @classmethod
    def perform(cls, context: Context, *, channel: str, redirect_url: str) -> Mapping[str, Any]:
        user = oneself(context)
        if user.is_confirmed:
            raise refuse(None, "ACCOUNT_CONFIRMED", "User is already confirmed")
        customers.ask_to_confirm(
            user=user, channel=channel_named(channel), redirect_url=redirect_url, context=context
        )
        return {}


class AccountUpdate(AccountMutation):
    class Arguments:
        input = AccountInput(required=True)
        customer_id = graphene.ID()

    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER, AUTHENTICATED_APP)

    @classmethod
    def perform(
        cls, context: Context, *, input: Mapping[str, Any], customer_id: str | None = None
    ) -> Mapping[str, Any]:
        user = impersonated(customer_id, context)
        customers.change_person(user=user, data=input, names=NAMES, context=context)
        return {"user": fresh(user)}


class AccountAddressCreate(AddressMutation):
    class Arguments:
        input = AddressInput(required=True)
        type = AddressTypeEnum()
        customer_id = graphene.ID()

    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER, AUTHENTICATED_APP)

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        input: Mapping[str, Any],
        type: str | None = None,
        customer_id: str | None = None,
    ) -> Mapping[str, Any]:
        user = impersonated(customer_id, context)
        address = customers.add_address(user=user, data=input, kind=type, context=context)
        return {"user": fresh(user), "address": address}


def own_address(text_id: str, context: Context) -> models.Address:
    """An address of one's own, or any for those who manage customers."""
    address = found(text_id, Address)
    own = context.user is not None and address.user_addresses.filter(pk=context.user.pk).exists()
    if not own and not context.has("MANAGE_USERS", "IMPERSONATE_USER"):
        raise PermissionDenied("MANAGE_USERS", "OWNER")
    return address  # type: ignore[no-any-return]


def owner_of(address: models.Address) -> models.User | None:
    user: models.User | None = address.user_addresses.first()
    return user


def without_address(address: models.Address, context: Context) -> Mapping[str, Any]:
    """The answer of removing an address: what it was, and its owner without it."""
    user = owner_of(address)
    return {
        "address": customers.remove_address(address=address, context=context),
        "user": fresh(user) if user else None,
    }


class AccountAddressUpdate(AddressMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = AddressInput(required=True)

    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER, AUTHENTICATED_APP)

    @classmethod
    def perform(cls, context: Context, *, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        address = customers.change_address(address=own_address(id, context), data=input, context=context)
        return {"user": owner_of(address), "address": address}


class AccountAddressDelete(AddressMutation):
    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER, AUTHENTICATED_APP)

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        address = own_address(id, context)
        return without_address(address, context)


class AccountSetDefaultAddress(AccountMutation):
    class Arguments:
        id = graphene.ID(required=True)
        type = AddressTypeEnum(required=True)

    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER,)

    @classmethod
    def perform(cls, context: Context, *, id: str, type: str) -> Mapping[str, Any]:
        user, address = oneself(context), found(id, Address)
        if not user.addresses.filter(pk=address.pk).exists():
            raise refuse("id", "INVALID", "The address doesn't belong to that user.")
        customers.make_default(user, address, type.lower())
        return {"user": fresh(user)}
