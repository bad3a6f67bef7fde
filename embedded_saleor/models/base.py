"""What every model of the engine shares: batched relations, metadata, outside references.

Instances that came out of one query know each other (their *peers*). Following a relation of one of them
loads it for all of them in one query, so resolvers may walk the graph freely without N + 1 queries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.db import models
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor, ForwardOneToOneDescriptor

M = TypeVar("M", bound=models.Model, covariant=True)


class PeerQuerySet(models.QuerySet[M]):
    """Remembers on every instance the list of instances it was loaded with, and the channel it is seen in."""

    channel_slug: str | None = None

    def in_channel(self, slug: str | None) -> Self:
        """The same rows, each marked with the channel through which it is looked at."""
        copy: Self = self._chain()  # type: ignore[attr-defined]
        copy.channel_slug = slug
        return copy

    def _clone(self) -> Self:
        copy: Self = super()._clone()  # type: ignore[misc]
        copy.channel_slug = self.channel_slug
        return copy

    def _fetch_all(self) -> None:
        super()._fetch_all()
        rows: Any = self._result_cache
        if rows and isinstance(rows[0], models.Model) and not hasattr(rows[0], "_peers"):
            for row in rows:
                row._peers = rows
                if self.channel_slug is not None:
                    row.channel_slug = self.channel_slug


class PeerManager(models.Manager[M]):
    def get_queryset(self) -> PeerQuerySet[M]:
        return PeerQuerySet(self.model, using=self._db)


def peers(instance: models.Model) -> Sequence[models.Model]:
    """Instances that were loaded by the same query, itself among them."""
    return getattr(instance, "_peers", None) or [instance]


def make_peers(rows: Iterable[models.Model]) -> None:
    """Let instances that came along with others know each other, as if one query had loaded them."""
    together = list({id(row): row for row in rows}.values())
    for row in together:
        row._peers = together  # type: ignore[attr-defined]


def load(instance: models.Model, *relations: str) -> None:
    """Load relations (a foreign key or a reverse or many-to-many accessor) for the instance and its peers."""
    for relation in relations:
        if not is_loaded(instance, relation):
            same = [peer for peer in peers(instance) if type(peer) is type(instance)]
            models.prefetch_related_objects(same if instance in same else [instance], relation)


def is_loaded(instance: models.Model, relation: str) -> bool:
    cached = getattr(instance, "_prefetched_objects_cache", {})
    return relation in cached or relation in instance._state.fields_cache


def related(instance: models.Model, relation: str) -> list[Any]:
    """All objects of a reverse or many-to-many relation, loaded for all peers at once."""
    load(instance, relation)
    return list(getattr(instance, relation).all())


def store_all(rows: Sequence[models.Model], fields: Sequence[str]) -> None:
    """The fields of several rows of one model, in one statement however many there are."""
    if len(rows) == 1:
        rows[0].save(update_fields=fields)
    elif rows:
        type(rows[0])._default_manager.bulk_update(rows, fields)


class BatchedForward(ForwardManyToOneDescriptor):  # type: ignore[type-arg]
    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is not None and not self.is_cached(instance) and len(peers(instance)) > 1:
            load(instance, self.field.name)
        return super().__get__(instance, cls)


class BatchedForwardOne(ForwardOneToOneDescriptor):  # type: ignore[type-arg]
    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is not None and not self.is_cached(instance) and len(peers(instance)) > 1:
            load(instance, self.field.name)
        return super().__get__(instance, cls)


if TYPE_CHECKING:
    from django.db.models import ForeignKey as ForeignKey
    from django.db.models import OneToOneField as OneToOneField
else:

    class ForeignKey(models.ForeignKey):
        """Django's foreign key that loads its target for all peers."""

        forward_related_accessor_class = BatchedForward

        def deconstruct(self):
            name, _path, args, kwargs = super().deconstruct()
            return name, "django.db.models.ForeignKey", args, kwargs

    class OneToOneField(models.OneToOneField):
        """Django's one-to-one field that loads its target for all peers."""

        forward_related_accessor_class = BatchedForwardOne

        def deconstruct(self):
            name, _path, args, kwargs = super().deconstruct()
            return name, "django.db.models.OneToOneField", args, kwargs


class Model(models.Model):
    """Base of every model: peers on its own and on prefetched querysets."""

    objects = PeerManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"
        default_manager_name = "objects"

    def __str__(self) -> str:
        named = (getattr(self, name, None) for name in ("slug", "name", "email", "pk"))
        return f"{type(self).__name__} {next((one for one in named if one), '')}"


class WithMetadata(models.Model):
    """Public and private key-value pairs, both str → str."""

    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True


class WithExternalReference(models.Model):
    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)

    class Meta:
        abstract = True


class Sorted(models.Model):
    """A row with a place among its siblings; unset places come last, in order of creation."""

    sort_order = models.IntegerField(null=True, blank=True, db_index=True)

    class Meta:
        abstract = True


class Translation(Model):
    """Texts of one object in one language (a code of `LanguageCodeEnum`, lower case, `pt-br`)."""

    language_code = models.CharField(max_length=35)

    class Meta(Model.Meta):
        abstract = True
