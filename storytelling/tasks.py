"""Stories told to Saleor in the background."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from marketplace.kernel.errors import Outage
from marketplace.saleor.entities import Known
from marketplace.saleor.session import client, is_connected
from storytelling import publication

PATIENT = RetryStrategy(max_attempts=8, exponential_wait=4, retry_exceptions={Outage})
ONE_AT_A_TIME = "stories-to-saleor"


@app.task(name="storytelling.tell", retry=PATIENT, lock=ONE_AT_A_TIME)
def tell_stories() -> None:
    """Bring Saleor's stories to what the editors published."""
    if is_connected():
        publication.keep_stories(Known(), client())


@app.periodic(cron="5-59/10 * * * *", periodic_id=ONE_AT_A_TIME)
@app.task(name="storytelling.tell_again", queueing_lock=ONE_AT_A_TIME, lock=ONE_AT_A_TIME)
def tell_stories_again(timestamp: int) -> None:
    """Every ten minutes: what a loader or a schedule published. Nothing changed: no request."""
    tell_stories()


@app.task(name="storytelling.point", retry=PATIENT)
def point_to_stories(piece_id: str) -> None:
    """A product that is new in Saleor points to the stories that speak of it."""
    publication.point_to_stories(piece_id, Known(), client())


def hear_of_piece(piece_id: str) -> None:
    """A piece was published. Most have no story: for them this is one question to our own tables."""
    if publication.speaks_of(piece_id):
        point_to_stories.configure(lock=f"publish-{piece_id}").defer(piece_id=piece_id)
