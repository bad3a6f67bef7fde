"""Saleor's ids of our things, remembered so that nobody has to ask for them again."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from marketplace.kernel.errors import Outage
from marketplace.saleor.models import Entity, Installation
from marketplace.saleor.session import installation
from marketplace.saleor.types import Kind

# There may be hundreds of thousands of these, so they are looked up one by one.
MANY = frozenset({Kind.PAGE, Kind.WAREHOUSE})


class Known:
    """What one Saleor's structure is known to be."""

    def __init__(self, installed: Installation | None = None) -> None:
        self.installed = installed or installation()
        self.rows = Entity.objects.filter(installation=self.installed)
        few = self.rows.exclude(kind__in=[kind.value for kind in MANY])
        self.ids = {(kind, key): found for kind, key, found in few.values_list("kind", "key", "saleor_id")}

    def find(self, kind: Kind, key: str) -> str | None:
        place = (kind.value, key)
        if place not in self.ids and kind in MANY:
            row = self.rows.filter(kind=kind.value, key=key).values_list("saleor_id", flat=True).first()
            if row is not None:
                self.ids[place] = row
        return self.ids.get(place)

    def get(self, kind: Kind, key: str) -> str:
        """Outage when the structure was not made: `gereh saleor bootstrap` makes it."""
        found = self.find(kind, key)
        if found is None:
            sentence = _("Saleor lacks the %(kind)s “%(key)s”. Run: gereh saleor bootstrap --apply")
            raise Outage(sentence % {"kind": kind.value, "key": key}, permanent=True)
        return found

    def all_of(self, kind: Kind) -> dict[str, str]:
        """Key → id of everything of a kind."""
        return dict(self.rows.filter(kind=kind.value).values_list("key", "saleor_id"))

    def keep(self, kind: Kind, ids: Mapping[str, str]) -> None:
        """Remember ids by key. A thing that has another id than before is told everything anew."""
        known = self.all_of(kind) if len(ids) > 1 else {key: self.find(kind, key) for key in ids}
        new = {key: saleor_id for key, saleor_id in ids.items() if known.get(key) != saleor_id}
        rows = [
            Entity(installation=self.installed, kind=kind.value, key=key, saleor_id=saleor_id)
            for key, saleor_id in new.items()
        ]
        Entity.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["installation", "kind", "key"],
            update_fields=["saleor_id", "digest"],
        )
        self.ids |= {(kind.value, key): saleor_id for key, saleor_id in ids.items()}

    def forget(self, kind: Kind, keys: set[str]) -> None:
        """What is no longer there."""
        self.rows.filter(kind=kind.value, key__in=keys).delete()
        for key in keys:
            self.ids.pop((kind.value, key), None)

    def digest(self, kind: Kind, key: str) -> str:
        """What was told of it last; empty when nothing was."""
        row = self.rows.filter(kind=kind.value, key=key).values_list("digest", flat=True).first()
        return row or ""

    def keep_digest(self, kind: Kind, key: str, digest: str) -> None:
        self.rows.filter(kind=kind.value, key=key).update(digest=digest)
