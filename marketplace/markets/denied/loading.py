"""A publisher's file into the table of names: all of it or nothing."""

import hashlib
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.kernel.errors import Refusal
from marketplace.markets.adapters import READERS
from marketplace.markets.denied.models import DeniedList, DeniedName

# A list that has lost so much was cut off on its way.
LEAST_SHARE = 0.7


@transaction.atomic
def load_list(*, code: str, content: bytes, now: datetime, even_if_smaller: bool = False) -> DeniedList:
    """Replace a list by a file of its publisher: `ofac`, `eu`, `un` or `uk`.

    Raises Refusal `unknown_list`, `unreadable_list`, `empty_list`, or `list_shrank` when it lost a third.
    """
    if code not in READERS:
        known = ", ".join(READERS)
        sentence = _("There is no list “%(code)s”; write one of %(known)s.")
        raise Refusal("unknown_list", sentence % {"code": code, "known": known})
    try:
        parties = [party for party in READERS[code](content) if party.name]
    except (ValueError, KeyError) as trouble:
        sentence = _("This is no file of the list “%(code)s”: %(trouble)s.")
        raise Refusal("unreadable_list", sentence % {"code": code, "trouble": trouble}) from trouble
    if not parties:
        raise Refusal("empty_list", _("The file names nobody."))
    before = DeniedList.objects.select_for_update().filter(code=code).first()
    if before and len(parties) < before.parties * LEAST_SHARE and not even_if_smaller:
        sentence = _("The list had %(before)s parties and now has %(now)s. Load it whole.")
        raise Refusal("list_shrank", sentence % {"before": before.parties, "now": len(parties)})
    DeniedList.objects.filter(code=code).delete()
    loaded = DeniedList.objects.create(
        code=code, loaded_at=now, sha256=hashlib.sha256(content).hexdigest(), parties=len(parties)
    )
    DeniedName.objects.bulk_create(
        (
            DeniedName(
                list=loaded,
                ref=party.ref[:64],
                kind=party.kind[:32],
                name=alias.name[:400],
                programme=party.programme[:200],
                is_weak=alias.is_weak,
            )
            for party in parties
            for alias in party.names
            if alias.name
        ),
        batch_size=2000,
    )
    return loaded
