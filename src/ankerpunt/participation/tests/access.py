from collections.abc import Mapping
from typing import Any

from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import always, anyone


def no_team(_organisation: Organisation) -> Mapping[str, Any]:
    return {"token": "nobodys"}


# Of nothing that there is: what each answers where there is something is in the tests of that.
KEY = always(key="0" * 32)
CALL = always(key="2abcdefghj")

LINES = [
    anyone("participation:find", signed_out=(200, 422), signed_in=(200, 422)),
    anyone("participation:round", KEY, signed_out=(404, 404), signed_in=(404, 404)),
    anyone("participation:thanks", KEY, signed_out=(404, 405), signed_in=(404, 405)),
    anyone("participation:slip", always(key="0" * 32, code="ABCD-EFGH"), signed_out=(404, 405), signed_in=(404, 405)),
    anyone("participation:tell", CALL, signed_out=(404, 404), signed_in=(404, 404)),
    anyone("participation:heard", CALL, signed_out=(404, 404), signed_in=(404, 404)),
    anyone("participation:own_story", always(token="a" * 22), signed_out=(404, 404), signed_in=(404, 404)),
    anyone("code", always(code="ABCD-EFGH"), signed_out=(410, 404), signed_in=(410, 404)),
    anyone("participation:team_sent", signed_out=(200, 405), signed_in=(200, 405)),
    anyone("participation:team", no_team, signed_out=(404, 404), signed_in=(404, 404)),
]
