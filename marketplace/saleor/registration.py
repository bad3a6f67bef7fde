"""This App's webhooks in Saleor, compared with the manifest: what an update of ours brings along."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from marketplace.saleor.generated.fragments import WebhookFacts
from marketplace.saleor.generated.input_types import WebhookCreateInput, WebhookUpdateInput
from marketplace.saleor.manifest import manifest
from marketplace.saleor.session import Session, accepted
from marketplace.saleor.types import Kind, Step, Verb


def plan_webhooks(saleor: Session) -> list[Step]:
    """What brings the webhooks registered in Saleor to what the manifest says, matched by name.

    Saleor reads a manifest at installation only. An App may write its own webhooks without any
    permission, so an update needs nobody's hand.
    """
    app = saleor.app_state().app
    return list(compare((app.webhooks if app else None) or [], manifest()["webhooks"], saleor))


def compare(there: list[WebhookFacts], wanted: list[dict[str, Any]], saleor: Session) -> Iterator[Step]:
    """A name that stands there twice is kept once."""
    left = list(there)
    for asked in wanted:
        found = next((each for each in left if each.name == asked["name"]), None)
        if found is None:
            yield Step(Verb.MAKE, Kind.WEBHOOK, asked["name"], partial(create, asked, saleor))
            continue
        left.remove(found)
        if differs := differences(found, asked):
            act = partial(update, found.id, asked, saleor)
            yield Step(Verb.CHANGE, Kind.WEBHOOK, asked["name"], act, ", ".join(differs))
    for each in left:
        yield Step(Verb.REMOVE, Kind.WEBHOOK, each.name or each.id, partial(remove, each.id, saleor))


def differences(found: WebhookFacts, asked: dict[str, Any]) -> list[str]:
    """What differs, in words."""
    events = {each.event_type.value for each in found.sync_events}
    events |= {each.event_type.value for each in found.async_events}
    pairs = (
        ("query", (found.subscription_query or "").strip() == asked["query"].strip()),
        ("events", events == set(asked.get("asyncEvents", []) + asked.get("syncEvents", []))),
        ("address", found.target_url == asked["targetUrl"]),
        ("switched off", found.is_active),
    )
    return [word for word, is_same in pairs if not is_same]


def facts_of(asked: dict[str, Any]) -> dict[str, Any]:
    """Without `identifier`, which Saleor 3.22 does not know: names are as unique."""
    return {
        "name": asked["name"],
        "targetUrl": asked["targetUrl"],
        "asyncEvents": asked.get("asyncEvents", []),
        "syncEvents": asked.get("syncEvents", []),
        "isActive": True,
        "query": asked["query"],
    }


def create(asked: dict[str, Any], saleor: Session) -> None:
    answer = saleor.create_webhook(WebhookCreateInput.model_validate(facts_of(asked))).webhook_create
    accepted(answer.errors if answer else [])


def update(webhook: str, asked: dict[str, Any], saleor: Session) -> None:
    answer = saleor.update_webhook(webhook, WebhookUpdateInput.model_validate(facts_of(asked))).webhook_update
    accepted(answer.errors if answer else [])


def remove(webhook: str, saleor: Session) -> None:
    answer = saleor.delete_webhook(webhook).webhook_delete
    accepted(answer.errors if answer else [])
