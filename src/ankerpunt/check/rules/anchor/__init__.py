"""Rules on what makes a promise true inside."""
