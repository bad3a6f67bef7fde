"""What rarely changes (webhooks, channels, settings, rates, zones), kept in the process while it holds.

The database says how long that is: triggers give the one `Revision` a value never used before, in the
transaction of the change itself. So one short query a request tells whether everything kept still holds, in
every process, whoever made the change; and what a transaction sees that is rolled back is never taken for
what is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection, models

from embedded_saleor.core.memory import remembered
from embedded_saleor.models import Channel, Revision, ShopSettings, TaxConfiguration, shop_settings

Found = TypeVar("Found")
M = TypeVar("M", bound=models.Model)
READ_REVISION = f"SELECT value FROM {Revision._meta.db_table}"  # noqa: S608 (no input)
_kept: dict[str, tuple[UUID, Any]] = {}


def standing(name: str, load: Callable[[], Found]) -> Found:
    """What `load` found under the name, as long as nothing that stands has changed since."""
    revision = remembered("revision", current_revision)
    if revision is None:
        return load()
    kept = _kept.get(name)
    if kept is None or kept[0] != revision:
        _kept[name] = kept = (revision, load())
    return cast(Found, kept[1])


def current_revision() -> UUID | None:
    """None where nothing was ever changed: then nothing is kept."""
    with connection.cursor() as cursor:
        cursor.execute(READ_REVISION)
        row = cursor.fetchone()
    return row[0] if row else None


@dataclass(frozen=True)
class Kept(Generic[M]):
    """A row as it was read. Each request gets an instance of its own, for reading only."""

    kind: type[M]
    names: tuple[str, ...]
    values: tuple[Any, ...]

    @classmethod
    def of(cls, instance: M) -> Kept[M]:
        names = tuple(field.attname for field in instance._meta.concrete_fields)
        return cls(type(instance), names, tuple(getattr(instance, name) for name in names))

    def instance(self) -> M:
        return self.kind.from_db(DEFAULT_DB_ALIAS, self.names, self.values)


def kept_shop() -> ShopSettings:
    """The shop's settings."""
    return standing("shop", lambda: Kept.of(shop_settings())).instance()


def kept_channel(pk: int) -> Channel:
    """A channel that is there, with its tax configuration; the same instance throughout a request."""
    return remembered(f"channel:{pk}", lambda: standing("channels", _channels)[pk].instance())


def kept_channel_called(slug: str) -> Channel | None:
    """The channel with the slug, with its tax configuration."""
    for pk, channel in standing("channels", _channels).items():
        if channel.slug == slug:
            return kept_channel(pk)
    return None


@dataclass(frozen=True)
class KeptChannel:
    slug: str
    row: Kept[Channel]
    taxes: Kept[TaxConfiguration] | None

    @classmethod
    def of(cls, channel: Channel) -> KeptChannel:
        taxes = getattr(channel, "tax_configuration", None)
        return cls(channel.slug, Kept.of(channel), taxes and Kept.of(taxes))

    def instance(self) -> Channel:
        found = self.row.instance()
        if self.taxes is not None:
            found.tax_configuration = self.taxes.instance()
        return found


def _channels() -> dict[int, KeptChannel]:
    rows = Channel.objects.select_related("tax_configuration").order_by()
    return {row.pk: KeptChannel.of(row) for row in rows}
