"""Invoices of orders: where they lie, and asking an App to make one."""
