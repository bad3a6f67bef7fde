"""What a filter and its values are called in the reader's language."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalog import vocabulary
from marketplace.consortia.models import Brand, Place, Workshop
from marketplace.kernel.languages import country_name

SIZES: dict[str, str | Promise] = {
    "tiny": _("Up to 0.5 m²"),
    "small": _("0.5 to 1.5 m²"),
    "medium": _("1.5 to 3 m²"),
    "large": _("3 to 6 m²"),
    "grand": _("Over 6 m²"),
    "runner": _("Runner"),
}
SIZE_LIMITS = (
    ("tiny", Decimal("0.5")),
    ("small", Decimal("1.5")),
    ("medium", Decimal(3)),
    ("large", Decimal(6)),
)
READY, MADE_TO_ORDER = "ready", "made-to-order"
AVAILABILITIES: dict[str, str | Promise] = {READY: _("Ready to send"), MADE_TO_ORDER: _("Made to order")}
FIXED = {"size": SIZES, "availability": AVAILABILITIES}
KINDS = {
    "craft": ("craft",),
    "technique": ("technique", "construction"),
    "material": ("material",),
    "colour": ("colour_family",),
    "motif": ("motif",),
    "style": ("style",),
    "kind": ("object_kind",),
}


def size_of(width_cm: Decimal, length_cm: Decimal) -> str:
    """The size facet's slug: by area, but a runner is a runner (at least 250 cm and 3 × its width)."""
    short, long = sorted((width_cm, length_cm))
    if long >= 250 and long >= 3 * short:
        return "runner"
    area = short * long / 10000
    return next((slug for slug, limit in SIZE_LIMITS if area <= limit), "grand")


def value_labels(facet: str, slugs: Iterable[str], language: str) -> dict[str, str]:
    """Names of a facet's values; regions and brands are asked of the database in one query."""
    wanted = list(slugs)
    if facet in FIXED:
        return {slug: str(FIXED[facet].get(slug, slug)) for slug in wanted}
    if facet == "post":
        return {slug: country_name(slug, language) for slug in wanted}
    if facet == "region":
        places = Place.objects.filter(region_slug__in=wanted).order_by("region_slug").distinct("region_slug")
        return {place.region_slug: place.region_in(language) for place in places}
    if facet == "consortium":
        return {brand.slug: brand.name_in(language) for brand in Brand.objects.filter(slug__in=wanted)}
    if facet == "maker":
        return {each.slug: each.name_in(language) for each in Workshop.objects.filter(slug__in=wanted)}
    if facet == "place":
        return {each.slug: each.name_in(language) for each in Place.objects.filter(slug__in=wanted)}
    return {slug: _word(facet, slug, language) for slug in wanted}


def _word(facet: str, slug: str, language: str) -> str:
    kind = next((kind for kind in KINDS[facet] if vocabulary.exists(kind, slug)), KINDS[facet][0])
    return vocabulary.label(kind, slug, language)
