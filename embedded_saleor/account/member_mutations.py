"""What is done with members of staff."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account import customers
from embedded_saleor.account.errors import AccountErrorCode, AddressTypeEnum
from embedded_saleor.account.mutations import NAMES, AccountMutation
from embedded_saleor.account.types import User
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import PermissionEnum
from embedded_saleor.core.errors import PermissionDenied, refuse
from embedded_saleor.core.mutations import error_type, found, fresh
from embedded_saleor.core.types import MetadataInput, listed

StaffError = error_type(
    "Staff",
    AccountErrorCode,
    address_type=AddressTypeEnum(),
    attributes=listed(graphene.ID, required=False),
    permissions=listed(PermissionEnum, required=False),
    groups=listed(graphene.ID, required=False),
    users=listed(graphene.ID, required=False),
)
FIELDS = (*NAMES, "email", "is_active", "note")
MANAGE_STAFF = ("MANAGE_STAFF",)


def staff_fields() -> dict[str, Any]:
    """Fields that creating and changing a member share."""
    return {
        "first_name": graphene.String(),
        "last_name": graphene.String(),
        "email": graphene.String(),
        "is_active": graphene.Boolean(),
        "note": graphene.String(),
        "metadata": listed(MetadataInput, required=False),
        "private_metadata": listed(MetadataInput, required=False),
    }


StaffCreateInput = type(
    "StaffCreateInput",
    (graphene.InputObjectType,),
    {**staff_fields(), "redirect_url": graphene.String()},
)
StaffUpdateInput = type("StaffUpdateInput", (graphene.InputObjectType,), staff_fields())


class StaffCreate(AccountMutation):
    """A member of staff who may do nothing yet. A customer of that e-mail becomes one, as in Saleor."""

    class Arguments:
        input = StaffCreateInput(required=True)

    class Meta:
        error_type = StaffError
        permissions = MANAGE_STAFF

    @classmethod
    def perform(cls, context: Context, *, input: Mapping[str, Any]) -> Mapping[str, Any]:
        refuse_apps(context)
        if not input.get("email"):
            raise refuse("email", "REQUIRED", "This field cannot be blank.")
        known = models.User.objects.filter(email__iexact=input["email"], is_staff=False).first()
        user = known or models.User()
        user.is_staff = True
        customers.change_member(user=user, data=input, names=FIELDS, context=context)
        if input.get("redirect_url"):
            customers.ask_member_to_set_password(
                user=user, redirect_url=input["redirect_url"], context=context
            )
        return {"user": fresh(user)}


class StaffUpdate(AccountMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = StaffUpdateInput(required=True)

    class Meta:
        error_type = StaffError
        permissions = MANAGE_STAFF

    @classmethod
    def perform(cls, context: Context, *, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        refuse_apps(context)
        user = found(id, User)
        check_member(user, input, context)
        customers.change_member(user=user, data=input, names=FIELDS, context=context)
        return {"user": fresh(user)}


def refuse_apps(context: Context) -> None:
    """Members are made and changed by people."""
    if context.app is not None:
        raise PermissionDenied(*MANAGE_STAFF)


def check_member(user: models.User, input: Mapping[str, Any], context: Context) -> None:
    """Raise unless the user is staff, may do no more than the requestor, and does not lock itself out."""
    if not user.is_staff:
        raise refuse("id", "NOT_FOUND", "Couldn't resolve to a member of staff.")
    stronger = user.is_superuser or set(user.permissions) - context.permissions
    if stronger and not (context.user and context.user.is_superuser):
        raise PermissionDenied(message="You can't manage this user.")
    if input.get("is_active") is False and user == context.user:
        raise refuse("is_active", "DEACTIVATE_OWN_ACCOUNT", "Cannot deactivate your own account.")
    if input.get("is_active") is False and user.is_superuser:
        wording = "Cannot deactivate superuser's account."
        raise refuse("is_active", "DEACTIVATE_SUPERUSER_ACCOUNT", wording)
