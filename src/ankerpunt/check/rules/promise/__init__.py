"""Rules on what we promise, and whether we may."""
