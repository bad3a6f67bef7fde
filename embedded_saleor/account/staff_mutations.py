"""What staff do with customers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account import customers
from embedded_saleor.account.customer_inputs import (
    CustomerInput,
    UserCreateInput,
)
from embedded_saleor.account.errors import AccountError, AddressTypeEnum
from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.account.mutations import (
    NAMES,
    AccountMutation,
    AddressMutation,
    channel_named,
    owner_of,
    without_address,
)
from embedded_saleor.account.types import Address, User
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import PermissionDenied, refuse
from embedded_saleor.core.mutations import found, found_by, fresh

STAFF_NAMES = (*NAMES, "email", "is_active", "is_confirmed", "note", "external_reference")


MANAGE_USERS = ("MANAGE_USERS",)


class CustomerCreate(AccountMutation):
    class Arguments:
        input = UserCreateInput(required=True)

    class Meta:
        error_type = AccountError
        permissions = MANAGE_USERS

    @classmethod
    def perform(cls, context: Context, *, input: Mapping[str, Any]) -> Mapping[str, Any]:
        if not input.get("email"):
            raise refuse("email", "REQUIRED", "This field cannot be blank.")
        user = models.User()
        customers.change_person(user=user, data=input, names=STAFF_NAMES, context=context)
        if input.get("redirect_url"):
            customers.ask_to_set_password(
                user=user,
                channel=channel_named(input.get("channel")),
                redirect_url=input["redirect_url"],
                context=context,
            )
        return {"user": fresh(user)}


class CustomerUpdate(AccountMutation):
    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = CustomerInput(required=True)

    class Meta:
        error_type = AccountError
        permissions = MANAGE_USERS

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        input: Mapping[str, Any],
        id: str | None = None,
        external_reference: str | None = None,
    ) -> Mapping[str, Any]:
        user = found_by(User, id, external_reference)
        if user.is_staff:
            raise PermissionDenied("MANAGE_STAFF")
        customers.change_person(user=user, data=input, names=STAFF_NAMES, context=context)
        return {"user": fresh(user)}


class CustomerDelete(AccountMutation):
    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    class Meta:
        error_type = AccountError
        permissions = MANAGE_USERS

    @classmethod
    def perform(
        cls, context: Context, *, id: str | None = None, external_reference: str | None = None
    ) -> Mapping[str, Any]:
        user = found_by(User, id, external_reference)
        return {"user": customers.delete_customer(user=user, context=context)}


class AddressCreate(AddressMutation):
    class Arguments:
        user_id = graphene.ID(required=True)
        input = AddressInput(required=True)

    class Meta:
        error_type = AccountError
        permissions = MANAGE_USERS

    @classmethod
    def perform(cls, context: Context, *, user_id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        user = found(user_id, User, "user_id")
        address = customers.add_address(user=user, data=input, kind=None, context=context)
        return {"user": fresh(user), "address": address}


class AddressUpdate(AddressMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = AddressInput(required=True)

    class Meta:
        error_type = AccountError
        permissions = MANAGE_USERS

    @classmethod
    def perform(cls, context: Context, *, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        address = customers.change_address(address=found(id, Address), data=input, context=context)
        return {"user": owner_of(address), "address": address}


class AddressDelete(AddressMutation):
    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = AccountError
        permissions = MANAGE_USERS

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        address = found(id, Address)
        return without_address(address, context)


class AddressSetDefault(AccountMutation):
    class Arguments:
        address_id = graphene.ID(required=True)
        type = AddressTypeEnum(required=True)
        user_id = graphene.ID(required=True)

    class Meta:
        error_type = AccountError
        permissions = MANAGE_USERS

    @classmethod
    def perform(cls, context: Context, *, address_id: str, type: str, user_id: str) -> Mapping[str, Any]:
        user, address = found(user_id, User, "user_id"), found(address_id, Address, "address_id")
        if not user.addresses.filter(pk=address.pk).exists():
            raise refuse("address_id", "INVALID", "The address doesn't belong to that user.")
        customers.make_default(user, address, type.lower())
        return {"user": fresh(user)}
