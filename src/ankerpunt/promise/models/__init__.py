from ankerpunt.promise.models.cafeteria_option import CafeteriaOption
from ankerpunt.promise.models.canvas_answer import CanvasAnswer
from ankerpunt.promise.models.estrangement_test import EstrangementTest
from ankerpunt.promise.models.fiscal_parameter import FiscalParameter
from ankerpunt.promise.models.foundation import Foundation
from ankerpunt.promise.models.profile import Profile
from ankerpunt.promise.models.profile_channel import ProfileChannel
from ankerpunt.promise.models.proposition import Proposition
from ankerpunt.promise.models.stretch_measurement import StretchMeasurement
from ankerpunt.promise.models.stretch_step import StretchStep
from ankerpunt.promise.models.usp import Usp

__all__ = [
    "CafeteriaOption",
    "CanvasAnswer",
    "EstrangementTest",
    "FiscalParameter",
    "Foundation",
    "Profile",
    "ProfileChannel",
    "Proposition",
    "StretchMeasurement",
    "StretchStep",
    "Usp",
]
