"""What Saleor's Dashboard shows of us beside its own orders and products."""
