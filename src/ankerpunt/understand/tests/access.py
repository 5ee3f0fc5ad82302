from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import form, page
from ankerpunt.understand.tests.factories import TargetGroupFactory


def group(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": TargetGroupFactory(organisation=organisation).slug}


LINES = [
    page("understand:index", EVERYONE),
    page("understand:target_groups", EVERYONE),
    form("understand:new_target_group", EDITORS),
    page("understand:target_group", EVERYONE, group),
    form("understand:edit_target_group", EDITORS, group, post=409),
]
