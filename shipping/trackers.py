"""The trackers that are turned on by settings."""

from django.conf import settings

from shipping.adapters.russian_post import RussianPostTracker
from shipping.adapters.seventeen_track import SeventeenTracker
from shipping.adapters.upu import UpuTracker
from shipping.ports import Tracker


def trackers() -> list[Tracker]:
    """The ones that we may ask, the posts' own first; none while nothing is set."""
    found: list[Tracker] = []
    if settings.UPU_TRACKING_URL:
        found.append(UpuTracker(settings.UPU_TRACKING_URL))
    if settings.RUSSIAN_POST_LOGIN:
        found.append(RussianPostTracker(settings.RUSSIAN_POST_LOGIN, settings.RUSSIAN_POST_PASSWORD))
    if settings.SEVENTEEN_TRACK_TOKEN:
        found.append(SeventeenTracker(settings.SEVENTEEN_TRACK_TOKEN))
    return found
