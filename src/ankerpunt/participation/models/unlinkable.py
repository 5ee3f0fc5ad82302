"""What every row of this room is: nobody's, of no moment, in no order."""

from __future__ import annotations

from typing import Any

from django.core import checks
from django.db import models

from ankerpunt.participation.traces import traces


class Unlinkable(models.Model):
    """A row that leads to nobody: without an owner, a history, a time or a place in a sequence.

    A subclass declares a primary key that says nothing of when the row came (a hash, random bytes, or what the row
    counts), and its migration makes the table with `CreateUnlinkable`. Everything else that could lead to a person
    is refused, with a sentence, when Ankerpunt starts: see `traces`. It is no noun of the plan, so nothing carries it
    into the mirror, an export or the history.
    """

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """Not even in a log does a row tell which one it is."""
        return type(self).__name__

    @classmethod
    def check(cls, **kwargs: Any) -> list[checks.CheckMessage]:
        found = [checks.Error(trace, obj=cls, id="participation.E001") for trace in traces(cls)]
        return [*super().check(**kwargs), *found]
