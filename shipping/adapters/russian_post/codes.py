"""Russian Post's operations as EMSEVT events."""

from shipping.types import Event

# Handed over, but to the sender: the buyer has nothing.
RETURNED_TO_SENDER = frozenset({2, 4, 7, 9, 16, 20, 22, 24})
BY_TYPE = {
    1: Event.POSTED,
    2: Event.DELIVERED,
    3: Event.RETURNED,
    9: Event.ARRIVED,
    10: Event.LEFT_ORIGIN,
    11: Event.AT_CUSTOMS,
    12: Event.ATTEMPTED,
    14: Event.RELEASED,
    15: Event.DISPOSED,
    16: Event.DISPOSED,
    17: Event.DISPOSED,
    18: Event.LOST,
    24: Event.HELD,
}
BY_TYPE_AND_ATTRIBUTE = {
    (5, 1): Event.LOST,
    (5, 2): Event.SEIZED,
    (8, 2): Event.AT_DELIVERY_OFFICE,
    (8, 6): Event.LEFT_INWARD_OFFICE,
    **{(2, attribute): Event.RETURNED for attribute in RETURNED_TO_SENDER},
}


def event_of(operation: int, attribute: int) -> str:
    """The EMSEVT code, or "" for what we do not know."""
    event = BY_TYPE_AND_ATTRIBUTE.get((operation, attribute)) or BY_TYPE.get(operation)
    return event.value if event else ""


def raw_code(operation: int, attribute: int) -> str:
    return f"{operation}_{attribute}"
