"""Searches that buyers keep, and the e-mails that tell of new pieces which fit."""
