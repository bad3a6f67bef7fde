"""Upkeep of the task queue itself."""

import contextlib

from procrastinate import JobContext
from procrastinate.contrib.django import app

STALLED_AFTER_SECONDS = 20
KEEP_DONE_HOURS = 72


@app.periodic(cron="* * * * *")
@app.task(pass_context=True, queueing_lock="requeue_stalled", queue="upkeep")
async def requeue_stalled(context: JobContext, timestamp: int) -> None:
    """Give jobs of workers that no longer show life to those that do."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        # Another worker may have taken it up between the two statements.
        with contextlib.suppress(LookupError):
            await manager.retry_job(job)


@app.periodic(cron="17 3 * * *")
@app.task(pass_context=True, queueing_lock="forget_done", queue="upkeep")
async def forget_done(context: JobContext, timestamp: int) -> None:
    """Remove what was done days ago; failed jobs stay, for a person to look at."""
    await context.app.job_manager.delete_old_jobs(nb_hours=KEEP_DONE_HOURS)
