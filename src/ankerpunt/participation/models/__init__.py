from ankerpunt.participation.models.unlinkable import Unlinkable

__all__ = ["Unlinkable"]
