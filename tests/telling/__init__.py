"""A server with one more address, at which a test has something told, and those who listen to it."""
