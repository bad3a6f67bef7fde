"""A story to read, also in a database that another test has emptied of Wagtail's first rows."""

from io import BytesIO

from django.core.files.images import ImageFile
from wagtail.models import Collection, Page

from storytelling.operations import ensure_locales, keep_image, tell_story
from tests.catalog.pieces import picture

SLUG = "madder"


def plant_roots() -> None:
    """What Wagtail's migrations leave behind, where a transactional test has flushed it away."""
    locale = ensure_locales()["en"]
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")
    if Page.get_first_root_node() is None:
        Page.add_root(instance=Page(title="Root", slug="root", locale=locale))


def tell_a_story() -> None:
    plant_roots()
    content = ImageFile(BytesIO(picture(400, 300).read()))
    image = keep_image(title="madder", name="madder.jpg", file=content)
    body = [("text", "<p>She dyes the wool with <b>madder</b>.</p>")]
    texts = {"en": {"title": "Madder", "intro": "A root.", "body": body, "image_alt": "Madder roots"}}
    tell_story(slug=SLUG, texts=texts, image=image, subjects={"craft": "carpet"})
