"""Kinds of things that Saleor keeps for us, and what each craft's products tell there."""

from enum import StrEnum
from types import MappingProxyType

CRAFTS = ("carpet", "felt", "embroidery", "weaving", "lace")
BRAND_TYPE, FAMILY_TYPE = "consortium-brand", "producer-family"

# Attributes of every product type: our field → the kind of its terms. A faithful few: Saleor's
# clients see what a piece is, while everything that is known about it stays in the listing.
ONE_OF = MappingProxyType(
    {
        "object_kind": "object_kind",
        "construction": "construction",
        "technique": "technique",
        "layout": "layout",
        "dye_class": "dye_class",
        "condition": "condition",
    }
)
SOME_OF = MappingProxyType({"materials": "material", "palette": "colour", "motifs": "motif"})
NUMBERS = ("width_cm", "length_cm")
REFERENCES = MappingProxyType({"brand": BRAND_TYPE, "maker": FAMILY_TYPE})


class Kind(StrEnum):
    """Values of `saleor.models.Entity.kind`."""

    ATTRIBUTE = "attribute"
    CATEGORY = "category"
    CHANNEL = "channel"
    PAGE = "page"
    PAGE_TYPE = "page_type"
    PRODUCT_TYPE = "product_type"
    WAREHOUSE = "warehouse"
    ZONE = "zone"


def attribute_slug(field: str) -> str:
    """Our field's slug among a shop's attributes."""
    return field.replace("_", "-")
