from collections.abc import Mapping
from typing import Any

from ankerpunt.jobs.models import Job
from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, page

ADMINS = (Role.ADMIN,)


def job(organisation: Organisation) -> Mapping[str, Any]:
    return {"job": Job.objects.create(organisation=organisation, work="something").pk}


LINES = [
    page("jobs:jobs", ADMINS),
    act("jobs:again", ADMINS, job),
    act("jobs:stop", ADMINS, job),
]
