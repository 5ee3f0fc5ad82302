"""Make up realistic plans of any size, for tests and measurements."""

from ankerpunt.plan.generate.activate import activate
from ankerpunt.plan.generate.listen import learn, listen
from ankerpunt.plan.generate.maker import Maker, Rows
from ankerpunt.plan.generate.promise import anchor, promise
from ankerpunt.plan.generate.understand import understand
from ankerpunt.plan.nouns import Organisation, Plan
from ankerpunt.plan.order import canonical

__all__ = ["generate"]


def generate(*, scale: int, seed: int = 1) -> Plan:
    """Make up a plan with all six stages, in which much is in order and some is not.

    Each step of the scale adds 3 target groups, 9 USPs, 81 cells of the matrix, 50 activities and what
    belongs to them. The plan plays around 2026-11-15. Everything in it is made up.

    Parameters
    ----------
    scale
        How large; at least 1.
    seed
        The same scale and seed always make the same plan.

    Returns
    -------
    Plan
        A valid plan in canonical order.

    Raises
    ------
    ValueError
        If the scale is below 1.

    Examples
    --------
    >>> plan = generate(scale=2, seed=7)
    >>> len(plan.target_groups), len(plan.usps), len(plan.anchorings), len(plan.activities)
    (6, 18, 162, 100)
    """
    if scale < 1:
        raise ValueError(f"a plan has a scale of at least 1, not {scale}")
    make = Maker(scale=scale, seed=seed)
    rows: Rows = understand(make)
    for stage in (promise, anchor, activate, listen, learn):
        rows |= stage(make, rows)
    organisation = Organisation(
        id="voorbeeld",
        name="Gemeente Voorbeeld",
        kind="municipality",
        residents=scale * 10_000,
        employees=scale * 100,
        school_region="middle",
    )
    return canonical(Plan(organisation=organisation, **{name: tuple(made) for name, made in rows.items()}))
