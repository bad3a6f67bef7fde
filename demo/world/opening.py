"""The App installed into Saleor, Saleor's structure made, every piece published and found."""

import logging
from collections.abc import Callable
from datetime import datetime
from io import StringIO

from django.conf import settings
from django.core.management import call_command

from catalog.models import Listing
from catalog.publication import pieces, structure
from catalog.search import operations as search
from demo.world.settling import OPERATOR, OPERATOR_PASSWORD
from marketplace.saleor.connecting import connect_as_staff, sign_in
from marketplace.saleor.operations import install

Progress = Callable[[int, int], None]
SECONDS_TO_INSTALL = 60
log = logging.getLogger(__name__)


def install_app(now: datetime) -> None:
    """Into the engine at SALEOR_API_URL; the embedded one gets its demo staff first."""
    del now
    if settings.SALEOR_IS_EMBEDDED:
        _staff()
        install()
    else:
        staff = sign_in(email=OPERATOR, password=OPERATOR_PASSWORD)
        connect_as_staff(staff, replace=False, seconds=SECONDS_TO_INSTALL, progress=log.info)
    structure.bootstrap()


def _staff() -> None:
    """By the engine's own command, since nothing of ours imports it."""
    typed = StringIO(f"{OPERATOR_PASSWORD}\n")
    call_command("engine_staff", email=OPERATOR, password_stdin=True, stdin=typed, stdout=StringIO())


def publish_pieces(progress: Progress) -> None:
    """What is on sale and Saleor does not have yet; a publication cut short goes on here."""
    waiting = Listing.objects.filter(state=Listing.State.PUBLISHED, saleor_variant_id="")
    ids = list(waiting.order_by("pk").values_list("pk", flat=True))
    for done, listing_id in enumerate(ids, 1):
        pieces.publish_to_saleor(listing_id, index=False)
        progress(done, len(ids))


def build_index(now: datetime) -> None:
    del now
    search.rebuild()
