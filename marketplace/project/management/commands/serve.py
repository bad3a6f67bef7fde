"""Named here so that `gereh help` lists it; `marketplace.project.gereh` starts it without Django."""

from django.core.management.base import BaseCommand

from marketplace.project.launch import web


class Command(BaseCommand):
    help = "Serve the store at HOST and PORT with WEB_WORKERS processes."
    requires_system_checks = ()

    def handle(self, **_options: object) -> None:
        raise SystemExit(web.main([]))
