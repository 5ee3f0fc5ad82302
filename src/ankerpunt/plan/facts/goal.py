"""What is still missing from a goal before anybody can tell whether it was reached (C1, E2)."""

import re

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Channel, Objective, Process

# A note that names the web among the ways is a list of channels, and no reason to stay off it.
ONLINE = re.compile(r"\b(?:app|web|website|webformulier|site|portal|portaal)\b", re.IGNORECASE)
# What is said of a norm, which holds without an end: how soon, how well, at least or at most.
NORM = re.compile(
    r"\b(?:binnen|hoogstens|maximaal|minimaal|minstens|niet meer dan|op tijd|ten minste|tenminste|uiterlijk na"
    r"|wachttijd|at least|at most|no more than|on time|waiting time|within)\b",
    re.IGNORECASE,
)


def missing_of_objective(objective: Objective) -> tuple[str, ...]:
    """Name what an objective lacks: its target, its baseline, its date; a norm lacks nothing.

    Examples
    --------
    >>> missing_of_objective(Objective(id="o", text="80 procent vertelt het één keer", baseline=58, target=80))
    ('date',)
    """
    if _is_norm(objective):
        return ()
    return _missing(target=objective.target, baseline=objective.baseline, date=objective.due_on)


def missing_of_process(process: Process, index: Index) -> tuple[str, ...]:
    """Name what the goal of a process lacks; an objective of its own, or a reason to have none online, is enough."""
    if process.target is None and (
        index.referring(process.id, by=(Objective, "process")) or _not_online(process, index)
    ):
        return ()
    return _missing(target=process.target, baseline=process.baseline, date=process.target_on)


def _missing(*, target: object, baseline: object, date: object) -> tuple[str, ...]:
    parts = (("target", target), ("baseline", baseline), ("date", date))
    return tuple(word for word, given in parts if given is None)


def _is_norm(objective: Objective) -> bool:
    standing = objective.due_on is None and objective.target is not None
    return objective.norm or (standing and NORM.search(objective.text) is not None)


def _not_online(process: Process, index: Index) -> bool:
    """Whether a process is offered through other channels than the web, and a note says why."""
    if process.no_digital_goal.strip():
        return True
    channels = [channel for name in process.preferred_channels if (channel := index.get(Channel, name))]
    note = process.channel_note.strip()
    online = any(channel.kind == "web" for channel in channels) or bool(process.self_service.strip())
    return bool(channels and note) and not online and not ONLINE.search(note)
