"""The calendar of a plan, worked out once for the page, for paper and for whatever follows it (C8)."""
