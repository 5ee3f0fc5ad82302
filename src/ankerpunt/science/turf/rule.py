"""When an item reaches a person: the rules that turn utilities into yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class ReachRule:
    """An item reaches a person when it is among the person's `top` items and lies above the threshold `above`.

    Attributes
    ----------
    top
        An item must be among so many most-liked items of this person; 1 is first-choice reach. None: no such limit.
    above
        An item's utility must be higher than this [logit units]; with an anchor, 0 is the anchor. None: no such limit.

    Raises
    ------
    Refusal
        When neither limit is given, or `top` is below 1.

    References
    ----------
    Miaoulis, G., Free, V., & Parsons, H. (1990). Turf: A new planning approach for product line extensions.
    Marketing Research, 2(1), 28-40.

    Examples
    --------
    >>> ReachRule(top=2).reached(np.array([[0.3, -0.1, 0.9]])).tolist()
    [[True, False, True]]
    >>> ReachRule(above=0.5).reached(np.array([[0.3, -0.1, 0.9]])).tolist()
    [[False, False, True]]
    """

    top: int | None = None
    above: float | None = None

    def __post_init__(self) -> None:
        if self.top is None and self.above is None:
            raise Refusal(
                nl="Zeg wanneer een item iemand bereikt: bij de beste zoveel (top), of boven een drempel (above).",
                en="Say when an item reaches someone: among the best so many (top), or above a threshold (above).",
            )
        if self.top is not None and self.top < 1:
            raise Refusal(
                nl=f"'Bij de beste {self.top}' kan niet. Kies 1 of meer.",
                en=f"'Among the best {self.top}' is not possible. Choose 1 or more.",
            )

    @property
    def sentence(self) -> Text:
        """The rule in words, for the head of a table."""
        dutch, english = [], []
        if self.top is not None:
            dutch.append("bij iemands eerste keus" if self.top == 1 else f"bij iemands beste {self.top}")
            english.append("someone's first choice" if self.top == 1 else f"among someone's best {self.top}")
        if self.above is not None:
            dutch.append(f"boven de drempel {self.above:g}")
            english.append(f"above the threshold {self.above:g}")
        return Text(nl=" en ".join(dutch), en=" and ".join(english))

    def reached(self, utilities: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Say which items reach which people.

        Items that a person likes exactly as much share a place, so that the order of the items in the
        table decides nothing.

        Parameters
        ----------
        utilities
            float64 [N, J], logit units.

        Returns
        -------
        NDArray[np.bool_]
            [N, J].

        Raises
        ------
        Refusal
            When a utility is missing or infinite.
        """
        values = np.asarray(utilities, np.float64)
        if not np.isfinite(values).all():
            person, item = np.argwhere(~np.isfinite(values))[0]
            raise Refusal(
                nl=f"De waarde van persoon {person + 1} voor item {item + 1} is geen getal. Vul haar aan of laat "
                "deze persoon weg.",
                en=f"The utility of person {person + 1} for item {item + 1} is not a number. Complete it or leave "
                "this person out.",
            )
        answer = np.ones(values.shape, bool)
        if self.top is not None and self.top < values.shape[1]:
            last = values.shape[1] - self.top
            answer &= values >= np.partition(values, last, axis=1)[:, last, None]
        if self.above is not None:
            answer &= values > self.above
        return answer
