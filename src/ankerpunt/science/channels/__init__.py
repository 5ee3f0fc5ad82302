"""Choose instruments: the best that fits a budget, for three aims, and how sure that is (METHOD C4).

Every number that nobody has measured is a range, and what is chosen is chosen over thousands of worlds drawn from those
ranges. The choice is exact: all combinations for each process, and of those the best that fits.

What is asked (`asked`) loads nothing; `choosing` and `doubt` load SciPy, which takes longer than the rest of a start.
"""
