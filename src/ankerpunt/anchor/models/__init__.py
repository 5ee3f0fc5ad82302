from ankerpunt.anchor.models.anchoring import Anchoring
from ankerpunt.anchor.models.attachment import Attachment
from ankerpunt.anchor.models.evidence import Evidence
from ankerpunt.anchor.models.touchpoint import Touchpoint

__all__ = [
    "Anchoring",
    "Attachment",
    "Evidence",
    "Touchpoint",
]
