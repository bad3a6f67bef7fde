"""Saleor's other clients find each piece with its pictures, though it was published before it had any."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from catalog.models import Listing, Photo
from catalog.publication import embellish, publish_to_saleor
from catalog.publication.tasks import embellish_piece
from catalog.search import operations as search
from demo.tasks import draw_the_rest
from demo.world import picturing
from marketplace.saleor.session import client
from tests.people import Cast
from tests.saleor.connected.test_publishing import another
from tests.shop import now


def give_pictures(listing: Listing, *roles: str) -> None:
    for position, role in enumerate(roles):
        file = f"pieces/drawn/{listing.piece_id}-{role}.jpg"
        Photo.objects.create(
            listing=listing, role=role, file=file, width=1600, height=1200, sha256=f"{position:064d}",
            position=position, added_at=now(),
        )  # fmt: skip


def test_pictures_are_there_once_however_often_it_is_embellished(shop: Cast, carpet: Listing) -> None:
    publish_to_saleor(carpet.pk, index=False)
    give_pictures(carpet, "full", "corner")
    embellish(carpet.pk)
    embellish(carpet.pk)
    product = client().product_of_piece(carpet.piece_id).product
    assert product is not None
    words = [media.alt for media in product.media or []]
    assert len(words) == len(set(words)) == 2


def test_pieces_in_saleor_are_embellished_when_all_is_drawn(
    shop: Cast, carpet: Listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(picturing, "draw_pieces", lambda roles, progress, aside: drawn.extend(roles))
    monkeypatch.setattr(search, "rebuild", lambda: None)
    elsewhere = another(carpet, 977)
    draw_the_rest()
    asked = ProcrastinateJob.objects.filter(task_name=embellish_piece.name).values_list("args", flat=True)
    assert drawn == list(picturing.LATER)
    assert {"listing_id": carpet.pk} in asked
    assert {"listing_id": elsewhere.pk} not in asked
