from collections.abc import Mapping
from typing import Any

from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import anyone


def no_team(_organisation: Organisation) -> Mapping[str, Any]:
    return {"token": "nobodys"}


LINES = [
    anyone("participation:team_sent", signed_out=(200, 405), signed_in=(200, 405)),
    anyone("participation:team", no_team, signed_out=(404, 404), signed_in=(404, 404)),
]
