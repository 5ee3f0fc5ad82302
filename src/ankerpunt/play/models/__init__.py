from ankerpunt.play.models.frame import Audience, Frame

__all__ = ["Audience", "Frame"]
