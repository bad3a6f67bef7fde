"""What Saleor's models tell of brands and families: what anybody may read on our own pages, no more."""

from collections.abc import Iterator

from marketplace.consortia.models import Brand, Certificate, Workshop
from marketplace.kernel.languages import LANGUAGES, pick
from marketplace.saleor.entities import Known
from marketplace.saleor.pages import PageFacts, Prose, keep_page
from marketplace.saleor.session import Session
from marketplace.saleor.types import BRAND_TYPE, FAMILY_TYPE, Kind


def all_facts() -> Iterator[PageFacts]:
    """Every brand, then every family, which refers to its brand."""
    for brand in Brand.objects.select_related("consortium").prefetch_related("rules", "certificates"):
        yield brand_facts(brand)
    families = Workshop.objects.select_related("place", "consortium__brand").order_by("pk")
    for workshop in families.iterator(chunk_size=500):
        yield family_facts(workshop)


def brand_facts(brand: Brand) -> PageFacts:
    rules = list(brand.rules.all())

    def prose(language: str) -> Prose:
        texts = [brand.promise, *(rule.text for rule in rules)]
        return Prose(brand.name_in(language), tuple(filter(None, (pick(text, language) for text in texts))))

    return PageFacts(
        page_type=BRAND_TYPE,
        slug=brand.slug,
        prose={language.code: prose(language.code) for language in LANGUAGES},
        values={
            "brand-country": brand.consortium.country,
            "brand-accent": brand.accent,
            "brand-certificates": "; ".join(certificate_line(each) for each in brand.certificates.all()),
        },
    )


def certificate_line(certificate: Certificate) -> str:
    name, issuer = pick(certificate.name, "en") or certificate.kind, pick(certificate.issuer, "en")
    return f"{name} {certificate.number}" + (f", {issuer}" if issuer else "")


def family_facts(workshop: Workshop) -> PageFacts:
    """A family that left is hidden, and nothing but its name is told of it."""
    if not workshop.is_active:
        return PageFacts(FAMILY_TYPE, workshop.slug, {"en": Prose(workshop.name_in("en"))}, is_public=False)

    def prose(language: str) -> Prose:
        voice = pick(workshop.voice, language)
        return Prose(workshop.name_in(language), (voice,) if voice else ())

    brand = getattr(workshop.consortium, "brand", None)
    return PageFacts(
        page_type=FAMILY_TYPE,
        slug=workshop.slug,
        prose={language.code: prose(language.code) for language in LANGUAGES},
        values={
            "family-brand": (brand.slug,) if brand else (),
            "family-place": workshop.place.name_in("en"),
            "family-country": workshop.place.country,
            "family-founded": str(workshop.founded_year or ""),
        },
    )


def keep_models(known: Known, saleor: Session) -> int:
    """Tell Saleor of every brand and family that changed since it was told last; how many.

    What did not change costs no request. A family that left before it was ever told of stays untold.
    """
    told = 0
    for facts in all_facts():
        if facts.is_public or known.find(Kind.PAGE, facts.slug):
            told += keep_page(facts, known, saleor)
    return told
