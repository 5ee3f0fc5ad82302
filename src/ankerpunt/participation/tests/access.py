from collections.abc import Mapping
from typing import Any

from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import always, anyone


def no_team(_organisation: Organisation) -> Mapping[str, Any]:
    return {"token": "nobodys"}


# Of no round that there is: what each answers where there is one is in test_sheet.
KEY = always(key="0" * 32)

LINES = [
    anyone("participation:find", signed_out=(200, 422), signed_in=(200, 422)),
    anyone("participation:round", KEY, signed_out=(404, 404), signed_in=(404, 404)),
    anyone("participation:thanks", KEY, signed_out=(404, 405), signed_in=(404, 405)),
    anyone("participation:slip", always(key="0" * 32, code="ABCD-EFGH"), signed_out=(404, 405), signed_in=(404, 405)),
    anyone("code", always(code="ABCD-EFGH"), signed_out=(410, 404), signed_in=(410, 404)),
    anyone("participation:team_sent", signed_out=(200, 405), signed_in=(200, 405)),
    anyone("participation:team", no_team, signed_out=(404, 404), signed_in=(404, 404)),
]
