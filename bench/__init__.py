"""Measures a store of its own on this machine: `make bench`. Figures stand beside their aims, unjudged."""
