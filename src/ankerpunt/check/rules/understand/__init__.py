"""Rules on who we are there for, and whether we really know them."""
