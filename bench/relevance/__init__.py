"""How well the words of buyers find what they mean: judged queries over the demo's kind of pieces."""
