from ankerpunt.mirror.models.checkup import Checkup
from ankerpunt.mirror.models.dismissal import Dismissal
from ankerpunt.mirror.models.finding import Finding, FindingQuerySet
from ankerpunt.mirror.models.override import Override
from ankerpunt.mirror.models.revision import Revision

__all__ = ["Checkup", "Dismissal", "Finding", "FindingQuerySet", "Override", "Revision"]
