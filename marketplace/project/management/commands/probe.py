"""Named here so that `gereh help` lists it; `marketplace.project.gereh` starts it without Django."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from marketplace.project.launch import probe


class Command(BaseCommand):
    help = "Tell whether the web server or the worker of this container is well; ends with 1 when it is not."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("which", choices=["web", "worker"])

    def handle(self, *, which: str, **_options: object) -> None:
        raise SystemExit(probe.main([which]))
