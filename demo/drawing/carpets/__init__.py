"""Carpets: their cartoons, knot by knot, and how wool shows them."""
