"""Who hears which event: the one place where rooms that may not know each other meet."""


def connect() -> None:
    """Subscribe each room's handlers to the events of the rooms above it."""
