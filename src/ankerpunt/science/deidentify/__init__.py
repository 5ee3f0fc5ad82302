"""Finding what could point at a person in a short Dutch or English text (METHOD U10, L10)."""

from ankerpunt.science.deidentify.marking import Kind, Mark, excerpts, marks

__all__ = ["Kind", "Mark", "excerpts", "marks"]
