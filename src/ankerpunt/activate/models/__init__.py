from ankerpunt.activate.models.absence import Absence
from ankerpunt.activate.models.activity import Activity
from ankerpunt.activate.models.budget import Budget
from ankerpunt.activate.models.campaign import Campaign
from ankerpunt.activate.models.channel import Channel
from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.contact_series import ContactSeries
from ankerpunt.activate.models.form_series import FormSeries
from ankerpunt.activate.models.instrument import Instrument
from ankerpunt.activate.models.message import Message
from ankerpunt.activate.models.objective import Objective
from ankerpunt.activate.models.owner_capacity import OwnerCapacity
from ankerpunt.activate.models.partner import Partner
from ankerpunt.activate.models.phase import Phase
from ankerpunt.activate.models.plan_answer import PlanAnswer
from ankerpunt.activate.models.process import Process
from ankerpunt.activate.models.process_event import ProcessEvent
from ankerpunt.activate.models.result import Result
from ankerpunt.activate.models.risk import Risk
from ankerpunt.activate.models.theme import Theme

__all__ = [
    "Absence",
    "Activity",
    "Budget",
    "Campaign",
    "Channel",
    "CommunicationPlan",
    "ContactSeries",
    "FormSeries",
    "Instrument",
    "Message",
    "Objective",
    "OwnerCapacity",
    "Partner",
    "Phase",
    "PlanAnswer",
    "Process",
    "ProcessEvent",
    "Result",
    "Risk",
    "Theme",
]
