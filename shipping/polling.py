"""How often to ask: by the parcel's age and state, with jitter; longer after each failure. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from shipping.models.parcels import FINAL_STATES, Parcel

State = Parcel.State
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# Where something may happen within hours, or a person must act.
BY_STATE = {
    State.OUT_FOR_DELIVERY: 3 * HOUR,
    State.ATTEMPTED: 4 * HOUR,
    State.HELD: 6 * HOUR,
    State.AT_CUSTOMS: 6 * HOUR,
}
# Elsewhere by days since the hand-over: the older, the less is new.
BY_AGE = ((3 * DAY, 6 * HOUR), (30 * DAY, 8 * HOUR), (60 * DAY, DAY), (120 * DAY, 3 * DAY))
UNCONFIRMED_EVERY = 12 * HOUR
JITTER = 0.15
FIRST_FAILURE, LONGEST = HOUR / 4, DAY


@dataclass(frozen=True)
class Pace:
    """How fast one service may be asked: seconds between questions, questions a round, and the fewest
    parcels that are worth a ticket."""

    between: float
    a_round: int
    ticket_from: int = 10


PACES = {"upu": Pace(1.0, 60), "russian-post": Pace(2.0, 20), "17track": Pace(0.5, 100)}
SLOWEST = Pace(2.0, 20)


def next_time(
    *, state: str, confirmed: bool, handed_over_at: datetime, now: datetime, chance: float
) -> datetime | None:
    """When to ask again; None when there is nothing more to hear. `chance` is from 0 to 1."""
    age = now - handed_over_at
    if state in FINAL_STATES and confirmed:
        return None
    every = next((interval for limit, interval in BY_AGE if age <= limit), None)
    if every is None:
        return None
    soon = UNCONFIRMED_EVERY if state in FINAL_STATES else BY_STATE.get(State(state), every)
    return now + jittered(min(every, soon), chance)


def after_failure(
    *, failures: int, now: datetime, chance: float, wished: timedelta | None = None
) -> datetime:
    """When to ask again after so many failures in a row; never before the service wishes."""
    wait = min(FIRST_FAILURE * 2 ** min(failures - 1, 10), LONGEST)
    wait = jittered(wait, chance)
    return now + (max(wait, wished) if wished is not None else wait)


def jittered(interval: timedelta, chance: float) -> timedelta:
    """The interval, up to 15 % shorter or longer, so that not all ask at one moment."""
    return interval * (1 + JITTER * (2 * chance - 1))
