"""Upkeep of the task queue itself."""

import contextlib

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

STALLED_AFTER_SECONDS = 20
KEEP_DONE_HOURS = 72


@app.periodic(cron="* * * * *")
@app.task(pass_context=True, queueing_lock="requeue_stalled", queue="upkeep")
async def requeue_stalled(context: JobContext, timestamp: int) -> None:
    """Give jobs of workers that no longer show life to those that do."""
    await take_over(context.app.job_manager)


async def take_over(manager: JobManager) -> None:
    """Let the jobs that a dead worker was at be done again. Until then what waits for their locks waits."""
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        # Another worker may have taken it up since.
        with contextlib.suppress(ConnectorException):
            await _put_back(manager, job)


async def _put_back(manager: JobManager, job: Job) -> None:
    try:
        await manager.retry_job(job)
    except UniqueViolation:
        # One of its kind, of which only one may wait, waits already and will do what is left.
        await manager.finish_job(job, Status.ABORTED, delete_job=False)


@app.periodic(cron="17 3 * * *")
@app.task(pass_context=True, queueing_lock="forget_done", queue="upkeep")
async def forget_done(context: JobContext, timestamp: int) -> None:
    """Remove what was done days ago; failed jobs stay, for a person to look at."""
    await context.app.job_manager.delete_old_jobs(nb_hours=KEEP_DONE_HOURS)
