from ankerpunt.understand.models.choice_argument import ChoiceArgument
from ankerpunt.understand.models.claim import Claim
from ankerpunt.understand.models.conversation import Conversation
from ankerpunt.understand.models.conversation_door import ConversationDoor
from ankerpunt.understand.models.driver import Driver
from ankerpunt.understand.models.motivation import Motivation
from ankerpunt.understand.models.persona import Persona
from ankerpunt.understand.models.research import Research
from ankerpunt.understand.models.sent_conversation import SentConversation
from ankerpunt.understand.models.target_group import TargetGroup
from ankerpunt.understand.models.target_group_choice import TargetGroupChoice

__all__ = [
    "ChoiceArgument",
    "Claim",
    "Conversation",
    "ConversationDoor",
    "Driver",
    "Motivation",
    "Persona",
    "Research",
    "SentConversation",
    "TargetGroup",
    "TargetGroupChoice",
]
