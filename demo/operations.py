"""Loading the demo world: steps that can each be repeated, done once, going on where a load was cut short."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from procrastinate.exceptions import AlreadyEnqueued

from demo.models import LoadedStep
from demo.tasks import draw_the_rest
from demo.world import opening, ordering, picturing, recounting, settling, stocking

Progress = Callable[[int, int], None]


class Lane(StrEnum):
    """Two processes load at once, for two processors: one talks to Saleor, the other draws.

    What is told of makers, places and brands is beside Saleor's share only because both then end together.
    """

    FIRST = "first"
    COMMERCE = "commerce"
    PICTURES = "pictures"
    LAST = "last"


@dataclass(frozen=True)
class Step:
    """`counts` tells whether the work reports its progress instead of asking the time."""

    name: str
    title: str
    work: Callable[..., None]
    lane: Lane = Lane.FIRST
    counts: bool = False


def draw_first(progress: Progress) -> None:
    picturing.draw_pieces(picturing.FIRST, progress)


def order_the_rest(now: datetime) -> None:
    """The worker draws them when the store is open; ordered already by a load that was cut short is well."""
    del now
    with suppress(AlreadyEnqueued):
        draw_the_rest.defer()


STEPS = (
    Step("markets", "Opening markets", settling.open_markets),
    Step("rules", "Laying down rules of post and law", settling.lay_down_rules),
    Step("places", "Settling places", settling.settle_places),
    Step("consortia", "Founding consortia", settling.found_consortia),
    Step("accounts", "Opening accounts for transfers", ordering.open_accounts),
    Step("workshops", "Settling families", settling.settle_workshops),
    Step("people", "Welcoming people", settling.welcome_people),
    Step("listings", "Writing listings", stocking.stock_workshops),
    Step("app", "Installing the App into Saleor", opening.install_app, Lane.COMMERCE),
    Step("pieces", "Publishing pieces", opening.publish_pieces, Lane.COMMERCE, counts=True),
    Step("subjects", "Describing makers, places and brands", recounting.describe_subjects, Lane.COMMERCE),
    Step("stories", "Telling stories", recounting.tell_stories, Lane.PICTURES),
    Step("pictures", "Drawing pieces", draw_first, Lane.PICTURES, counts=True),
    Step("orders", "Selling a few pieces", ordering.sell_some, Lane.LAST),
    Step("index", "Building the search index", opening.build_index, Lane.LAST),
    Step("rest", "Ordering the further pictures", order_the_rest, Lane.LAST),
)


def waiting_steps(*lanes: Lane) -> list[Step]:
    """What is not loaded yet, in its order; of these lanes, or of all."""
    done = set(LoadedStep.objects.values_list("name", flat=True))
    return [step for step in STEPS if step.name not in done and step.lane in (lanes or Lane)]


def load_step(step: Step, *, progress: Progress, now: datetime) -> None:
    """Do one step and remember that it is done."""
    step.work(progress if step.counts else now)
    LoadedStep.objects.get_or_create(name=step.name, defaults={"done_at": now})
