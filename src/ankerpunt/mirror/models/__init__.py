from ankerpunt.mirror.models.dismissal import Dismissal
from ankerpunt.mirror.models.override import Override

__all__ = [
    "Dismissal",
    "Override",
]
