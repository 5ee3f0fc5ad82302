"""How a report is shown: to people at a terminal or on paper, and to programs."""
