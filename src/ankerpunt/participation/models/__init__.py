from ankerpunt.participation.models.team_link import TeamLink
from ankerpunt.participation.models.team_share import TeamShare, TeamTurn
from ankerpunt.participation.models.unlinkable import Unlinkable

__all__ = ["TeamLink", "TeamShare", "TeamTurn", "Unlinkable"]
