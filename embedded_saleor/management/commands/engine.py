"""`gereh engine`: the embedded Saleor alone."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from granian.constants import Interfaces
from granian.server import Server


class Command(BaseCommand):
    help = "Serve the embedded Saleor alone, without the store around it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8001)
        parser.add_argument("--workers", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        Server(
            "embedded_saleor.wsgi:application",
            address=options["host"],
            port=options["port"],
            workers=options["workers"],
            interface=Interfaces.WSGI,
        ).serve()
