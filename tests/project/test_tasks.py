"""Jobs of a worker that died are done again, whatever else of their kind waits."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django import app

from marketplace.project.tasks import take_over

pytestmark = pytest.mark.django_db(transaction=True)
INSERT = """
INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock, status, worker_id)
VALUES ('default', %s, %s, %s, %s, %s) RETURNING id
"""


def job(task: str, status: str, *, lock: str = "", only: str = "", worker: int | None = None) -> int:
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [task, lock or None, only or None, status, worker])
        row = cursor.fetchone()
    assert row is not None
    return int(row[0])


def worker(seconds_ago: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s))"
            " RETURNING id",
            [seconds_ago],
        )
        row = cursor.fetchone()
    assert row is not None
    return int(row[0])


def status(pk: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status FROM procrastinate_jobs WHERE id = %s", [pk])
        row = cursor.fetchone()
    assert row is not None
    return str(row[0])


def take() -> None:
    """As a worker does, with a loop and connections of its own; a browser's loop may turn in this thread."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(run_worker_once).result()


def run_worker_once() -> None:
    try:
        async_to_sync(take_over)(app.job_manager)
    finally:
        connection.close()


@pytest.fixture(autouse=True)
def _quiet() -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def test_what_a_dead_worker_was_at_is_done_again() -> None:
    gone, silent, lives = None, worker(60), worker(1)
    left = job("index", "doing", lock="search-index", worker=gone)
    stalled = job("publish", "doing", worker=silent)
    running = job("draw", "doing", worker=lives)
    take()
    assert [status(each) for each in (left, stalled, running)] == ["todo", "todo", "doing"]


def test_one_whose_like_waits_is_given_up_and_holds_back_no_other() -> None:
    first = job("reckon", "doing", lock="reaches", only="reckon-reaches")
    waiting = job("reckon", "todo", lock="reaches", only="reckon-reaches")
    after = job("index", "doing", lock="search-index")
    take()
    assert [status(each) for each in (first, waiting, after)] == ["aborted", "todo", "todo"]
