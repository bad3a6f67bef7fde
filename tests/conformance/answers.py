"""Answers and deliveries in the form that recordings keep."""

from __future__ import annotations

from typing import Any

import httpx
import jwt

from tests.engine.app_double import Arrived


def in_form(response: httpx.Response) -> dict[str, Any]:
    """An answer: status, data, and of each error of the top level what a client may rely on."""
    body = response.json()
    form = {"status": response.status_code, "data": body.get("data")}
    if body.get("errors"):
        form["errors"] = [
            {
                **{name: error[name] for name in ("message", "path", "locations") if name in error},
                "code": error.get("extensions", {}).get("exception", {}).get("code"),
            }
            for error in body["errors"]
        ]
    return form


def event_of(row: dict[str, Any]) -> str | None:
    event: str | None = row["headers"].get("saleor-event")
    return event


def deliveries(
    arrived: list[Arrived], events: list[str], recorded: list[dict[str, Any]], key: jwt.PyJWK
) -> list[dict[str, Any]]:
    """What arrived of `events`, each once. Where none are named: of those that were recorded."""
    wanted = {name.lower() for name in events} or {event_of(row) for row in recorded}
    rows: list[dict[str, Any]] = []
    for one in arrived:
        row = delivery(one, key)
        if event_of(row) in wanted and row not in rows:
            rows.append(row)
    return rows


def delivery(arrived: Arrived, key: jwt.PyJWK) -> dict[str, Any]:
    kept = {
        name: value
        for name, value in arrived.headers.items()
        if name in ("content-type", "user-agent", "x-saleor-event")
        or (name.startswith("saleor-") and name != "saleor-signature")
    }
    return {
        "hook": arrived.hook,
        "headers": kept,
        "body": arrived.data,
        "signature": checked_signature(arrived, key),
    }


def checked_signature(arrived: Arrived, key: jwt.PyJWK) -> str:
    """What the recordings tell of `Saleor-Signature`; raises when it does not hold."""
    signature = arrived.headers.get("saleor-signature")
    if not signature:
        return "absent"
    decoded = jwt.api_jws.decode_complete(
        signature, key=key, algorithms=["RS256"], detached_payload=arrived.body
    )
    header = decoded["header"]
    is_detached = ".." in signature
    return (
        f"valid {header['alg']}, detached={is_detached}, b64={header['b64']}, crit={header['crit']},"
        f" typ={header['typ']}"
    )
