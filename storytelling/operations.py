"""Writes of stories and texts, for loaders; people write in the editor at `/editor/`."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.core.files.images import ImageFile
from wagtail.images.models import Image
from wagtail.models import Locale, Page

from marketplace.kernel.languages import LANGUAGES
from storytelling.models import StoryIndexPage, StoryPage, SubjectText

# Fixed names in this space make loading the same thing twice find the first.
NAMESPACE = uuid.UUID("6f0f7c3e-4a57-4f5e-9a3d-7f1d0c9b8e21")


def key_of(kind: str, slug: str) -> uuid.UUID:
    """The translation key that all languages of one story or text share."""
    return uuid.uuid5(NAMESPACE, f"{kind}:{slug}")


def ensure_locales() -> dict[str, Locale]:
    """Wagtail's locale of every language of the house."""
    return {
        language.code: Locale.objects.get_or_create(language_code=language.code)[0] for language in LANGUAGES
    }


def ensure_story_index(locale: Locale) -> StoryIndexPage:
    """The page under which a language's stories stand."""
    slug = f"stories-{locale.language_code}"
    index: StoryIndexPage | None = StoryIndexPage.objects.filter(slug=slug).first()
    if index is None:
        index = StoryIndexPage(
            title=f"Stories ({locale.language_code})",
            slug=slug,
            locale=locale,
            translation_key=key_of("index", ""),
        )
        Page.get_first_root_node().add_child(instance=index)
    return index


def keep_image(*, title: str, name: str, file: ImageFile) -> Image:
    """A picture in Wagtail's library, once for each title."""
    image = Image.objects.filter(title=title).first()
    if image is None:
        file.name = name
        image = Image.objects.create(title=title, file=file)
    return image


def tell_story(
    *, slug: str, texts: Mapping[str, Mapping[str, Any]], image: Image | None, subjects: Mapping[str, Any]
) -> list[StoryPage]:
    """Publish a story in each language of `texts`: `{language: {title, intro, body, image_alt}}`.

    `body` is a list of StreamField parts, `subjects` the fields naming what it speaks of. A story
    whose slug is told already in a language is left as it is.
    """
    locales = ensure_locales()
    told = []
    for language, text in texts.items():
        page_slug = slug if language == "en" else f"{slug}-{language}"
        if StoryPage.objects.filter(slug=page_slug).exists():
            continue
        page = StoryPage(
            slug=page_slug,
            locale=locales[language],
            translation_key=key_of("story", slug),
            image=image,
            **text,
            **subjects,
        )
        ensure_story_index(locales[language]).add_child(instance=page)
        told.append(page)
    return told


def write_text(
    *, kind: str, subject: str, texts: Mapping[str, Mapping[str, str]], image: Image | None
) -> list[SubjectText]:
    """Keep what is told of a maker, place or brand, in each language of `texts`."""
    locales = ensure_locales()
    return [
        SubjectText.objects.update_or_create(
            kind=kind,
            subject=subject,
            locale=locales[language],
            defaults={**text, "translation_key": key_of(kind, subject), "image": image, "live": True},
        )[0]
        for language, text in texts.items()
    ]
