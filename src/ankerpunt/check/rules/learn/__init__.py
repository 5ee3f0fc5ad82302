"""Rules on what a campaign leaves behind for the next."""
