"""Being installed in a Saleor, and being removed from it."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import gettext as _

from marketplace.kernel.errors import Outage, Refusal
from marketplace.saleor.manifest import APP_IDENTIFIER
from marketplace.saleor.models import Delivery, Installation
from marketplace.saleor.session import Session
from marketplace.saleor.signatures import fetch_keys

# Saleor sends a message at most six times within ten minutes; a week leaves room for one sent by hand.
DELIVERIES_STAY = timedelta(days=7)


def register(*, api_url: str, token: str, now: datetime) -> Installation:
    """Take the token that a Saleor offers, after asking that Saleor whom it belongs to.

    The request is unsigned, so nothing in it is believed: the address must be on our list, and the
    token must be our App's there. Installing again replaces the token; what is known of that Saleor's
    entities stays.
    """
    if api_url not in settings.SALEOR_ALLOWED_API_URLS:
        raise Refusal("address_not_allowed", _("This Saleor may not install this App."))
    answer = Session(api_url, token).this_app()
    if answer.app is None or answer.app.identifier != APP_IDENTIFIER:
        raise Refusal("token_not_ours", _("This token is not this App's."))
    facts = {
        "app_id": answer.app.id,
        "token": token,
        "schema_version": answer.shop.schema_version,
        "jwks": fetch_keys(api_url),
        "keys_fetched_at": None,
        "installed_at": now,
        "removed_at": None,
    }
    installed, _created = Installation.objects.update_or_create(api_url=api_url, defaults=facts)
    return installed


def forget(installation: Installation, payload: dict[str, Any]) -> None:
    """APP_DELETED: the token is worth nothing, and nothing that Saleor sends is believed any more.

    An App that was removed and installed again may hear of the removal afterwards: only the
    installation that was meant is forgotten. Ids of entities stay for the next one.
    """
    if (payload.get("app") or {}).get("id") == installation.app_id:
        Installation.objects.filter(pk=installation.pk, app_id=installation.app_id).update(
            token="", jwks={}, removed_at=timezone.now()
        )


def forget_old_deliveries(*, now: datetime) -> int:
    """Messages so old that they will not come again; how many there were."""
    gone, _by_model = Delivery.objects.filter(received_at__lt=now - DELIVERIES_STAY).delete()
    return gone


def remember_version() -> None:
    """Documents are chosen by the schema's version, and Saleor tells nobody that it was updated."""
    for installed in Installation.objects.filter(removed_at__isnull=True):
        found = Session(installed.api_url, installed.token).this_app().shop.schema_version
        Installation.objects.filter(pk=installed.pk).update(schema_version=found)


def install() -> Installation:
    """Have the embedded engine install this App, at once; nothing when it has."""
    known = Installation.objects.filter(api_url=settings.SALEOR_API_URL, removed_at__isnull=True).first()
    if known is not None and is_alive(known):
        return known
    call_command("engine_install", f"{settings.PUBLIC_URL}/app/manifest.json")
    return Installation.objects.get(api_url=settings.SALEOR_API_URL, removed_at__isnull=True)


def is_alive(installed: Installation) -> bool:
    """Whether the Saleor still knows the token it gave."""
    try:
        answer = Session(installed.api_url, installed.token).this_app()
    except Outage as trouble:
        if trouble.permanent:
            return False
        raise
    return answer.app is not None
