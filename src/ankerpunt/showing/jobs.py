"""Links that stopped working long ago go."""

from __future__ import annotations

from datetime import time

from ankerpunt.jobs.due import Moment, due
from ankerpunt.showing.models import SecretLink


@due("secret-links-tidied", Moment(time(3, 45)))
def tidy() -> None:
    SecretLink.objects.all().past_keeping().delete()
