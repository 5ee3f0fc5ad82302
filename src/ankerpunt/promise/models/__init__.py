from ankerpunt.promise.models.cafeteria_option import CafeteriaOption
from ankerpunt.promise.models.estrangement_test import EstrangementTest
from ankerpunt.promise.models.foundation import Foundation
from ankerpunt.promise.models.profile import Profile
from ankerpunt.promise.models.proposition import Proposition
from ankerpunt.promise.models.stretch_measurement import StretchMeasurement
from ankerpunt.promise.models.stretch_step import StretchStep
from ankerpunt.promise.models.usp import Usp

__all__ = [
    "CafeteriaOption",
    "EstrangementTest",
    "Foundation",
    "Profile",
    "Proposition",
    "StretchMeasurement",
    "StretchStep",
    "Usp",
]
