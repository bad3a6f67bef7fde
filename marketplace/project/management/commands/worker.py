"""Background work: publishing, indexing, webhooks, reminders; the only writer of the search index."""

import asyncio
import signal
import sys

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from marketplace.kernel.memory import give_memory_back
from marketplace.project.launch import probe
from marketplace.project.tasks import take_over

JOBS_AT_ONCE = 4
HEARTBEAT_SECONDS = 5
STALLED_SECONDS = 15
STOP_SECONDS = 10
# Of a new job the worker is told; that the lock a job waited for is free, it only sees by looking.
LOOK_SECONDS = 0.25


class Command(BaseCommand):
    help = "Do background work until a signal ends it."
    requires_system_checks = ()

    def handle(self, **_options: object) -> None:
        connector = app.connector
        if not isinstance(connector, DjangoConnector):
            raise TypeError("The worker takes its connection from Django's.")
        # Until the worker listens itself, and after it has ended, a signal simply ends the process.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())
        with app.replace_connector(connector.get_worker_connector()):
            asyncio.run(work())


async def beat() -> None:
    """Show life for as long as the loop turns, and keep no memory of jobs that are done."""
    while True:
        probe.beat()
        give_memory_back()
        await asyncio.sleep(probe.BEAT_SECONDS)


async def work() -> None:
    heart = asyncio.create_task(beat())
    async with app.open_async():
        await take_over(app.job_manager)
        await app.run_worker_async(
            concurrency=JOBS_AT_ONCE,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=STALLED_SECONDS,
            fetch_job_polling_interval=LOOK_SECONDS,
            shutdown_graceful_timeout=STOP_SECONDS,
        )
    heart.cancel()
