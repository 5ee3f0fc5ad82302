"""What a target group says of its size (U2)."""

from ankerpunt.plan.nouns import TargetGroup


def lacks_source(group: TargetGroup) -> bool:
    """Tell whether it has a size or a share that nobody can check."""
    return (group.size is not None or group.share is not None) and not group.size_source.strip()
