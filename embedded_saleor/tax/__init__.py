"""Taxes on checkouts: flat rates of a country, or what a tax app answers."""
