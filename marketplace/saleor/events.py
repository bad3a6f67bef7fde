"""Who answers Saleor's webhooks. `project/wiring.py` fills this once, at start."""

from collections.abc import Callable
from typing import Any

Payload = dict[str, Any]
Handler = Callable[[Payload], None]
Answerer = Callable[[Payload], object]

_handlers: dict[str, Handler] = {}
_answerers: dict[str, Answerer] = {}


def subscribe(event: str, handler: Handler) -> None:
    """Let `handler` hear an asynchronous event. It runs in a transaction, must be idempotent, and
    leaves calls to Saleor to a task."""
    _handlers[event] = handler


def answer(event: str, answerer: Answerer) -> None:
    """Let `answerer` make the JSON answer to a synchronous event. It never calls Saleor back."""
    _answerers[event] = answerer


def handler_of(event: str) -> Handler | None:
    return _handlers.get(event)


def answerer_of(event: str) -> Answerer | None:
    return _answerers.get(event)
