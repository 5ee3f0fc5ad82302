"""What the clock does for rounds: every minute, and at a start, each goes on where it was left."""

from __future__ import annotations

from django.utils import timezone

from ankerpunt.jobs.due import each_minute
from ankerpunt.participation.life import resume


@each_minute("rounds")
def go_on_with_rounds() -> None:
    resume(timezone.localdate())
