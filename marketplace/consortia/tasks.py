"""What is sent to people in the background."""

import logging
import time

from django.conf import settings
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from marketplace.consortia.adapters.text_messages import send_text
from marketplace.kernel.errors import Outage

SOON = RetryStrategy(max_attempts=5, wait=10, retry_exceptions={Outage})
log = logging.getLogger(__name__)


@app.task(name="consortia.send_code", retry=SOON)
def send_code(phone: str, text: str, useful_until: float) -> None:
    """Send a sign-in code while it would still be accepted: until `useful_until`, seconds of the epoch."""
    if time.time() > useful_until:
        log.warning("a sign-in code was not sent before it ran out")
        return
    try:
        send_text(address=settings.SMS_URL, phone=phone, text=text)
    except Outage as outage:
        if not outage.permanent:
            raise
        log.warning("a sign-in code could not be sent: %s", outage)
