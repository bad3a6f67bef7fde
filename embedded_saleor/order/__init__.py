"""Orders after they were placed: what is set aside, sent, brought back and paid back."""
