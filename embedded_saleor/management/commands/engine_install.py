"""Install an App into the engine at once, without a worker."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from embedded_saleor.app.install import install
from embedded_saleor.app.manifest import fetched
from embedded_saleor.core.errors import Refused
from embedded_saleor.models.app import AppInstallation


class Command(BaseCommand):
    help = "Install the App of a manifest into the embedded Saleor, with the permissions it asks for."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("manifest_url")

    def handle(self, *, manifest_url: str, **_options: object) -> None:
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
