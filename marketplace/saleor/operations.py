"""Being installed in a Saleor, and installing oneself."""

import time
from datetime import datetime

from django.conf import settings
from django.core.management import call_command
from django.utils.translation import gettext as _

from marketplace.kernel.errors import Outage, Refusal
from marketplace.saleor.generated.enums import PermissionEnum
from marketplace.saleor.generated.input_types import AppInstallInput
from marketplace.saleor.manifest import APP_IDENTIFIER, PERMISSIONS
from marketplace.saleor.models import Installation
from marketplace.saleor.session import Session, accepted
from marketplace.saleor.signatures import fetch_keys

WAIT_SECONDS = 30


def register(*, api_url: str, token: str, now: datetime) -> Installation:
    """Take the token that a Saleor offers, after asking that Saleor whom it belongs to.

    The request is unsigned, so nothing in it is believed: the address must be on our list, and the
    token must be our App's there. Installing again replaces the token.
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
        "installed_at": now,
    }
    installed, _created = Installation.objects.update_or_create(api_url=api_url, defaults=facts)
    return installed


def install(*, email: str = "", password: str = "") -> Installation:
    """Have `SALEOR_API_URL` install this App; nothing when it already has.

    The embedded engine does it at once by its own command. Any other is asked as one of its staff
    would, with `email` and `password`.
    """
    known = Installation.objects.filter(api_url=settings.SALEOR_API_URL).first()
    if known is not None and is_alive(known):
        return known
    manifest_url = f"{settings.PUBLIC_URL}/app/manifest.json"
    if settings.SALEOR_IS_EMBEDDED:
        call_command("engine_install", manifest_url)
        return Installation.objects.get(api_url=settings.SALEOR_API_URL)
    staff = sign_in(email=email, password=password)
    asked = AppInstallInput(
        appName="Gereh",
        manifestUrl=manifest_url,
        permissions=[PermissionEnum(name) for name in PERMISSIONS],
    )
    answer = staff.install_app(asked).app_install
    if answer is None or answer.app_installation is None:
        accepted(answer.errors if answer else [])
        raise Outage("Saleor did not begin the installation.")
    return wait_for_installation(staff, answer.app_installation.id)


def is_alive(installed: Installation) -> bool:
    """Whether the Saleor still knows the token it gave."""
    try:
        answer = Session(installed.api_url, installed.token).this_app()
    except Outage as trouble:
        if trouble.permanent:
            return False
        raise
    return answer.app is not None


def sign_in(*, email: str, password: str) -> Session:
    """Saleor, spoken to as one of its staff."""
    answer = Session(settings.SALEOR_API_URL).sign_in_staff(email, password).token_create
    if answer is None or not answer.token:
        raise Refusal("wrong_password", _("Saleor does not know this e-mail and password."))
    return Session(settings.SALEOR_API_URL, answer.token)


def wait_for_installation(staff: Session, installation_id: str) -> Installation:
    """Saleor installs in the background and calls `/app/register/`; look until it has."""
    for _attempt in range(WAIT_SECONDS * 5):
        installed = Installation.objects.filter(api_url=settings.SALEOR_API_URL).first()
        if installed is not None and is_alive(installed):
            return installed
        for row in staff.pending_installations().apps_installations:
            if row.id == installation_id and row.status.value == "FAILED":
                raise Outage(f"Saleor could not install this App: {row.message}", permanent=True)
        time.sleep(0.2)
    raise Outage("Saleor did not finish the installation.")
