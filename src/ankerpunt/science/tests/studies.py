"""Small made-up studies that several tests share."""

from functools import cache

from ankerpunt.science.tests.simulate import Simulated, simulate_study


@cache
def small() -> Simulated:
    """120 people, 6 items: enough for every estimator to settle."""
    return simulate_study(120, items=6, tasks=6, per_task=3, seed=4, versions=6)


@cache
def segmented() -> Simulated:
    """400 people in clear segments, 8 items."""
    return simulate_study(400, items=8, tasks=8, per_task=4, seed=7, versions=8, between=1.6, within=0.5)
