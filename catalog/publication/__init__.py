"""Listings in Saleor: the structure they need there, and each piece as a product."""

from catalog.publication.pieces import embellish, publish_to_saleor
from catalog.publication.structure import bootstrap

__all__ = ["bootstrap", "embellish", "publish_to_saleor"]
