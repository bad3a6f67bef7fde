"""Parties that nobody may sell to, and the names that resemble theirs."""
