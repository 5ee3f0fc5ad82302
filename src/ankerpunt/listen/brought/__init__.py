"""Tables that are brought to this room: who works where, which is counted and forgotten."""
