"""Stories as models of Saleor, and which of them each product points to."""

from collections.abc import Iterator

from django.utils.html import strip_tags

from marketplace.kernel.languages import LANGUAGES
from marketplace.saleor.entities import Known
from marketplace.saleor.generated.input_types import AttributeValueInput
from marketplace.saleor.pages import LANGUAGE, PageFacts, Prose, keep_page, remove_page
from marketplace.saleor.session import Session, accepted
from marketplace.saleor.types import STORY_TYPE, Kind
from storytelling.models import StoryPage

STORIES = "stories"
PREFIX = "story-"


def stories() -> Iterator[list[StoryPage]]:
    """Each live story as its languages, English or else the first language first."""
    order = {language.code: rank for rank, language in enumerate(LANGUAGES)}
    told: dict[object, list[StoryPage]] = {}
    for page in StoryPage.objects.live().select_related("locale").order_by("position", "slug"):
        told.setdefault(page.translation_key, []).append(page)
    for pages in told.values():
        yield sorted(pages, key=lambda page: order.get(page.locale.language_code, len(order)))


def slug_of(story: list[StoryPage]) -> str:
    """Saleor's models share their slugs with pages of all kinds, so a story's says what it is."""
    return f"{PREFIX}{story[0].slug}"


def story_facts(story: list[StoryPage]) -> PageFacts:
    """What anybody reads in the shop; a story without English stands there in its first language."""
    first = story[0]
    prose = {page.locale.language_code: prose_of(page) for page in story}
    return PageFacts(
        page_type=STORY_TYPE,
        slug=slug_of(story),
        prose={LANGUAGE: prose_of(first), **prose},
        values={
            "story-makers": (first.workshop_slug,) if first.workshop_slug else (),
            "story-brands": (first.brand_slug,) if first.brand_slug else (),
            "story-craft": first.craft,
        },
    )


def prose_of(page: StoryPage) -> Prose:
    return Prose(page.title, tuple(filter(None, (page.intro, *paragraphs(page)))))


def paragraphs(page: StoryPage) -> Iterator[str]:
    """Texts and quotations; pictures stay in the shop."""
    for block in page.body:
        if block.block_type == "text":
            for part in str(block.value.source).replace("</p>", "</p>\n").splitlines():
                yield strip_tags(part).strip()
        elif block.block_type == "quote":
            words, who = block.value["words"], block.value["who"]
            yield f"“{words}”" + (f" — {who}" if who else "")


def keep_stories(known: Known, saleor: Session) -> int:
    """Tell Saleor of every story that is new, changed or gone; how many there were.

    What did not change costs no request. Products of the pieces they speak of point to them.
    """
    told, wanted = 0, set()
    pieces: set[str] = set()
    for story in stories():
        facts = story_facts(story)
        wanted.add(facts.slug)
        if keep_page(facts, known, saleor):
            told += 1
            pieces |= set(story[0].piece_ids)
    for slug in known.all_of(Kind.PAGE):
        if slug.startswith(PREFIX) and slug not in wanted:
            remove_page(slug, known, saleor)
            told += 1
    for piece_id in sorted(pieces):
        point_to_stories(piece_id, known, saleor)
    return told


def point_to_stories(piece_id: str, known: Known, saleor: Session) -> None:
    """A product's stories; nothing when Saleor does not have the product, or its attribute, yet."""
    attribute = known.find(Kind.ATTRIBUTE, STORIES)
    found = saleor.product_of_piece(piece_id).product if attribute else None
    if attribute is None or found is None:
        return
    speaking = [slug_of(story) for story in stories() if piece_id in story[0].piece_ids]
    ids = [saleor_id for slug in speaking if (saleor_id := known.find(Kind.PAGE, slug))]
    value = AttributeValueInput(id=attribute, references=ids)
    answer = saleor.tell_stories(piece_id, [value]).product_update
    accepted(answer.errors if answer else [])


def speaks_of(piece_id: str) -> bool:
    """Whether any story is about the piece."""
    return bool(StoryPage.objects.live().filter(piece_ids__contains=[piece_id]).exists())
