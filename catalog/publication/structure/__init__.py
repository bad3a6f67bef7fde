"""What Saleor needs before a piece can be sold there: a plan first, then what the plan says.

Markets become channels, workshops warehouses and models, brands models and collections, crafts
categories and product types, and the vocabulary's fields attributes. A plan compares what is there with
what is wanted; carrying it out twice does nothing the second time. Nothing is removed unless told so.
"""

from collections.abc import Callable, Iterable

from catalog.publication.structure import groups, models, places, shapes
from catalog.publication.structure.survey import Site, survey
from marketplace.saleor.entities import Known
from marketplace.saleor.session import client
from marketplace.saleor.types import Step, Verb

Progress = Callable[[str], None]
# Each builds on the ones before it.
PARTS = (
    places.plan_stock_rule,
    shapes.plan_page_types,
    shapes.plan_attributes,
    shapes.plan_traits,
    shapes.plan_product_types,
    shapes.plan_categories,
    models.plan_models,
    places.plan_warehouses,
    places.plan_channels,
    places.plan_zones,
    places.plan_taxes,
    groups.plan_collections,
)


def plan() -> list[Step]:
    """Every step that brings Saleor to what we need, in the order in which they must be done.

    Steps that remove come last. Outage when Saleor does not answer, Refusal when a channel of the
    market's name has another currency.
    """
    site = survey(client(), Known())
    steps = [step for part in PARTS for step in part(site)]
    return sorted(steps, key=lambda step: step.verb == Verb.REMOVE)


def carry_out(steps: Iterable[Step], progress: Progress = lambda line: None) -> None:
    """Do what a plan says; cut short, the next plan goes on from there."""
    for step in steps:
        progress(f"{step.verb.value} {step}")
        step.act()


def bootstrap(progress: Progress = lambda line: None) -> None:
    """Make and change whatever is needed; remove nothing."""
    carry_out((step for step in plan() if step.verb != Verb.REMOVE), progress)


__all__ = ["Site", "bootstrap", "carry_out", "plan"]
