"""Thirty stories and the texts of makers, places and brands, each with a drawn picture."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Any

from django.core.files.images import ImageFile
from django.db import transaction
from django.utils.html import format_html_join
from PIL import Image as PillowImage
from wagtail.images.models import Image

from catalog.models import Listing
from demo.drawing.marks import encode, mark
from demo.drawing.people import draw_maker
from demo.drawing.places import draw_place
from demo.drawing.still_lifes import draw_story
from demo.drawing.types import CRAFTS, PLACE_KINDS, Craft
from demo.world.tables import DATA, tables
from marketplace.consortia.models import Brand, Place, Workshop
from marketplace.kernel.languages import LANGUAGES, pick
from storytelling.models import StoryPage
from storytelling.operations import keep_image, tell_story, write_text

FILES = tuple(sorted(path.stem for path in (DATA / "stories").glob("*.toml")))
PLACE_OF_REGION = {"golestan": "steppe", "kerman": "desert", "baluchestan": "desert", "hebron": "hill-town"}
PLACE_PICTURES = {"bandar-torkaman": "sea", "rayen": "mountain"}
CODES = tuple(language.code for language in LANGUAGES)


def stories() -> Iterator[dict[str, Any]]:
    """Every story of the tables, with the craft of its file's makers."""
    for name in FILES:
        craft = name if name in CRAFTS else "embroidery"
        for row in tables(f"stories/{name}")["story"]:
            yield {**row, "craft": craft}


def tell_stories(now: datetime) -> None:
    del now
    for position, row in enumerate(_mixed(list(stories()))):
        if not StoryPage.objects.filter(slug=row["slug"]).exists():
            _tell(row, position)


def _mixed(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The brands in turn, so that a page of stories shows them all."""
    brands = dict(Workshop.objects.values_list("slug", "consortium__brand__slug"))
    told: Counter[str] = Counter()
    turns = []
    for row in rows:
        brand = row.get("brand") or brands[row["workshop"]]
        turns.append(told[brand])
        told[brand] += 1
    return [row for _, row in sorted(zip(turns, rows, strict=True), key=lambda pair: pair[0])]


@transaction.atomic
def _tell(row: dict[str, Any], position: int) -> None:
    pieces = Listing.objects.filter(workshop__slug=row.get("workshop", ""), state=Listing.State.PUBLISHED)
    tell_story(
        slug=row["slug"],
        texts={code: _text(row[code], row) for code in CODES},
        image=_image(row["slug"], row["picture"], row["craft"]),
        subjects={
            "craft": row["craft"],
            "workshop_slug": row.get("workshop", ""),
            "place_slug": row.get("place", ""),
            "brand_slug": row.get("brand", ""),
            "piece_ids": list(pieces.order_by("pk").values_list("piece_id", flat=True)),
            "position": position,
        },
    )


def _text(told: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    paragraphs = format_html_join("", "<p>{}</p>", ((paragraph,) for paragraph in told["text"]))
    body: list[tuple[str, Any]] = [("text", str(paragraphs))]
    if "quote" in told:
        words, who = told["quote"]
        body.append(("quote", {"words": words, "who": who}))
    return {"title": told["title"], "intro": told["intro"], "body": body, "image_alt": ""}


def _image(name: str, picture: str, craft: Craft) -> Image:
    """Drawn once; the name settles what the drawing leaves open."""
    seed = int(sha256(name.encode()).hexdigest()[:8], 16)
    known = Image.objects.filter(title=name).first()
    return known or keep_image(title=name, name=f"{name}.jpg", file=_file_of(_drawn(picture, craft, seed)))


def _drawn(picture: str, craft: Craft, seed: int) -> PillowImage.Image:
    if picture in PLACE_KINDS:
        return draw_place(seed, picture)
    return draw_maker(seed, craft) if picture == "maker" else draw_story(seed, craft)


def _file_of(picture: PillowImage.Image) -> ImageFile:
    return ImageFile(BytesIO(encode(mark(picture))))


def describe_subjects(now: datetime) -> None:
    """A page's words and picture for every family, place and brand."""
    del now
    for workshop in Workshop.objects.select_related("consortium__brand"):
        craft = workshop.consortium.brand.craft
        _describe("maker", workshop.slug, workshop.name_in, {}, ("maker", craft))
    for place in Place.objects.all():
        kind = PLACE_PICTURES.get(place.slug, PLACE_OF_REGION[place.region_slug])
        _describe("place", place.slug, place.name_in, place.region, (kind, "carpet"))
    for brand in Brand.objects.all():
        _describe("brand", brand.slug, brand.name_in, brand.promise, ("story", brand.craft))


@transaction.atomic
def _describe(
    kind: str,
    slug: str,
    name_in: Callable[[str], str],
    intro: dict[str, str],
    picture: tuple[str, Any],
) -> None:
    texts = {
        code: {"title": name_in(code), "intro": pick(intro, code), "body": "", "image_alt": ""}
        for code in CODES
    }
    write_text(kind=kind, subject=slug, texts=texts, image=_image(f"{kind}-{slug}", *picture))
