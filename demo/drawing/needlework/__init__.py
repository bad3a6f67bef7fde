"""Embroidery: counted cross-stitch, couched and satin threads on woven cloth."""
