"""People in the schema."""

from typing import Any

import graphene
from django.db.models import Q, QuerySet

from embedded_saleor import models
from embedded_saleor.account import (
    bulk_mutations,
    deletion,
    events,
    member_mutations,
    mutations,
    passwords,
    staff_mutations,
)
from embedded_saleor.account.tokens import CreateToken, DeactivateAllUserTokens, RefreshToken, VerifyToken
from embedded_saleor.account.types import Address, User
from embedded_saleor.account.validation import AddressValidationData, rules_for
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import CountryCode
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.types import listed

__all__ = ["Mutations", "Queries", "events"]
STAFF_OR_CUSTOMERS = ("MANAGE_STAFF", "MANAGE_USERS", "MANAGE_ORDERS")


class CustomerFilterInput(graphene.InputObjectType):
    search = graphene.String()
    ids = listed(graphene.ID, required=False)


class Queries:
    me = graphene.Field(User)
    user = graphene.Field(
        User, id=graphene.ID(), email=graphene.String(), external_reference=graphene.String()
    )
    customers = ConnectionField("User", filter=CustomerFilterInput(), search=graphene.String())
    address = graphene.Field(Address, id=graphene.ID(required=True))
    address_validation_rules = graphene.Field(
        AddressValidationData,
        country_code=CountryCode(required=True),
        country_area=graphene.String(),
        city=graphene.String(),
        city_area=graphene.String(),
    )

    @staticmethod
    def resolve_me(root: Any, info: Any) -> models.User | None:
        user: models.User | None = info.context.user
        return user

    @staticmethod
    def resolve_user(
        root: Any,
        info: Any,
        id: str | None = None,
        email: str | None = None,
        external_reference: str | None = None,
    ) -> models.User | None:
        info.context.require(*STAFF_OR_CUSTOMERS)
        key = local_id(id, "User") if id else None
        asked = {"pk": key, "email__iexact": email, "external_reference": external_reference}
        given = {name: value for name, value in asked.items() if value}
        found: models.User | None = models.User.objects.filter(**given).first() if given else None
        return found

    @staticmethod
    def resolve_customers(
        root: Any, info: Any, filter: Any = None, search: str | None = None
    ) -> "QuerySet[models.User]":
        info.context.require("MANAGE_ORDERS", "MANAGE_USERS")
        chosen = filter or {}
        rows: QuerySet[models.User] = models.User.objects.filter(is_staff=False)
        words = search or chosen.get("search")
        if words:
            names = Q(first_name__icontains=words) | Q(last_name__icontains=words)
            rows = rows.filter(Q(email__icontains=words) | names)
        if chosen.get("ids") is not None:
            rows = rows.filter(pk__in=[local_id(one, "User") or 0 for one in chosen["ids"]])
        return rows.order_by("email")

    @staticmethod
    def resolve_address(root: Any, info: Any, id: str) -> models.Address | None:
        """One's own address, or any for those who manage customers; None otherwise."""
        key = local_id(id, "Address")
        found = models.Address.objects.filter(pk=key).first() if key else None
        user = info.context.user
        own = found and user and user.addresses.filter(pk=found.pk).exists()
        return found if own or info.context.has("MANAGE_USERS") else None

    @staticmethod
    def resolve_address_validation_rules(
        root: Any, info: Any, country_code: str, **place: str | None
    ) -> AddressValidationData:
        return rules_for(country_code, **place)


class Mutations:
    token_create = CreateToken.Field()
    token_refresh = RefreshToken.Field()
    token_verify = VerifyToken.Field()
    tokens_deactivate_all = DeactivateAllUserTokens.Field()
    account_register = mutations.AccountRegister.Field()
    account_update = mutations.AccountUpdate.Field()
    account_address_create = mutations.AccountAddressCreate.Field()
    account_address_update = mutations.AccountAddressUpdate.Field()
    account_address_delete = mutations.AccountAddressDelete.Field()
    account_set_default_address = mutations.AccountSetDefaultAddress.Field()
    confirm_account = mutations.ConfirmAccount.Field()
    send_confirmation_email = mutations.SendConfirmationEmail.Field()
    account_request_deletion = deletion.AccountRequestDeletion.Field()
    account_delete = deletion.AccountDelete.Field()
    password_change = passwords.PasswordChange.Field()
    request_password_reset = passwords.RequestPasswordReset.Field()
    set_password = passwords.SetPassword.Field()
    customer_create = staff_mutations.CustomerCreate.Field()
    customer_update = staff_mutations.CustomerUpdate.Field()
    customer_delete = staff_mutations.CustomerDelete.Field()
    customer_bulk_update = bulk_mutations.CustomerBulkUpdate.Field()
    staff_create = member_mutations.StaffCreate.Field()
    staff_update = member_mutations.StaffUpdate.Field()
    address_create = staff_mutations.AddressCreate.Field()
    address_update = staff_mutations.AddressUpdate.Field()
    address_delete = staff_mutations.AddressDelete.Field()
    address_set_default = staff_mutations.AddressSetDefault.Field()
