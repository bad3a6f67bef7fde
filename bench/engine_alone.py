"""`gereh engine` on a database of its own, beside a running store: commerce without the store around it."""

import contextlib
import subprocess
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import psycopg
from psycopg.conninfo import make_conninfo

from bench.engine import STAFF
from bench.store import COMMAND, STOP_SECONDS, Store, free_port
from marketplace.project.launch import places, processes

DATABASE = "engine_alone"
WORKERS = 2
PATIENCE = 60


@contextlib.contextmanager
def engine_alone(store: Store) -> Iterator[tuple[str, str]]:
    """Its address, and how psycopg finds its database, while it is needed; nothing is for sale yet."""
    address = places.address_file(store.var).read_text()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"create database {DATABASE}")
    own = urlsplit(address)._replace(path=f"/{DATABASE}").geturl()
    environment = {**store.environment, "VAR_DIR": str(store.home / "engine"), "DATABASE_URL": own}
    command(environment, "migrate")
    command(
        environment, "engine_staff", "--email", STAFF["email"], "--password-stdin", told=STAFF["password"]
    )
    with serving(environment) as served:
        yield served, make_conninfo(address, dbname=DATABASE)


def command(environment: dict[str, str], *words: str, told: str = "") -> None:
    subprocess.run(  # noqa: S603 (our own command)
        [COMMAND, *words], env=environment, input=told, text=True, check=True, stdout=subprocess.DEVNULL
    )


@contextlib.contextmanager
def serving(environment: dict[str, str]) -> Iterator[str]:
    port = free_port()
    words = [str(COMMAND), "engine", "--port", str(port), "--workers", str(WORKERS)]
    engine = subprocess.Popen(  # noqa: S603
        words, env=environment, stdout=subprocess.DEVNULL, process_group=0, preexec_fn=processes.tether()
    )
    try:
        address = f"http://127.0.0.1:{port}"
        if not processes.wait_until(lambda: answers(address), seconds=PATIENCE):
            raise RuntimeError("The engine alone does not start.")
        yield address
    finally:
        processes.stop_child(engine, patience=STOP_SECONDS)


def answers(address: str) -> bool:
    with contextlib.suppress(httpx.TransportError):
        return httpx.get(f"{address}/.well-known/jwks.json").status_code < 500
    return False
