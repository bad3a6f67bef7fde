"""`gereh engine_staff`: a member of the embedded Saleor's staff with every permission."""

import sys
from typing import Any, TextIO

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from embedded_saleor.operations import create_superuser


class Command(BaseCommand):
    help = "Make a member of the embedded Saleor's staff with every permission, or set the password anew."
    # For `call_command(…, stdin=…)`, as Django's own `createsuperuser` takes it.
    stealth_options = ("stdin",)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--email", required=True)
        parser.add_argument("--password-stdin", action="store_true", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        asked: TextIO = options.get("stdin") or sys.stdin
        password = asked.readline().rstrip("\n")
        try:
            user = create_superuser(email=options["email"], password=password)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        self.stdout.write(f"{user.email} may sign in to the embedded Saleor.")
