"""The amounts of a transaction, computed from the story of its events.

Events that share a pspReference and a kind (authorization, charge, refund, cancellation) belong together:

- a request alone is pending; a success or a failure settles it;
- of a success and a failure the later one counts;
- charging and cancelling take from what is authorized, refunding takes from what is charged;
- an adjustment replaces the authorized amount and everything authorized before it;
- events without a pspReference come from an app that sets amounts by hand: they are added, nothing is taken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from decimal import Decimal

from embedded_saleor.payment.kinds import EventType

ZERO = Decimal(0)


@dataclass(frozen=True)
class Report:
    """One event as far as arithmetic cares."""

    type: str
    psp_reference: str
    amount: Decimal
    at: datetime


@dataclass
class Amounts:
    """The eight sums of a transaction, in its currency."""

    authorized: Decimal = ZERO
    authorize_pending: Decimal = ZERO
    charged: Decimal = ZERO
    charge_pending: Decimal = ZERO
    refunded: Decimal = ZERO
    refund_pending: Decimal = ZERO
    canceled: Decimal = ZERO
    cancel_pending: Decimal = ZERO

    def add(self, name: str | None, amount: Decimal) -> None:
        if name is not None:
            setattr(self, name, getattr(self, name) + amount)

    def as_dict(self) -> dict[str, Decimal]:
        return asdict(self)


@dataclass(frozen=True)
class Kind:
    """Where one kind of event puts its money and where it takes it from."""

    settled: str
    pending: str
    source: str | None


KINDS = {
    "AUTHORIZATION": Kind("authorized", "authorize_pending", None),
    "CHARGE": Kind("charged", "charge_pending", "authorized"),
    "REFUND": Kind("refunded", "refund_pending", "charged"),
    "CANCEL": Kind("canceled", "cancel_pending", "authorized"),
}
STAGES = frozenset({"REQUEST", "SUCCESS", "FAILURE", "ADJUSTMENT", "BACK", "REVERSE"})


@dataclass
class Story:
    """The events of one kind under one pspReference, the latest of each stage."""

    stages: dict[str, Report] = field(default_factory=dict)

    def pending(self) -> Decimal:
        request = self.stages.get("REQUEST")
        settled = "SUCCESS" in self.stages or "FAILURE" in self.stages
        return ZERO if request is None or settled else request.amount

    def settled(self) -> Decimal:
        success, failure = self.stages.get("SUCCESS"), self.stages.get("FAILURE")
        if success is None or (failure is not None and success.at <= failure.at):
            return ZERO
        return success.amount

    def amount(self, stage: str) -> Decimal:
        report = self.stages.get(stage)
        return ZERO if report is None else report.amount


def amounts_of(reports: Iterable[Report]) -> Amounts:
    """The sums that follow from reports, which may come in any order."""
    amounts = Amounts()
    ordered = _after_last_adjustment(sorted(reports, key=lambda report: report.at))
    for report in ordered:
        if not report.psp_reference:
            _add_by_hand(amounts, report)
    for (name, _), story in _stories(ordered).items():
        _add_story(amounts, KINDS[name], story)
    amounts.authorized = max(amounts.authorized, ZERO)
    amounts.authorize_pending = max(amounts.authorize_pending, ZERO)
    return amounts


def _split(event_type: str) -> tuple[str, str]:
    name, _, stage = event_type.partition("_")
    return name, stage


def _after_last_adjustment(reports: Sequence[Report]) -> list[Report]:
    last = max(
        (index for index, report in enumerate(reports) if report.type == EventType.AUTHORIZATION_ADJUSTMENT),
        default=0,
    )
    return [
        report
        for index, report in enumerate(reports)
        if index >= last or _split(report.type)[0] != "AUTHORIZATION"
    ]


def _stories(reports: Iterable[Report]) -> dict[tuple[str, str], Story]:
    stories: dict[tuple[str, str], Story] = {}
    for report in reports:
        name, stage = _split(report.type)
        if report.psp_reference and name in KINDS and stage in STAGES:
            stories.setdefault((name, report.psp_reference), Story()).stages[stage] = report
    return dict(sorted(stories.items(), key=lambda item: list(KINDS).index(item[0][0])))


def _add_story(amounts: Amounts, kind: Kind, story: Story) -> None:
    if "ADJUSTMENT" in story.stages:
        amounts.authorized = story.amount("ADJUSTMENT")
    amounts.add("charged", -story.amount("BACK"))
    amounts.add("charged", story.amount("REVERSE"))
    amounts.add("refunded", -story.amount("REVERSE"))
    for target, moved in ((kind.pending, story.pending()), (kind.settled, story.settled())):
        amounts.add(target, moved)
        amounts.add(kind.source, -moved)


def _add_by_hand(amounts: Amounts, report: Report) -> None:
    if report.type == EventType.AUTHORIZATION_ADJUSTMENT:
        amounts.authorized = report.amount
    elif report.type == EventType.CHARGE_BACK:
        amounts.charged -= report.amount
    elif report.type == EventType.REFUND_REVERSE:
        amounts.charged += report.amount
    elif _split(report.type)[1] == "SUCCESS":
        amounts.add(KINDS[_split(report.type)[0]].settled, report.amount)
