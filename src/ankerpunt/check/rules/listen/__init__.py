"""Rules on listening without measuring people."""
