from ankerpunt.listen.models.heard import Heard
from ankerpunt.listen.models.indicator import Indicator
from ankerpunt.listen.models.marker import Marker
from ankerpunt.listen.models.passed_theme import PassedTheme
from ankerpunt.listen.models.story import Story
from ankerpunt.listen.models.story_call import StoryCall
from ankerpunt.listen.models.story_link import StoryLink
from ankerpunt.listen.models.team_reflection import TeamReflection

__all__ = [
    "Heard",
    "Indicator",
    "Marker",
    "PassedTheme",
    "Story",
    "StoryCall",
    "StoryLink",
    "TeamReflection",
]
