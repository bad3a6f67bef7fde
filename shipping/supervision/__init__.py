"""How long each stretch of the way took, who was late, and how sure we may be of it."""
