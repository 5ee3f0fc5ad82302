from ankerpunt.pages.models.known_heading import KnownHeading

__all__ = ["KnownHeading"]
