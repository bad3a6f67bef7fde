"""Asking the engine in this process, and doing what waits for its worker."""

from __future__ import annotations

from typing import Any

import httpx
import jwt

from embedded_saleor import conf, models
from embedded_saleor.app.install import install
from embedded_saleor.webhook.delivery import deliver_once
from embedded_saleor.wsgi import application


def client() -> httpx.Client:
    return httpx.Client(transport=httpx.WSGITransport(app=application))


def ask(query: str, variables: dict[str, Any] | None = None, token: str = "") -> httpx.Response:
    """One request to the engine in this process."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with client() as connection:
        return connection.post(
            conf.api_url(), json={"query": query, "variables": variables or {}}, headers=headers
        )


def signing_key() -> jwt.PyJWK:
    """The key with which the engine signs its webhooks, as any App fetches it."""
    with client() as connection:
        keys = connection.get(conf.api_url().replace("/graphql/", "/.well-known/jwks.json")).json()
    return jwt.PyJWK(keys["keys"][0])


def settle() -> None:
    """Do what waits for a worker: installations, then deliveries, until nothing is left."""
    for installation in models.AppInstallation.objects.filter(status="PENDING"):
        install(installation.pk)
    for delivery in models.EventDelivery.objects.filter(status="PENDING", attempts=0):
        deliver_once(delivery.pk)
