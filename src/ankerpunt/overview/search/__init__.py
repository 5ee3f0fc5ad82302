"""Find any row of the plan by its words: what can be found, how it is kept, asked and shown."""
