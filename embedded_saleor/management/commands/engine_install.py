"""Install an App into the engine at once, without a worker."""

from argparse import ArgumentParser

import httpx
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from embedded_saleor.app.install import install
from embedded_saleor.app.manifest import MANIFEST_SECONDS, fetched
from embedded_saleor.core.errors import Refused
from embedded_saleor.models.app import App, AppInstallation
from embedded_saleor.webhook.transport import send


class Command(BaseCommand):
    help = "Install the App of a manifest into the embedded Saleor, in place of an earlier one."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("manifest_url")

    def handle(self, *, manifest_url: str, **_options: object) -> None:
        retire_earlier(manifest_url)
        try:
            manifest = fetched(manifest_url, must_satisfy=True)
        except Refused as refused:
            raise CommandError("; ".join(one.message for one in refused.problems)) from refused
        row = AppInstallation.objects.create(
            app_name=manifest.data["name"],
            manifest_url=manifest_url,
            activate_after_installation=True,
            permissions=manifest.permissions,
        )
        if install(row.pk) is None:
            row.refresh_from_db()
            raise CommandError(row.message or "The App could not be installed.")


def retire_earlier(manifest_url: str) -> None:
    """An App whose address has changed is installed anew under its own identifier."""
    try:
        answer = send(manifest_url, body=None, headers={}, timeout=MANIFEST_SECONDS)
        identifier = answer.json()["id"]
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        return  # What is wrong with the manifest is told when it is read in earnest.
    App.objects.filter(identifier=identifier, removed_at__isnull=True).update(
        removed_at=timezone.now(), is_active=False
    )
