"""Felt: patterns laid in wool and rolled, their edges soft and a little wandering."""
