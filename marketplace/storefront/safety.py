"""Product safety as pages of the EU must tell it: Regulation (EU) 2023/988 (GPSR), article 19."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from catalog.models import Listing
from marketplace.orders.papers import consortium_address, eu_responsible_of
from marketplace.storefront.landed import Landed
from shipping.paper_data import SAFETY_ADVICE
from shipping.types import Address

PAPER = "gpsr"


@dataclass(frozen=True)
class Safety:
    """Who answers for the piece, how to reach them, and what to mind."""

    maker: Address
    responsible: Address | None
    advice: Sequence[str | Promise]


def safety_of(listing: Listing, landed: Landed | None) -> Safety | None:
    """None where no dated rule asks for it: outside the EU, and of antiques."""
    if landed is None or landed.option is None or PAPER not in landed.option.papers:
        return None
    consortium = listing.consortium
    return Safety(consortium_address(consortium), eu_responsible_of(consortium), SAFETY_ADVICE)
