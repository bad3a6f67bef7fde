"""The embedded database: made once, kept, and back after a kill at any moment."""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from marketplace.project import postgres
from marketplace.project.launch import places
from marketplace.project.launch.trouble import Trouble


@pytest.fixture
def cluster() -> Iterator[postgres.Cluster]:
    folder = Path(tempfile.mkdtemp(prefix="gereh-cluster-"))
    folder.chmod(0o711)
    made = postgres.Cluster(folder / "postgres", places.database_account(), is_durable=False)
    yield made
    postgres.end_leftovers(made)
    shutil.rmtree(folder)


def log_of(cluster: postgres.Cluster) -> Path:
    return cluster.home.parent / "postgres.log"


def test_data_outlive_a_stop_and_a_kill(cluster: postgres.Cluster):
    server = postgres.start(cluster, log=log_of(cluster))
    with psycopg.connect(cluster.address()) as connection:
        connection.execute("create table knots (colour text)")
        connection.execute("insert into knots values ('madder')")
    postgres.stop(server)
    assert server.returncode == 0

    server = postgres.start(cluster, log=log_of(cluster))
    server.send_signal(signal.SIGKILL)
    server.wait()

    server = postgres.start(cluster, log=log_of(cluster))
    with psycopg.connect(cluster.address()) as connection:
        assert connection.execute("select colour from knots").fetchall() == [("madder",)]
    postgres.stop(server)


def test_a_server_left_running_is_ended_and_replaced(cluster: postgres.Cluster):
    left = postgres.start(cluster, log=log_of(cluster))
    server = postgres.start(cluster, log=log_of(cluster))
    assert left.wait(5) == 0
    assert postgres.can_connect(cluster)
    postgres.stop(server)


def test_a_pid_file_with_another_programs_number_is_no_obstacle(cluster: postgres.Cluster):
    postgres.stop(postgres.start(cluster, log=log_of(cluster)))
    pid_file = cluster.data / "postmaster.pid"
    pid_file.write_text(f"{os.getpid()}\n{cluster.data}\n0\n5432\n{cluster.socket}\n\n0 0\nready\n")
    postgres.stop(postgres.start(cluster, log=log_of(cluster)))
    assert psutil.pid_exists(os.getpid())


def test_half_made_data_are_begun_anew(cluster: postgres.Cluster):
    postgres.prepare_home(cluster)
    (cluster.home / "data.unfinished").mkdir()
    (cluster.home / "data.unfinished" / "rubbish").touch()
    postgres.stop(postgres.start(cluster, log=log_of(cluster)))
    assert not (cluster.home / "data.unfinished").exists()


def test_data_of_another_version_are_left_alone(cluster: postgres.Cluster):
    postgres.prepare_home(cluster)
    cluster.data.mkdir()
    (cluster.data / "PG_VERSION").write_text("9\n")
    with pytest.raises(Trouble, match="are of PostgreSQL 9"):
        postgres.start(cluster, log=log_of(cluster))
    assert (cluster.data / "PG_VERSION").read_text() == "9\n"


def test_a_reason_is_found_among_many_words():
    words = "LOG:  starting\nFATAL:  could not write lock file: No space left on device\nLOG:  down\n"
    assert postgres.last_words(words) == "FATAL:  could not write lock file: No space left on device"
    assert postgres.last_words("") == "it said nothing"
