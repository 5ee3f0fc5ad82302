from ankerpunt.participation.models.game_vote import GameHand, GameVote
from ankerpunt.participation.models.left import Left
from ankerpunt.participation.models.team_link import TeamLink
from ankerpunt.participation.models.team_share import TeamShare, TeamTurn
from ankerpunt.participation.models.told import Told
from ankerpunt.participation.models.unlinkable import Unlinkable

__all__ = ["GameHand", "GameVote", "Left", "TeamLink", "TeamShare", "TeamTurn", "Told", "Unlinkable"]
