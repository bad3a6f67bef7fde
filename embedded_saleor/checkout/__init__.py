"""From a basket to an order: lines, addresses, deliveries, prices, completion."""
