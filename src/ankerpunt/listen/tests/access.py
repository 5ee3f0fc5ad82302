from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, page
from ankerpunt.promise.tests.factories import FoundationFactory


def value(organisation: Organisation) -> Mapping[str, Any]:
    return {"value": FoundationFactory(organisation=organisation, kind="core_value").slug}


LINES = [
    page("listen:index", EVERYONE),
    page("listen:road", EVERYONE),
    page("listen:road_paper", EVERYONE),
    page("listen:team_conversation", EVERYONE),
    page("listen:team_guide", EVERYONE, value),
    act("listen:team_link", EDITORS, post=422),
    act("listen:end_team_links", EDITORS, post=200),
]
