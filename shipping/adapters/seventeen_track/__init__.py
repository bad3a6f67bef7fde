"""17TRACK, which gathers what many posts and couriers publish."""

from shipping.adapters.seventeen_track.connector import SeventeenTracker

__all__ = ["SeventeenTracker"]
