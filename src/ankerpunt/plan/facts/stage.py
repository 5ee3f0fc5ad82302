"""Which stages of the method have begun in a plan."""

from ankerpunt.plan.nouns import Plan

# The rows that show that a stage has begun.
SIGNS: dict[str, tuple[str, ...]] = {
    "understand": ("target_groups",),
    "promise": ("usps",),
    "anchor": ("anchorings",),
    "activate": ("activities",),
    "listen": ("stories", "team_reflections"),
    "learn": ("evaluations", "learnings"),
}


def begun(plan: Plan) -> dict[str, bool]:
    """Tell of each stage whether it has begun.

    Parameters
    ----------
    plan
        What of the plan counts.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation
    >>> begun(Plan(organisation=Organisation(id="o", name="O")))["listen"]
    False
    """
    return {stage: any(getattr(plan, name) for name in names) for stage, names in SIGNS.items()}
