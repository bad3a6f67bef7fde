"""Django's `migrate`, which begins an empty database from the baseline."""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from marketplace.project.baseline import operations as baseline

# With one of these, not everything is to be applied.
PARTS = ("app_label", "fake", "fake_initial", "plan", "check_unapplied", "prune")


class Command(migrate.Command):
    help = "Bring the database's tables to this version's; an empty database gets them all at once."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--each", action="store_true", help="apply every migration, also where the database is empty"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        if (
            not options.get("each")
            and not any(options.get(part) for part in PARTS)
            and baseline.is_empty(connection)
        ):
            baseline.lay(connection)
            executor = MigrationExecutor(connection)
            # What Django does after migrations, its rows for models and permissions, is in the baseline, too.
            if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
                return
        super().handle(*args, **options)
