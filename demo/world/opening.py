"""The App installed into Saleor, Saleor's structure made, every piece published and found."""

from collections.abc import Callable
from datetime import datetime
from io import StringIO

from django.conf import settings
from django.core.management import call_command

from catalog.models import Listing
from catalog.publication import pieces, structure
from catalog.search import operations as search
from demo.world.settling import OPERATOR, OPERATOR_PASSWORD
from marketplace.saleor.operations import install

Progress = Callable[[int, int], None]


def install_app(now: datetime) -> None:
    """Into the engine at SALEOR_API_URL; the embedded one gets its demo staff first."""
    del now
    if settings.SALEOR_IS_EMBEDDED:
        _staff()
    install(email=OPERATOR, password=OPERATOR_PASSWORD)
    structure.bootstrap()


def _staff() -> None:
    """By the engine's own command, since nothing of ours imports it."""
    import sys

    typed, sys.stdin = sys.stdin, StringIO(f"{OPERATOR_PASSWORD}\n")
    try:
        call_command("engine_staff", email=OPERATOR, password_stdin=True, stdout=StringIO())
    finally:
        sys.stdin = typed


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
