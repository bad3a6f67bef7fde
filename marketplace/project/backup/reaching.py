"""The database to save or restore: DATABASE_URL's, the running embedded one, or that one started for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dj_database_url
import psycopg
from django.conf import settings

from marketplace.project import postgres
from marketplace.project.environment import Environment
from marketplace.project.launch import guards, places


@contextmanager
def reached(var: Path) -> Iterator[str]:
    """The address of a database that answers, for as long as it is needed."""
    environment = Environment()
    given = environment.text("DATABASE_URL")
    address = given or places.embedded_address(var)
    if given or answers(address):
        yield address
        return
    guards.check_folder(var)
    cluster = postgres.cluster_in(var)
    with guards.only_run(var, environment.public_url()):
        server = postgres.start(cluster, log=var / "log" / "postgres.log")
        try:
            settings.DATABASES["default"].update(dj_database_url.parse(cluster.address()))
            places.address_file(var).write_text(cluster.address())
            yield cluster.address()
        finally:
            postgres.stop(server)


def answers(address: str) -> bool:
    try:
        psycopg.connect(address, connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True
