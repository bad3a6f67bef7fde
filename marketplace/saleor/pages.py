"""Brands, families and stories as models (pages) of Saleor, so that any client of it can show them.

Prose stands in a page's content and its translations; its attributes hold what needs no language,
and references to other pages. What was told last is remembered by its digest: telling the same
again costs nothing.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from marketplace.kernel.languages import LANGUAGES
from marketplace.saleor.entities import Known
from marketplace.saleor.generated.enums import LanguageCodeEnum
from marketplace.saleor.generated.input_types import (
    AttributeValueInput,
    PageCreateInput,
    PageInput,
    PageTranslationInput,
)
from marketplace.saleor.session import Session, accepted
from marketplace.saleor.types import BRAND_TYPE, FAMILY_TYPE, STORY_TYPE, Kind

LANGUAGE = "en"
TITLE_LENGTH = 250


@dataclass(frozen=True)
class Trait:
    """One attribute of a type of pages: a plain text, a number, or references to pages of a type."""

    slug: str
    name: str
    refers_to: str = ""
    is_many: bool = False
    is_number: bool = False


@dataclass(frozen=True)
class PageType:
    slug: str
    name: str
    traits: tuple[Trait, ...]


PAGE_TYPES = (
    PageType(
        BRAND_TYPE,
        "Consortium brand",
        (
            Trait("brand-country", "Country"),
            Trait("brand-accent", "Accent colour"),
            Trait("brand-certificates", "Certificates"),
        ),
    ),
    PageType(
        FAMILY_TYPE,
        "Producer family",
        (
            Trait("family-brand", "Brand", refers_to=BRAND_TYPE),
            Trait("family-place", "Place"),
            Trait("family-country", "Country"),
            Trait("family-founded", "Founded in the year", is_number=True),
        ),
    ),
    PageType(
        STORY_TYPE,
        "Story",
        (
            Trait("story-makers", "Makers", refers_to=FAMILY_TYPE, is_many=True),
            Trait("story-brands", "Brands", refers_to=BRAND_TYPE, is_many=True),
            Trait("story-craft", "Craft"),
        ),
    ),
)


@dataclass(frozen=True)
class Prose:
    title: str
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageFacts:
    """All that a page tells. `values` are by slug of trait: a text, or slugs of other pages.

    English stands on the page itself, every other language in a translation.
    """

    page_type: str
    slug: str
    prose: Mapping[str, Prose]
    values: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    is_public: bool = True

    @property
    def own(self) -> Prose:
        return self.prose[LANGUAGE]

    def digest(self) -> str:
        told = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()


def rich_text(paragraphs: Iterable[str]) -> str:
    """Saleor's rich text: blocks of Editor.js, as a JSON string."""
    blocks = [{"type": "paragraph", "data": {"text": text}} for text in paragraphs]
    return json.dumps({"blocks": blocks}, ensure_ascii=False)


def page_type(slug: str) -> PageType:
    return next(each for each in PAGE_TYPES if each.slug == slug)


def keep_page(facts: PageFacts, known: Known, saleor: Session) -> bool:
    """Make the page or bring it up to date; whether there was anything to tell."""
    digest = facts.digest()
    if known.digest(Kind.PAGE, facts.slug) == digest:
        return False
    found = known.find(Kind.PAGE, facts.slug)
    if found is None:
        found = create_page(facts, known, saleor)
    else:
        answer = saleor.update_page(found, page_input(facts, known)).page_update
        accepted(answer.errors if answer else [])
    for language in LANGUAGES:
        if language.code != LANGUAGE and language.code in facts.prose:
            translate_page(found, language.code, facts.prose[language.code], saleor)
    known.keep_digest(Kind.PAGE, facts.slug, digest)
    return True


def create_page(facts: PageFacts, known: Known, saleor: Session) -> str:
    """The new page's id; its translations are told later."""
    told = page_input(facts, known).model_dump(by_alias=True, exclude_none=True)
    asked = PageCreateInput.model_validate(
        {**told, "slug": facts.slug, "pageType": known.get(Kind.PAGE_TYPE, facts.page_type)}
    )
    answer = saleor.create_page(asked).page_create
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.page is not None
    known.keep(Kind.PAGE, {facts.slug: answer.page.id})
    return answer.page.id


def page_input(facts: PageFacts, known: Known) -> PageInput:
    return PageInput(
        title=facts.own.title[:TITLE_LENGTH],
        content=rich_text(facts.own.paragraphs),
        isPublished=facts.is_public,
        attributes=list(values_of(facts, known)),
    )


def values_of(facts: PageFacts, known: Known) -> Iterable[AttributeValueInput]:
    """Every trait, the empty ones too: what is no longer so must not stay."""
    for trait in page_type(facts.page_type).traits:
        given = facts.values.get(trait.slug, () if trait.refers_to else "")
        yield AttributeValueInput(id=known.get(Kind.ATTRIBUTE, trait.slug), **value_of(trait, given, known))


def value_of(trait: Trait, given: str | tuple[str, ...], known: Known) -> dict[str, Any]:
    if isinstance(given, tuple):
        found = [saleor_id for slug in given if (saleor_id := known.find(Kind.PAGE, slug))]
        if trait.is_many:
            return {"references": found}
        return {"reference": found[0] if found else None}
    return {"numeric": given or None} if trait.is_number else {"plainText": given}


def translate_page(page: str, language: str, prose: Prose, saleor: Session) -> None:
    asked = PageTranslationInput(title=prose.title[:TITLE_LENGTH], content=rich_text(prose.paragraphs))
    answer = saleor.translate_page(page, LanguageCodeEnum(language.upper()), asked).page_translate
    accepted(answer.errors if answer else [])


def remove_page(slug: str, known: Known, saleor: Session) -> None:
    """Take a page away; nothing when there is none."""
    found = known.find(Kind.PAGE, slug)
    if found is not None:
        answer = saleor.delete_page(found).page_delete
        accepted(answer.errors if answer else [])
        known.forget(Kind.PAGE, {slug})
