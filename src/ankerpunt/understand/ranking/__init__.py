"""Rankings of drivers out of tables that researchers send: read, recognised, and laid before a person."""
