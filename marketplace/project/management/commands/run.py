"""Named here so that `gereh help` lists it; `marketplace.project.gereh` starts it without Django."""

from django.core.management.base import BaseCommand

from marketplace.project.launch import supervisor


class Command(BaseCommand):
    help = "Start everything: embedded PostgreSQL, preparation, web and worker. Ctrl-C stops it."
    requires_system_checks = ()

    def handle(self, **_options: object) -> None:
        raise SystemExit(supervisor.main([]))
