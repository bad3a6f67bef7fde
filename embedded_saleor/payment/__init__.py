"""Transactions: what payment apps report, and what follows for a checkout or an order."""
