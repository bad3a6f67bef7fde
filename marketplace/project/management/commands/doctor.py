"""Tells what is wrong with a set-up, and what to do about it."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from marketplace.project import health, production


class Command(BaseCommand):
    help = "Look at the set-up; each line says ✓, or ✗ with what to do. Ends with 1 when anything is wrong."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--deploy", action="store_true", help="judge the settings for production instead")

    def handle(self, *, deploy: bool, **_options: object) -> None:
        ill = 0
        for finding in production.production() if deploy else health.examine():
            ill += not finding.is_well
            if finding.is_well:
                self.stdout.write(f"{self.style.SUCCESS('✓')} {finding.what}")
            else:
                self.stdout.write(f"{self.style.ERROR('✗')} {finding.what}. {finding.advice}")
        if ill:
            raise SystemExit(1)
