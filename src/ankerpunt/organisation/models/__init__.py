from ankerpunt.organisation.models.attempt import Attempt
from ankerpunt.organisation.models.change import Change
from ankerpunt.organisation.models.invitation import Invitation
from ankerpunt.organisation.models.member import Member
from ankerpunt.organisation.models.organisation import Organisation
from ankerpunt.organisation.models.owned import HistoryRow, Owned, OwnedQuerySet
from ankerpunt.organisation.models.receipt import Receipt
from ankerpunt.organisation.models.unit import Unit
from ankerpunt.organisation.models.user import User

__all__ = [
    "Attempt",
    "Change",
    "HistoryRow",
    "Invitation",
    "Member",
    "Organisation",
    "Owned",
    "OwnedQuerySet",
    "Receipt",
    "Unit",
    "User",
]
