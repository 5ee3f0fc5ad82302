from ankerpunt.participation.models.left import Left
from ankerpunt.participation.models.team_link import TeamLink
from ankerpunt.participation.models.team_share import TeamShare, TeamTurn
from ankerpunt.participation.models.told import Told
from ankerpunt.participation.models.unlinkable import Unlinkable

__all__ = ["Left", "TeamLink", "TeamShare", "TeamTurn", "Told", "Unlinkable"]
