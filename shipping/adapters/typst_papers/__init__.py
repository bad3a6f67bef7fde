"""Papers set by typst. Nothing else in the house knows typst."""
