"""Who asks, and what was already looked up while answering: `info.context`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model
from django.utils import timezone

from embedded_saleor.core.errors import PermissionDenied
from embedded_saleor.core.permissions import (
    AUTHENTICATED_APP,
    AUTHENTICATED_STAFF_USER,
    AUTHENTICATED_USER,
    PERMISSIONS,
)
from embedded_saleor.core.standing import kept_shop
from embedded_saleor.models.account import User
from embedded_saleor.models.app import App
from embedded_saleor.models.base import peers
from embedded_saleor.models.channel import ShopSettings


@dataclass
class Context:
    """One request, or the making of one webhook's payload.

    `may_ask_apps`: whether prices of orders may be had from tax apps; lists and payloads tell those known.
    """

    user: User | None = None
    app: App | None = None
    now: datetime = field(default_factory=timezone.now)
    client_ip: str | None = None
    # What the shop lets passwords do, where the user signed in by one.
    login_mode: str | None = None
    # Staff who are let in as customers only: see `restrict_password_login`.
    as_customer: bool = False
    may_ask_apps: bool = True
    cache: dict[str, dict[Any, Any]] = field(default_factory=dict)

    @property
    def requestor(self) -> User | App | None:
        return self.app or self.user

    @property
    def permissions(self) -> frozenset[str]:
        """Permissions the requestor holds; a customer and a stranger hold none."""
        if self.app:
            return frozenset(self.app.permissions)
        if self.user and self._is_staff:
            return frozenset(PERMISSIONS if self.user.is_superuser else self.user.permissions)
        return frozenset()

    @property
    def _is_staff(self) -> bool:
        return self.user is not None and self.user.is_staff and not self.as_customer

    def has(self, *permissions: str) -> bool:
        """Whether the requestor has one of the permissions, or is of one of the AUTHENTICATED_… kinds."""
        return any(permission in self.permissions or self._is(permission) for permission in permissions)

    def _is(self, kind: str) -> bool:
        if kind == AUTHENTICATED_APP:
            return self.app is not None
        if kind == AUTHENTICATED_STAFF_USER:
            return self._is_staff
        return kind == AUTHENTICATED_USER and self.user is not None

    def require(self, *permissions: str) -> None:
        if not self.has(*permissions):
            raise PermissionDenied(*permissions)

    @property
    def shop(self) -> ShopSettings:
        """The shop's settings, read once."""
        known = self.cache.setdefault("shop", {})
        if "shop" not in known:
            known["shop"] = kept_shop()
        shop: ShopSettings = known["shop"]
        return shop

    @property
    def sees_all_products(self) -> bool:
        """Staff and Apps with any product permission see what buyers do not see yet."""
        return self.has(
            "MANAGE_ORDERS", "MANAGE_DISCOUNTS", "MANAGE_PRODUCTS", "MANAGE_SHIPPING",
            "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES", "MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS",
        )  # fmt: skip

    def batched(self, name: str, instance: Model, load: Callable[[Sequence[Any]], Mapping[Any, Any]]) -> Any:
        """What `load` finds for the instance, asked once for all instances loaded together with it.

        `load` takes instances and returns {pk: value}; where it leaves one out the answer is None. Put what
        else the value depends on (a channel, a language) into `name`.
        """
        known = self.cache.setdefault(name, {})
        if instance.pk not in known:
            asked = [peer for peer in peers(instance) if type(peer) is type(instance)]
            asked = [peer for peer in asked if peer.pk not in known] or [instance]
            known.update(dict.fromkeys((peer.pk for peer in asked), None))
            known[instance.pk] = None
            known.update(load(asked))
        return known[instance.pk]
