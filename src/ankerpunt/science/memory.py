"""Say before a long calculation that it will not fit, instead of falling over in the middle of it."""

from __future__ import annotations

import os

from ankerpunt.text import Refusal

SHARE = 0.8
"""Part of the free memory that a calculation may plan to use."""


def available() -> float:
    """Return the bytes of memory that are free now; infinite where the system does not say."""
    try:
        return float(os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (AttributeError, OSError, ValueError):
        return float("inf")


def refuse_too_large(need: float) -> None:
    """Refuse when `need` bytes will not fit.

    Raises
    ------
    Refusal
        With what is needed and what there is.

    Examples
    --------
    >>> refuse_too_large(1000.0)
    """
    free = available() * SHARE
    if need > free:
        wanted, there = f"{need / 2**30:.1f} GB", f"{free / 2**30:.1f} GB"
        raise Refusal(
            nl=f"Deze antwoorden vragen {wanted} geheugen; er is {there} vrij. Reken met een steekproef van de mensen, "
            "of op een cluster (ankerpunt[cluster]).",
            en=f"These answers need {wanted} of memory; {there} is free. Use a sample of the people, or a cluster "
            "(ankerpunt[cluster]).",
        )
