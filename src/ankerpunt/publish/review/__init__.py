"""A year in one document: what was promised, made true, shown, heard and learned."""
