"""What a driver weighs, and the one order in which a group's drivers come (U11)."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Driver, Research, TargetGroup


def share(driver: Driver, index: Index) -> float | None:
    """Give the share of people who named it, in percent [0, 100].

    The share that the study gives, or else the mentions out of its respondents; None where neither is known.
    """
    if driver.share is not None:
        return driver.share
    study = index.get(Research, driver.research)
    if driver.mentions is None or study is None or not study.respondents:
        return None
    percent = 100 * driver.mentions / study.respondents
    return percent if percent <= 100 else None


def ranking(group: str, index: Index) -> tuple[Driver, ...]:
    """List the drivers of a target group, given by its id: by rank, then share, then how often they were named."""
    return index.once_of_all(_rankings).get(group, ())


def on_opinion(group: str, index: Index) -> tuple[Driver, ...]:
    """List the drivers of a target group, given by its id, that no research shows (U11)."""
    return tuple(each for each in index.referring(group, by=(Driver, "target_group")) if each.research is None)


def is_asked(group: TargetGroup, index: Index) -> bool:
    """Tell whether it is asked what draws a group: colleagues and applicants are, no resident is (U11).

    Of people outside only research tells that they are applicants.
    """
    return group.scope == "internal" or bool(ranking(group.id, index))


def _rankings(index: Index) -> dict[str, tuple[Driver, ...]]:
    """List the drivers of every group that has any."""
    found: dict[str, list[Driver]] = {}
    for driver in index.rows(Driver):
        if driver.archived_on is None:
            found.setdefault(driver.target_group, []).append(driver)
    return {group: in_order(tuple(drivers), index) for group, drivers in found.items()}


def in_order(drivers: tuple[Driver, ...], index: Index) -> tuple[Driver, ...]:
    """Put drivers of one group in order; those that nothing tells apart stay as the document has them."""

    def place(driver: Driver) -> tuple[bool, int, float, int]:
        rank = driver.rank
        return (rank is None, rank or 0, -(share(driver, index) or 0), -(driver.mentions or 0))

    return tuple(sorted(drivers, key=place))
