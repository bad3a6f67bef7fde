"""The questions of the studio, in the order they are asked: one a screen."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from catalog import validation
from catalog.models import Listing
from catalog.schema import field_map
from marketplace.studio.types import Kind, Knot, Step, Words

CHAPTERS: dict[str, Words] = {
    "craft": _("What it is"),
    "photos": _("Photos"),
    "measures": _("Measures"),
    "making": _("How it was made"),
    "look": _("How it looks"),
    "price": _("Price"),
    "check": _("Look once more"),
}


def is_knotted(listing: Listing) -> bool:
    return bool(listing.attributes.get("construction") == "knotted-pile")


def is_used(listing: Listing) -> bool:
    return listing.attributes.get("condition") not in (None, "new")


def has_colour(listing: Listing) -> bool:
    return bool(listing.attributes.get("palette"))


def is_limited(listing: Listing) -> bool:
    return listing.uniqueness == Listing.Uniqueness.LIMITED


def is_made_to_order(listing: Listing) -> bool:
    return listing.uniqueness == Listing.Uniqueness.MADE_TO_ORDER


PHOTOS = (
    Step(
        "photo-full", "photos", Kind.PHOTO, _("Photograph the whole piece"),
        _("Lay it flat or hang it straight, in daylight. All its edges must be seen."), role="full",
    ),
    Step(
        "photo-back", "photos", Kind.PHOTO, _("Turn it over"),
        _("The back shows how well it was made."), role="back",
    ),
    Step(
        "photo-corner", "photos", Kind.PHOTO, _("Fold over one corner"),
        _("So that the front and the back are seen together."), role="corner",
    ),
    Step(
        "photo-detail", "photos", Kind.PHOTO, _("Go close"),
        _("So near that the threads can be counted. You may add several."), role="detail",
    ),
    Step(
        "photo-process", "photos", Kind.PHOTO, _("Show yourself at work, if you like"),
        _("Your hands are enough. Buyers like to know who made it."), role="process",
    ),
)  # fmt: skip
MEASURES = (
    Step(
        "size", "measures", Kind.MEASURES, _("How wide and how long is it?"),
        _("Measure the piece without its fringes."), ("width_cm", "length_cm"),
    ),
    Step(
        "thickness", "measures", Kind.MEASURES, _("How thick is the felt?"),
        _("Press a ruler upright against its edge."), ("thickness_mm",), crafts=("felt",),
    ),
)  # fmt: skip
MAKING = (
    Step(
        "construction", "making", Kind.ONE, _("How was it woven?"),
        fields=("construction",), crafts=("carpet",),
    ),
    Step(
        "knot", "making", Kind.ONE, _("Which knot is it?"),
        _("Look at the back, or open the pile between two knots."), ("knot",),
        crafts=("carpet",), applies=is_knotted,
    ),
    Step(
        "knots", "making", Kind.MEASURES, _("How many knots in ten centimetres?"),
        _("Lay a ruler on the back and count, once across and once along."), ("knots_across", "knots_along"),
        crafts=("carpet",), applies=is_knotted,
    ),
    Step(
        "technique", "making", Kind.ONE, _("How was it made?"),
        fields=("technique",), crafts=("felt", "embroidery", "weaving", "lace"),
    ),
    Step(
        "handwork", "making", Kind.ONE, _("By hand or by machine?"),
        fields=("handwork",), crafts=("embroidery",),
    ),
    Step(
        "cloth", "making", Kind.ONE, _("On which cloth?"), fields=("base_cloth",), crafts=("embroidery",),
    ),
    Step(
        "thread", "making", Kind.SEVERAL, _("With which thread?"),
        fields=("thread",), crafts=("embroidery", "lace"),
    ),
    Step(
        "stitches", "making", Kind.SEVERAL, _("Which stitches?"),
        fields=("stitches",), crafts=("embroidery",),
    ),
    Step("materials", "making", Kind.SEVERAL, _("What is it made of?"), fields=("materials",)),
    Step("dyes", "making", Kind.ONE, _("How was it dyed?"), fields=("dye_class",)),
)  # fmt: skip
LOOK = (
    Step(
        "layout", "look", Kind.ONE, _("Which design comes nearest?"), fields=("layout",), crafts=("carpet",),
    ),
    Step("main-colour", "look", Kind.ONE, _("Which is its main colour?"), fields=("palette",)),
    Step(
        "colours", "look", Kind.SEVERAL, _("Which other colours has it?"),
        _("Two or three are enough."), ("palette",), applies=has_colour,
    ),
    Step("motifs", "look", Kind.SEVERAL, _("What is shown on it?"), fields=("motifs",)),
    Step("style", "look", Kind.ONE, _("In which tradition was it made?"), fields=("style",)),
    Step("condition", "look", Kind.ONE, _("In which condition is it?"), fields=("condition",)),
    Step(
        "defects", "look", Kind.SEVERAL, _("What is worn or mended?"),
        _("A buyer who was told does not send it back."), ("defects",), applies=is_used,
    ),
    Step("edition", "look", Kind.ONE, _("Is there another one like it?"), fields=("uniqueness",)),
    Step(
        "units", "look", Kind.MEASURES, _("How many of them are there?"),
        _("Count only those that are alike in everything: buyers see one photo for all."), ("units",),
        applies=is_limited,
    ),
    Step(
        "days", "look", Kind.MEASURES, _("How many days do you need to make one?"),
        fields=("making_days",), applies=is_made_to_order,
    ),
)  # fmt: skip
PRICE = Step(
    "price", "price", Kind.PRICE, _("What do you wish to be paid?"),
    _("This is what you receive. The consortium adds its share and the post on top."), ("wish_amount",),
)  # fmt: skip
EVERY = (
    Step("kind", "craft", Kind.ONE, _("What is it?"), fields=("object_kind",)),
    *PHOTOS, *MEASURES, *MAKING, *LOOK, PRICE,
)  # fmt: skip
# A new picture of these takes the place of the old one; of the others there may be several.
ONE_PHOTO = ("full", "back", "corner")


def of_craft(craft: str) -> tuple[Step, ...]:
    return tuple(step for step in EVERY if not step.crafts or craft in step.crafts)


def steps_for(listing: Listing) -> list[Step]:
    """What this piece is asked, given what was told so far."""
    return [step for step in of_craft(listing.craft) if step.applies(listing)]


def step_named(listing: Listing, name: str) -> Step | None:
    return next((step for step in steps_for(listing) if step.name == name), None)


def neighbours(listing: Listing, step: Step) -> tuple[Step | None, Step | None]:
    """The steps before and after."""
    steps = steps_for(listing)
    place = steps.index(step)
    before = steps[place - 1] if place else None
    return before, steps[place + 1] if place + 1 < len(steps) else None


def problems(listing: Listing, language: str) -> dict[str, str]:
    """What is missing or contradictory, by field name; the photo of the whole is `photos`."""
    return {refusal.field or "": str(refusal.sentence) for refusal in validation.problems(listing, language)}


def problem_of(step: Step, found: dict[str, str]) -> str:
    """What is wrong with the answer to a step, "" when nothing is."""
    names: Sequence[str] = ("photos",) if step.role == "full" else step.fields
    return " ".join(found[name] for name in names if name in found)


def first_open(listing: Listing, language: str) -> Step | None:
    """Where to go on: the first question that still needs an answer."""
    found = problems(listing, language)
    return next((step for step in steps_for(listing) if problem_of(step, found)), None)


def is_needed(listing: Listing, step: Step) -> bool:
    """Whether a piece can be submitted without an answer."""
    fields = field_map(listing.craft)
    asked_by_state = step.name in ("knot", "knots", "units", "days", "price")
    required = any(name in fields and fields[name].required for name in step.fields)
    return asked_by_state or step.role == "full" or required


def knots(chapter: str) -> list[Knot]:
    """The thread of progress, as it is tied at a chapter."""
    names = list(CHAPTERS)
    here = names.index(chapter)
    states = ["done"] * here + ["now"] + ["later"] * (len(names) - here - 1)
    return [Knot(CHAPTERS[name], state) for name, state in zip(names, states, strict=True)]


def no_longer_asked(listing: Listing) -> dict[str, str]:
    """Empty answers for questions that fell away: a flatweave has no knots."""
    fields = field_map(listing.craft)
    gone = [step for step in of_craft(listing.craft) if not step.applies(listing)]
    names = [name for step in gone for name in step.fields]
    return {name: "" for name in names if validation.value_of(listing, fields[name]) not in validation.EMPTY}
