"""Reads of stories and texts. A language without its own text gets the first fallback that has one."""

from django.db.models import QuerySet
from django.utils.safestring import mark_safe
from wagtail.images.models import Image
from wagtail.rich_text import expand_db_html

from marketplace.kernel.languages import FALLBACKS
from storytelling.models import StoryPage, SubjectText
from storytelling.types import Picture, Story, StoryCard, Text

WIDTHS = (640, 1280)


def _picture(image: Image | None, alt: str) -> Picture | None:
    if image is None:
        return None
    filters = [f"width-{width}|format-webp|webpquality-80" for width in WIDTHS]
    made = image.get_renditions(*filters)
    small, large = (made[name] for name in filters)
    srcset = f"{small.url} {small.width}w, {large.url} {large.width}w"
    return Picture(large.url, srcset, large.width, large.height, alt)


def _languages(language: str) -> list[str]:
    return list(dict.fromkeys([language, *FALLBACKS]))


def _live_stories() -> QuerySet[StoryPage]:
    pages: QuerySet[StoryPage] = (
        StoryPage.objects.live()
        .select_related("locale", "image")
        .prefetch_related("image__renditions")
        .order_by("position", "slug")
    )
    return pages


def _in_best_language(pages: list[StoryPage], language: str) -> list[StoryPage]:
    """Of each story's translations the first in the reader's order of languages; order of pages kept."""
    order = {code: rank for rank, code in enumerate(_languages(language))}
    best: dict[object, StoryPage] = {}
    for page in pages:
        known = best.get(page.translation_key)
        rank = order.get(page.locale.language_code, len(order))
        if known is None or rank < order.get(known.locale.language_code, len(order)):
            best[page.translation_key] = page
    return list(best.values())


def _card(page: StoryPage) -> StoryCard:
    return StoryCard(page.slug, page.title, page.intro, page.craft, _picture(page.image, page.image_alt))


def story_cards(
    language: str,
    *,
    limit: int | None = None,
    craft: str = "",
    workshop: str = "",
    place: str = "",
    brand: str = "",
) -> list[StoryCard]:
    """Cards of stories, narrowed by what they speak of (slugs), in the editors' order."""
    narrowed = {"craft": craft, "workshop_slug": workshop, "place_slug": place, "brand_slug": brand}
    wanted = {name: value for name, value in narrowed.items() if value}
    if limit is not None:
        own = list(_live_stories().filter(locale__language_code=language, **wanted)[:limit])
        if len(own) == limit:
            return [_card(page) for page in own]
    pages = list(_live_stories().filter(locale__language_code__in=_languages(language), **wanted))
    return [_card(page) for page in _in_best_language(pages, language)[:limit]]


def _story(page: StoryPage) -> Story:
    translations = {
        other.locale.language_code: other.slug
        for other in page.get_translations(inclusive=True).live().specific()
    }
    return Story(
        slug=page.slug,
        language=page.locale.language_code,
        title=page.title,
        intro=page.intro,
        body_html=mark_safe(str(page.body)),  # noqa: S308 - rendered by Wagtail from blocks it has cleaned
        craft=page.craft,
        workshop_slug=page.workshop_slug,
        place_slug=page.place_slug,
        brand_slug=page.brand_slug,
        piece_ids=tuple(page.piece_ids),
        picture=_picture(page.image, page.image_alt),
        translations=translations,
    )


def story_by_slug(slug: str, language: str) -> Story | None:
    """The story of this slug in the reader's language, though the slug may be another language's, or one that
    the story had before it was renamed: then the story that left it last."""
    former = _live_stories().filter(former_slugs__slug=slug).order_by("-former_slugs__left_at", "-pk")
    named = _live_stories().filter(slug=slug).first() or former.first()
    if named is None:
        return None
    pages = list(_live_stories().filter(translation_key=named.translation_key))
    return _story(_in_best_language(pages, language)[0])


def story_of_piece(piece_id: str, language: str) -> StoryCard | None:
    """The first story that speaks of a piece."""
    pages = list(_live_stories().filter(piece_ids__contains=[piece_id]))
    best = _in_best_language(pages, language)
    return _card(best[0]) if best else None


def _text(kind: str, subject: str, language: str) -> Text | None:
    texts = {
        text.locale.language_code: text
        for text in SubjectText.objects.filter(kind=kind, subject=subject, live=True)
        .select_related("locale", "image")
        .prefetch_related("image__renditions")
    }
    for code in _languages(language):
        if code in texts:
            found = texts[code]
            body = mark_safe(expand_db_html(found.body))  # noqa: S308 - cleaned by Wagtail's editor
            return Text(code, found.title, found.intro, body, _picture(found.image, found.image_alt))
    return None


def maker_text(workshop_slug: str, language: str) -> Text | None:
    return _text(SubjectText.Kind.MAKER, workshop_slug, language)


def place_text(place_slug: str, language: str) -> Text | None:
    return _text(SubjectText.Kind.PLACE, place_slug, language)


def brand_text(brand_slug: str, language: str) -> Text | None:
    return _text(SubjectText.Kind.BRAND, brand_slug, language)
