"""`gereh saleor`: this App in its Saleor."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from catalog import publication
from catalog.models import Listing
from marketplace.kernel.errors import Outage, Refusal
from marketplace.saleor import operations


class Command(BaseCommand):
    help = "Install this App into its Saleor, make what it needs there, publish pieces again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        steps = parser.add_subparsers(dest="step", required=True)
        install = steps.add_parser("install", help="have Saleor install this App")
        install.add_argument("--email", default="", help="of one of Saleor's staff; not for the embedded one")
        install.add_argument("--password", default="")
        steps.add_parser("bootstrap", help="make channels, warehouses, types and attributes that are missing")
        steps.add_parser("publish", help="publish every piece that is on sale again")

    def handle(self, *, step: str, **options: str) -> None:
        try:
            getattr(self, step)(**options)
        except (Refusal, Outage) as trouble:
            raise CommandError(str(trouble)) from trouble

    def install(self, *, email: str, password: str, **_options: object) -> None:
        installed = operations.install(email=email, password=password)
        self.stdout.write(f"Installed in {settings.SALEOR_API_URL}, schema {installed.schema_version}.")

    def bootstrap(self, **_options: object) -> None:
        publication.bootstrap(self.stdout.write)

    def publish(self, **_options: object) -> None:
        on_sale = Listing.objects.filter(state=Listing.State.PUBLISHED).order_by("pk")
        for listing_id, piece_id in on_sale.values_list("pk", "piece_id"):
            publication.publish_to_saleor(listing_id)
            self.stdout.write(piece_id)
