"""A plan with many photos is made ready in the background; what was taken along, or not taken in, goes after a day."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.exchange.actions.parcel import make, tidy
from ankerpunt.jobs.due import Moment, due
from ankerpunt.jobs.work import Run, work
from ankerpunt.kit.bodies import MB

if TYPE_CHECKING:
    from ankerpunt.jobs.work import Outcome

PACKING = "packing"


def told(outcome: Outcome) -> str:
    return _("%(megabytes)s MB can be downloaded under “The whole plan”, for a day.") % {
        "megabytes": outcome["megabytes"]
    }


@work(PACKING, gettext_lazy("The whole plan with its files, to download"), told=told)
def pack_all(run: Run) -> Outcome:
    """A second time makes a second one, of the plan as it is then."""
    return {"megabytes": max(1, round(make(run.organisation, step=run.progress).size / MB))}


@due("parcels-tidied", Moment(time(3, 50)))
def every_night() -> None:
    tidy()
