from ankerpunt.listen.models.heard import Heard
from ankerpunt.listen.models.indicator import Indicator
from ankerpunt.listen.models.marker import Marker
from ankerpunt.listen.models.passed_theme import PassedTheme
from ankerpunt.listen.models.round import Round
from ankerpunt.listen.models.round_group import RoundGroup, RoundUnit, RoundWord
from ankerpunt.listen.models.round_question import RoundQuestion
from ankerpunt.listen.models.round_signature import RoundSignature
from ankerpunt.listen.models.story import Story
from ankerpunt.listen.models.story_call import StoryCall
from ankerpunt.listen.models.story_link import StoryLink
from ankerpunt.listen.models.study import Study, StudyItem
from ankerpunt.listen.models.team_reflection import TeamReflection

__all__ = [
    "Heard",
    "Indicator",
    "Marker",
    "PassedTheme",
    "Round",
    "RoundGroup",
    "RoundQuestion",
    "RoundSignature",
    "RoundUnit",
    "RoundWord",
    "Story",
    "StoryCall",
    "StoryLink",
    "Study",
    "StudyItem",
    "TeamReflection",
]
