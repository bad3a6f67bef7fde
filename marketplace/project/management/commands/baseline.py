"""Renews the script from which empty databases begin."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
from django.core.management.base import BaseCommand, CommandError

from marketplace.project import postgres
from marketplace.project.baseline import operations
from marketplace.project.launch import places


class Command(BaseCommand):
    help = "Write anew, after migrations were added, the script from which empty databases begin."
    requires_system_checks = ()

    def handle(self, *_args: object, **_options: object) -> None:
        with tempfile.TemporaryDirectory(prefix="gereh-baseline-") as folder:
            home = Path(folder)
            home.chmod(0o711)
            cluster = postgres.Cluster(home / "postgres", places.database_account(), is_durable=False)
            server = postgres.start(cluster, log=home / "postgres.log")
            try:
                self.write(cluster.address())
            finally:
                postgres.stop(server)
        self.stdout.write(f"{operations.FILE.name} is what the migrations make.")

    def write(self, address: str) -> None:
        command = [sys.argv[0], "migrate", "--each", "--verbosity=1"]
        if subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=False).returncode:  # noqa: S603
            raise CommandError("The migrations could not all be applied; what stands above says why.")
        with psycopg.connect(address) as connection:
            applied = connection.execute("select app, name from django_migrations order by id").fetchall()
        operations.write(address, applied)
