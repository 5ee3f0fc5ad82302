"""Nothing is said about a handful of people: the one rule for every figure about a group or segment.

Weights can hide a handful: of fifty people of whom one counts for a hundred, every average is that one person's. So
people are counted for what their weights leave: the number of equally weighted people who would tell as much.

References
----------
Kish (1965), Survey Sampling, Wiley (the effective number: squared sum over sum of squares).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.text import Refusal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FLOOR = 50
"""Nothing is reported about fewer people than this."""


def counts_as(weight: NDArray[np.float64]) -> int:
    """Return how many people of equal weight tell as much, rounded down; never more than there are.

    Parameters
    ----------
    weight
        float64 [N], 0 for people who do not take part.

    Examples
    --------
    >>> import numpy as np
    >>> counts_as(np.ones(60)), counts_as(np.array([100.0, 1.0, 1.0])), counts_as(np.zeros(3))
    (60, 1, 0)
    """
    largest = weight.max(initial=0.0)
    if largest == 0.0:
        return 0
    share = weight / largest  # squares of the weights themselves may be too large for a number
    return int(share.sum() ** 2 / (share**2).sum() + 1e-6)


def refuse_few(weight: NDArray[np.float64]) -> None:
    """Refuse to say anything about these people where they are too few.

    Parameters
    ----------
    weight
        float64 [N], above 0.

    Raises
    ------
    Refusal
        When there are fewer than 50, or their weights differ so much that they tell no more than fewer would.

    Examples
    --------
    >>> import numpy as np
    >>> refuse_few(np.ones(50))
    """
    if (count := len(weight)) < FLOOR:
        raise Refusal(
            nl=f"Aantal mensen: {count}. Over minder dan {FLOOR} mensen geven we geen cijfers: voeg groepen samen.",
            en=f"Number of people: {count}. We give no figures about fewer than {FLOOR} people: combine groups.",
        )
    if (told := counts_as(weight)) < FLOOR:
        raise Refusal(
            nl=f"De gewichten verschillen zo sterk dat deze {count} mensen samen tellen als {told}. Over minder dan "
            f"{FLOOR} mensen geven we geen cijfers. Begrens de gewichten.",
            en=f"The weights differ so much that these {count} people count as {told}. We give no figures about fewer "
            f"than {FLOOR} people. Limit the weights.",
        )
