"""The paper around a round: what the works council reads, and the slips with codes."""
