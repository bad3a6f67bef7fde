"""The seal of a piece: a short word, printed on its papers, which only we can make.

It is made from what does not change about a piece, so that a paper with it cannot be given to another
piece, nor tell another size or maker. Whoever holds the paper compares it on the piece's passport.
"""

import json
from base64 import b32encode

from django.utils.crypto import constant_time_compare, salted_hmac

from catalog.models import Listing
from marketplace.kernel.formatting import western_digits

SALT = "catalog.seal"
BYTES = 10
# Letters that are read as digits when a seal is copied from paper; base32 has neither 0 nor 1 nor 8.
MISREAD = str.maketrans({"0": "O", "1": "I", "8": "B"})
LASTING = (
    "construction", "technique", "knot", "knots_across", "knots_along", "materials", "thread", "base_cloth",
    "dye_class", "dyes", "layout",
)  # fmt: skip


def seal_of(listing: Listing) -> str:
    """Sixteen letters in fours: “K7QF-3M2P-9XTB-LW4A”."""
    digest = salted_hmac(SALT, lasting(listing), algorithm="sha256").digest()[:BYTES]
    text = b32encode(digest).decode()
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def is_seal_of(listing: Listing, typed: str) -> bool:
    """Whether the seal on a paper is this piece's, however it was typed."""
    return constant_time_compare(plain(typed), plain(seal_of(listing)))


def plain(typed: str) -> str:
    letters = western_digits(typed).upper().translate(MISREAD)
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum())


def lasting(listing: Listing) -> str:
    """What never changes about a piece, always written in the same way."""
    said = {
        "piece": listing.piece_id,
        "consortium": listing.consortium.slug,
        "workshop": listing.workshop.slug,
        "craft": listing.craft,
        "object": listing.object_kind,
        "size": [f"{side:.1f}" if side else "" for side in (listing.width_cm, listing.length_cm)],
        "years": [listing.year_from, listing.year_to],
        "units": listing.units,
        "told": {name: listing.attributes.get(name) for name in LASTING},
    }
    return json.dumps(said, sort_keys=True, ensure_ascii=True, default=str)
