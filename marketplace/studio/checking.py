"""Everything told of a piece, a line a question, for the page that checks it."""

from catalog import composition, vocabulary
from catalog.models import Listing
from catalog.photos import sources
from marketplace.kernel.formatting import format_money
from marketplace.studio.steps import problem_of, steps_for
from marketplace.studio.types import Kind, Row, Shot, Step

# Steps whose answer is read from a fact of another name than their field.
FACT_OF = {"width_cm": "size"}
PRICE_LABEL = "wish_amount"


def _named(step: Step, listing: Listing) -> list[str]:
    """Facts that tell a step's answer; the second of two measures stands in the first's."""
    names = [FACT_OF.get(name, name) for name in step.fields if name != "length_cm"]
    # The kind has a noun even before it is told.
    return [] if names == ["object_kind"] and not listing.object_kind else names


def rows_of(listing: Listing, found: dict[str, str], language: str) -> list[Row]:
    """Each question but the photos, with its answer and what is wrong with it."""
    facts = {fact.key: fact.value for fact in composition.facts(listing, language)}
    if listing.wish:
        facts[PRICE_LABEL] = format_money(listing.wish, language)
    rows: list[Row] = []
    for step in steps_for(listing):
        if step.kind == Kind.PHOTO or any(row.step.fields == step.fields for row in rows):
            continue
        values = [facts[name] for name in _named(step, listing) if name in facts]
        label = vocabulary.label("field", FACT_OF.get(step.fields[0], step.fields[0]), language)
        rows.append(Row(step, label, " × ".join(values), problem_of(step, found)))
    return rows


def shots_taken(listing: Listing, language: str) -> list[Shot]:
    """The photos in the order of the gallery."""
    photos = listing.photos.select_related("listing__workshop__place", "listing__made_in")
    return [Shot(photo, sources(photo, language)) for photo in photos]
