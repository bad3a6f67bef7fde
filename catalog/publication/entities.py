"""Saleor's ids of our things, remembered so that nobody has to ask for them again."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from catalog.publication.types import Kind
from marketplace.kernel.errors import Outage
from marketplace.saleor.models import Entity, Installation
from marketplace.saleor.session import installation


class Known:
    """What one Saleor's structure is known to be."""

    def __init__(self, installed: Installation | None = None) -> None:
        self.installed = installed or installation()
        rows = Entity.objects.filter(installation=self.installed).values_list("kind", "key", "saleor_id")
        self.ids = {(kind, key): saleor_id for kind, key, saleor_id in rows}

    def find(self, kind: Kind, key: str) -> str | None:
        return self.ids.get((kind.value, key))

    def get(self, kind: Kind, key: str) -> str:
        """Outage when the structure was not made: `gereh saleor bootstrap` makes it."""
        found = self.find(kind, key)
        if found is None:
            sentence = _("Saleor lacks the %(kind)s “%(key)s”. Run: gereh saleor bootstrap")
            raise Outage(sentence % {"kind": kind.value, "key": key}, permanent=True)
        return found

    def keep(self, kind: Kind, ids: Mapping[str, str]) -> None:
        """Remember ids by key."""
        rows = [
            Entity(installation=self.installed, kind=kind.value, key=key, saleor_id=saleor_id)
            for key, saleor_id in ids.items()
        ]
        Entity.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["installation", "kind", "key"],
            update_fields=["saleor_id"],
        )
        self.ids |= {(kind.value, key): saleor_id for key, saleor_id in ids.items()}
