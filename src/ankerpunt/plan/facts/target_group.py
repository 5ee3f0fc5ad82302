"""Whether a target group is a stakeholder, and what it says of its size (U1, U2)."""

from ankerpunt.plan.nouns import Organisation, TargetGroup


def is_stakeholder(group: TargetGroup) -> bool:
    """Tell whether it is a body or a party with a say, such as a council or the press: no persona is asked of it."""
    return group.kind != "people"


def lacks_source(group: TargetGroup) -> bool:
    """Tell whether it has a size or a share that nobody can check."""
    return (group.size is not None or group.share is not None) and not group.size_source.strip()


def share(group: TargetGroup, organisation: Organisation) -> float | None:
    """Give its share in percent [0, 100], where it is known.

    The share that was written down, or else its size out of all colleagues (inside) or all residents (outside).
    """
    if group.share is not None:
        return group.share
    everyone = organisation.employees if group.scope == "internal" else organisation.residents
    return min(100.0, 100 * group.size / everyone) if group.size is not None and everyone else None
