"""Brands and families as models of Saleor: a first telling here, kept up to date by a task."""

from collections.abc import Iterator
from functools import partial

from catalog.publication.models import all_facts
from catalog.publication.structure.survey import Site
from marketplace.saleor.pages import PageFacts, create_page, keep_page, remove_page
from marketplace.saleor.types import Kind, Step, Verb


def plan_models(site: Site) -> Iterator[Step]:
    """Models of families that left stay, hidden, as long as nobody wants them removed."""
    wanted = set()
    for facts in all_facts():
        wanted.add(facts.slug)
        if not site.has(Kind.PAGE, facts.slug):
            if facts.is_public:
                yield Step(Verb.MAKE, Kind.PAGE, facts.slug, partial(make_model, site, facts))
        elif (told := site.known.digest(Kind.PAGE, facts.slug)) and told != facts.digest():
            act = partial(keep_page, facts, site.known, site.saleor)
            yield Step(Verb.CHANGE, Kind.PAGE, facts.slug, act, "texts")
    for slug in site.there[Kind.PAGE]:
        if slug not in wanted:
            yield Step(Verb.REMOVE, Kind.PAGE, slug, partial(remove_page, slug, site.known, site.saleor))


def make_model(site: Site, facts: PageFacts) -> None:
    site.known.forget(Kind.PAGE, {facts.slug})
    create_page(facts, site.known, site.saleor)
