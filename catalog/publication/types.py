"""What each craft's products tell in Saleor."""

from collections.abc import Iterator
from types import MappingProxyType

from marketplace.saleor.pages import PAGE_TYPES
from marketplace.saleor.types import BRAND_TYPE, FAMILY_TYPE, STORY_TYPE

CRAFTS = ("carpet", "felt", "embroidery", "weaving", "lace")

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

MANY_REFERENCES = MappingProxyType({"stories": STORY_TYPE})


def attribute_slug(field: str) -> str:
    """Our field's slug among a shop's attributes."""
    return field.replace("_", "-")


def product_fields() -> tuple[str, ...]:
    return (*ONE_OF, *SOME_OF, *NUMBERS, *REFERENCES, *MANY_REFERENCES)


def attribute_slugs() -> Iterator[str]:
    """Of products and of models."""
    yield from map(attribute_slug, product_fields())
    for page_type in PAGE_TYPES:
        yield from (trait.slug for trait in page_type.traits)
