"""Photos of pieces: read safely, kept without traces of where they were taken, served in three widths."""

from catalog.photos.queries import PhotoSources, sources

__all__ = ["PhotoSources", "sources"]
