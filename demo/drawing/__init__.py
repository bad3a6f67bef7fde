"""Drawn pictures for the demo world: every piece is painted from its own attributes."""
