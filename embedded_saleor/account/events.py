"""What apps are told about people."""

import graphene

from embedded_saleor.account.types import Address, User
from embedded_saleor.webhook.events import event

USERS = "MANAGE_USERS"
CHANNEL = "embedded_saleor.channel.types.Channel"

CustomerCreated = event("CUSTOMER_CREATED", USERS, user=graphene.Field(User))
CustomerUpdated = event("CUSTOMER_UPDATED", USERS, user=graphene.Field(User))
CustomerDeleted = event("CUSTOMER_DELETED", USERS, user=graphene.Field(User))
CustomerMetadataUpdated = event("CUSTOMER_METADATA_UPDATED", USERS, user=graphene.Field(User))
StaffCreated = event("STAFF_CREATED", "MANAGE_STAFF", user=graphene.Field(User))
StaffUpdated = event("STAFF_UPDATED", "MANAGE_STAFF", user=graphene.Field(User))
StaffSetPasswordRequested = event(
    "STAFF_SET_PASSWORD_REQUESTED",
    "MANAGE_STAFF",
    user=graphene.Field(User),
    redirect_url=graphene.String(),
    channel=graphene.Field(CHANNEL),
    token=graphene.String(),
)
AddressCreated = event("ADDRESS_CREATED", USERS, address=graphene.Field(Address))
AddressUpdated = event("ADDRESS_UPDATED", USERS, address=graphene.Field(Address))
AddressDeleted = event("ADDRESS_DELETED", USERS, address=graphene.Field(Address))
AccountConfirmed = event("ACCOUNT_CONFIRMED", USERS, user=graphene.Field(User))
AccountConfirmationRequested = event(
    "ACCOUNT_CONFIRMATION_REQUESTED",
    USERS,
    user=graphene.Field(User),
    redirect_url=graphene.String(),
    channel=graphene.Field(CHANNEL),
    token=graphene.String(),
)
AccountSetPasswordRequested = event(
    "ACCOUNT_SET_PASSWORD_REQUESTED",
    USERS,
    user=graphene.Field(User),
    redirect_url=graphene.String(),
    channel=graphene.Field(CHANNEL),
    token=graphene.String(),
)
AccountDeleteRequested = event(
    "ACCOUNT_DELETE_REQUESTED",
    USERS,
    user=graphene.Field(User),
    redirect_url=graphene.String(),
    channel=graphene.Field(CHANNEL),
    token=graphene.String(),
)
AccountDeleted = event("ACCOUNT_DELETED", USERS, user=graphene.Field(User))
