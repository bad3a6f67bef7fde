"""Russian Post's tracking service, RTM34: one item at once, or thousands by ticket."""

from shipping.adapters.russian_post.connector import RussianPostTracker

__all__ = ["RussianPostTracker"]
