from ankerpunt.play.models.frame import Audience, Frame
from ankerpunt.play.models.game import Game, PlayedStep
from ankerpunt.play.models.game_card import GameCard
from ankerpunt.play.models.game_draft import GameDraft
from ankerpunt.play.models.game_photo import GamePhoto
from ankerpunt.play.models.game_total import GameTotal
from ankerpunt.play.models.own_step import OwnStep

__all__ = ["Audience", "Frame", "Game", "GameCard", "GameDraft", "GamePhoto", "GameTotal", "OwnStep", "PlayedStep"]
