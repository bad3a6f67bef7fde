"""UPU Global Track & Trace: what the posts themselves exchange about an S10 item."""

from shipping.adapters.upu.connector import UpuTracker

__all__ = ["UpuTracker"]
