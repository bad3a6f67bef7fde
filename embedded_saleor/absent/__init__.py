"""What Saleor has and a craft store has no use for, so that clients who ask are answered: none."""
