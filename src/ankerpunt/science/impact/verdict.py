"""A verdict: three answers about a campaign, each with its reasons, in numbers and no words."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ankerpunt.science.impact.estimate import Interval

Said = Literal["more", "less", "too_small", "no", "cannot_tell", "none_yet"]
Because = Literal[
    "few_before",
    "outage_in_campaign",
    "step_near",
    "share_at_edge",
    "few_cases_campaign",
    "few_cases_before",
    "placebo",
    "control",
    "short_after",
    "next_campaign",
    "step_since",
    "undecided",
]


class Reason(Struct, frozen=True):
    """Why something cannot be told, with the numbers that a sentence about it needs.

    Parameters
    ----------
    kind
        ``few_before`` (``found`` known months before it, ``needed``), ``outage_in_campaign`` and ``step_near``
        (``month``), ``share_at_edge`` (``found`` of a hundred cases online before it), ``few_cases_campaign`` and
        ``few_cases_before`` (``found`` = n p (1 - p) of ``needed``), ``placebo`` (three months earlier we found a
        difference too: ``found`` [logit]), ``control`` (read without its controls, of which one may have moved too, the
        answer is another: ``found`` [logit]), ``short_after`` (``found`` months after it, ``needed``),
        ``next_campaign`` and ``step_since`` (``month``), ``undecided`` (zero is within the interval).
    found, needed
        As said of each kind.
    month
        A place in the series of the process, or nothing.
    """

    kind: Because
    found: float = 0.0
    needed: float = 0.0
    month: int | None = None


class Answer(Struct, frozen=True):
    """The answer to one of the three questions.

    Parameters
    ----------
    said
        ``more`` or ``less`` online; ``too_small`` to matter; ``no`` (nothing stays); ``cannot_tell``; ``none_yet``
        (there is no month yet to ask it of).
    points
        How many of a hundred cases more came online; of ``lasting`` in the last three months. None without a figure.
    logit
        The same on the scale on which it is estimated; of ``lasting`` L.
    because
        Why it cannot be told; nothing otherwise. Of ``none_yet``: what will make that it cannot be told.
    """

    said: Said
    points: Interval | None = None
    logit: Interval | None = None
    because: tuple[Reason, ...] = ()

    @property
    def told(self) -> bool:
        """Whether it says that there is a difference."""
        return self.said in {"more", "less"}


class Month(Struct, frozen=True):
    """One month of the figure.

    Parameters
    ----------
    month
        Its place in the series.
    observed
        The share that came online [%], or None where the month is unknown.
    fitted
        The share as estimated, with the campaign [%].
    expected
        The share there would have been without the campaign [%]; before it that is the share as estimated.
    effect
        How many of a hundred cases more came online; 0 before the campaign.
    """

    month: int
    observed: float | None
    fitted: float
    expected: Interval
    effect: Interval


class Beside(Struct, frozen=True):
    """What a process without the campaign did in its months.

    Parameters
    ----------
    control
        Its place in the controls.
    logit
        What was found when it was read as if it had had the campaign.
    moved
        Whether its interval of 95 % does not contain zero.
    """

    control: int
    logit: Interval
    moved: bool


class Checks(Struct, frozen=True):
    """What other readings of the same months said.

    Parameters
    ----------
    placebo
        What we find when we ask for a campaign three months earlier, in its months and in the last month before the
        real one [logit]; nothing where it was not asked.
    placebo_holds
        Whether that leaves the verdict standing; None where it was not asked.
    controls
        The processes beside it, each read as if it had had the campaign.
    alone
        The process read without them [logit]; None where there are none.
    alone_holds
        Whether the process alone agrees; None where there is nothing to agree with.
    """

    placebo: tuple[Interval, ...] = ()
    placebo_holds: bool | None = None
    controls: tuple[Beside, ...] = ()
    alone: Interval | None = None
    alone_holds: bool | None = None


class Verdict(Struct, frozen=True):
    """What can be told of a campaign.

    Parameters
    ----------
    during, now, lasting
        Was it more in the campaign, is it in the last three months, and does it stay?
    extra
        How many cases more came online from the start on; None unless ``during`` tells a difference.
    months
        For the figure; none with fewer than six known months before the campaign, or before it has begun.
    checks
        What other readings said.
    known_before
        How many months before the campaign are known.
    extra_draws
        The draws of ``extra``, for what is worked out of it.
    """

    during: Answer
    now: Answer
    lasting: Answer
    extra: Interval | None
    months: tuple[Month, ...]
    checks: Checks
    known_before: int
    extra_draws: tuple[float, ...] = ()
