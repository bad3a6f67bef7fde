"""What customers do with their accounts, and staff with customers."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError

from embedded_saleor.account.addresses import checked_address, take_values
from embedded_saleor.account.secrets import CONFIRM, DELETE, PASSWORD, secret_for
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.models import Address, Channel, Order, User
from embedded_saleor.webhook.delivery import trigger_async

PASSWORD_CODES = {
    "password_too_short": "PASSWORD_TOO_SHORT",
    "password_too_common": "PASSWORD_TOO_COMMON",
    "password_too_similar": "PASSWORD_TOO_SIMILAR",
    "password_entirely_numeric": "PASSWORD_ENTIRELY_NUMERIC",
}


def check_password(password: str, user: User, field: str = "password") -> None:
    """Raise `Refused` for a password that is too short: all that a Saleor asks for by itself."""
    try:
        MinimumLengthValidator().validate(password)
    except ValidationError as error:
        raise Refused(
            Problem(field, PASSWORD_CODES.get(one.code or "", "INVALID"), one.messages[0])
            for one in error.error_list
        ) from error


def register(
    *, user: User, password: str, channel: Channel | None, redirect_url: str, context: Context
) -> None:
    """Make an account. For an e-mail that is taken nothing happens, and nobody can tell.

    The password is hashed either way, so that the time it takes tells nothing either.
    """
    check_password(password, user)
    user.set_password(password)
    user.is_confirmed = False
    if User.objects.filter(email__iexact=user.email).exists():
        return
    user.save(force_insert=True)
    trigger_async("CUSTOMER_CREATED", user, by=context.requestor)
    ask_to_confirm(user=user, channel=channel, redirect_url=redirect_url, context=context)


def _send_secret(
    event: str, purpose: str, user: User, channel: Channel | None, redirect_url: str, context: Context
) -> None:
    """Apps send what the address leads to, with a secret good for one purpose."""
    trigger_async(
        event,
        user,
        by=context.requestor,
        token=secret_for(user, purpose),
        redirect_url=redirect_url,
        channel=channel,
    )


def ask_to_confirm(*, user: User, channel: Channel | None, redirect_url: str, context: Context) -> None:
    """Have an app send the secret that confirms the account."""
    _send_secret("ACCOUNT_CONFIRMATION_REQUESTED", CONFIRM, user, channel, redirect_url, context)


def ask_to_set_password(*, user: User, channel: Channel | None, redirect_url: str, context: Context) -> None:
    """Have an app send the secret that sets a new password."""
    _send_secret("ACCOUNT_SET_PASSWORD_REQUESTED", PASSWORD, user, channel, redirect_url, context)


def ask_member_to_set_password(*, user: User, redirect_url: str, context: Context) -> None:
    """Have an app send a member of staff the secret that sets a password."""
    _send_secret("STAFF_SET_PASSWORD_REQUESTED", PASSWORD, user, None, redirect_url, context)


def confirm(*, user: User, context: Context) -> None:
    user.is_confirmed = True
    user.save(update_fields=["is_confirmed", "updated_at"])
    trigger_async("ACCOUNT_CONFIRMED", user, by=context.requestor)


def take_orders(user: User) -> None:
    """Orders of strangers under the e-mail are the customer's now."""
    orders = Order.objects.filter(user_email=user.email, user=None)
    orders.exclude(status__in=("DRAFT", "UNCONFIRMED")).update(user=user)


def set_password(*, user: User, password: str, field: str = "password") -> None:
    """Tokens made before stay valid until `tokensDeactivateAll`, as in Saleor."""
    check_password(password, user, field)
    user.set_password(password)
    user.save(update_fields=["password", "updated_at"])


def change_person(*, user: User, data: Mapping[str, Any], names: tuple[str, ...], context: Context) -> None:
    """Take the named fields, metadata and default addresses of an input."""
    _take(user, data, names)
    is_new = user.pk is None
    before = None if is_new else User.objects.get(pk=user.pk)
    _store(user)
    if before is not None and (before.email != user.email or user.is_confirmed > before.is_confirmed):
        take_orders(user)
    for kind in ("billing", "shipping"):
        if data.get(f"default_{kind}_address"):
            set_default_values(user, kind, data[f"default_{kind}_address"])
    trigger_async("CUSTOMER_CREATED" if is_new else "CUSTOMER_UPDATED", user, by=context.requestor)


def change_member(*, user: User, data: Mapping[str, Any], names: tuple[str, ...], context: Context) -> None:
    """Take the named fields and metadata of an input for a member of staff."""
    _take(user, data, names)
    is_new = user.pk is None
    _store(user)
    trigger_async("STAFF_CREATED" if is_new else "STAFF_UPDATED", user, by=context.requestor)


def _take(user: User, data: Mapping[str, Any], names: tuple[str, ...]) -> None:
    for name in names:
        if name in data and data[name] is not None:
            setattr(user, name, data[name])
    if data.get("language_code"):
        user.language_code = data["language_code"].lower().replace("_", "-")
    for name in ("metadata", "private_metadata"):
        pairs = {item["key"]: item["value"] for item in data.get(name) or ()}
        setattr(user, name, {**getattr(user, name), **pairs})


def _store(user: User) -> None:
    user.email = user.email.lower()
    user.full_clean(exclude=["password", "default_billing_address", "default_shipping_address"])
    user.save()


def set_default_values(user: User, kind: str, data: Mapping[str, Any]) -> None:
    address = checked_address(data, address_type=kind.upper())
    kept = getattr(user, f"default_{kind}_address")
    if kept is not None:
        take_values(kept, address)
        kept.save()
        return
    address.save()
    user.addresses.add(address)
    make_default(user, address, kind)


def add_address(*, user: User, data: Mapping[str, Any], kind: str | None, context: Context) -> Address:
    """A new address in the customer's book; with a kind also the default for it."""
    address = checked_address(data)
    address.save()
    user.addresses.add(address)
    if kind:
        make_default(user, address, kind.lower())
    trigger_async("CUSTOMER_UPDATED", user, by=context.requestor)
    trigger_async("ADDRESS_CREATED", address, by=context.requestor)
    return address


def change_address(*, address: Address, data: Mapping[str, Any], context: Context) -> Address:
    take_values(address, checked_address(data))
    address.save()
    for user in address.user_addresses.all():
        trigger_async("CUSTOMER_UPDATED", user, by=context.requestor)
    trigger_async("ADDRESS_UPDATED", address, by=context.requestor)
    return address


def remove_address(*, address: Address, context: Context) -> Address:
    """The address as it was; defaults that named it are unset."""
    users = list(address.user_addresses.all())
    trigger_async("ADDRESS_DELETED", address, by=context.requestor)
    key = address.pk
    address.delete()
    address.pk = key
    for user in users:
        trigger_async("CUSTOMER_UPDATED", user, by=context.requestor)
    return address


def make_default(user: User, address: Address, kind: str) -> None:
    setattr(user, f"default_{kind}_address", address)
    user.save(update_fields=[f"default_{kind}_address", "updated_at"])


def ask_to_delete(*, user: User, channel: Channel, redirect_url: str, context: Context) -> None:
    """Have an app send the secret that deletes the account."""
    _send_secret("ACCOUNT_DELETE_REQUESTED", DELETE, user, channel, redirect_url, context)


def delete_own_account(*, user: User, context: Context) -> User:
    """The account as it was; its orders stay, without it."""
    if user.is_staff:
        raise refuse(None, "DELETE_STAFF_ACCOUNT", "Cannot delete a staff account.")
    trigger_async("ACCOUNT_DELETED", user, by=context.requestor)
    key = user.pk
    user.delete()
    user.pk = key
    return user


def delete_customer(*, user: User, context: Context) -> User:
    """The customer as it was. Staff are no customers."""
    if user.is_staff:
        raise refuse("id", "DELETE_STAFF_ACCOUNT", "Cannot delete a staff account.")
    trigger_async("CUSTOMER_DELETED", user, by=context.requestor)
    key = user.pk
    user.delete()
    user.pk = key
    return user
