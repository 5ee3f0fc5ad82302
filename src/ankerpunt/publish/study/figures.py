"""The figures of a study: the same for a command on a file and for a page of what was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ankerpunt.publish.figure import Figure, Series
from ankerpunt.publish.study.words import pick, scale
from ankerpunt.text import Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.publish.study.report import Language
    from ankerpunt.science.results import Recognition


@dataclass(frozen=True, slots=True)
class Line:
    """Values of one group or segment.

    Attributes
    ----------
    name
        Of the group.
    mean, low, high
        [J] each, in the order of the items, logit units.
    """

    name: str
    mean: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]

    def series(self, order: Iterable[int], name: str = "") -> Series:
        """Give the values in another order, perhaps under a longer name."""
        places = list(order)
        mean, low, high = (tuple(float(of[at]) for at in places) for of in (self.mean, self.low, self.high))
        return Series(name or self.name, mean, low, high)

    def first(self) -> int:
        """Give the place of the most important item."""
        return max(range(len(self.mean)), key=lambda at: self.mean[at])


def values_figure(
    items: Sequence[str], groups: Sequence[Line], order: Sequence[int], *, anchor: str | None, language: Language
) -> Figure:
    """Draw what groups find important.

    Parameters
    ----------
    items
        [J] names.
    groups
        At least one.
    order
        Places of the items, the top one first.
    anchor
        Item that stands for zero, if any.

    Examples
    --------
    >>> line = Line("ict", [0.4, -0.4], [0.2, -0.6], [0.6, -0.2])
    >>> values_figure(["loon", "rust"], [line], [0, 1], anchor=None, language="nl").summary
    'Het belangrijkst per groep: ict: loon.'
    """
    told = "; ".join(f"{one.name}: {items[one.first()]}" for one in groups)
    return Figure(
        "dot",
        pick(language, "Wat mensen belangrijk vinden", "What people find important"),
        pick(language, f"Het belangrijkst per groep: {told}.", f"Most important per group: {told}."),
        tuple(items[item] for item in order),
        tuple(one.series(order) for one in groups),
        head="item",
        decimals=1,
        axis=scale(anchor, language),
    )


def kinds_figure(
    items: Sequence[str], kinds: Sequence[tuple[Line, str, str]], *, anchor: str | None, language: Language
) -> Figure:
    """Draw what each segment finds important.

    Parameters
    ----------
    items
        [J] names.
    kinds
        Values, share in per cent as it is written, and the item that people in it want more than others ("–" for none).
    anchor
        Item that stands for zero, if any.

    Examples
    --------
    >>> line = Line("segment 1", [0.4, -0.4], [0.2, -0.6], [0.6, -0.2])
    >>> kinds_figure(["loon", "rust"], [(line, "60", "loon")], anchor=None, language="en").series[0].name
    'segment 1 (60%)'
    """
    told = "; ".join(f"{one.name}: {item}" for one, _share, item in kinds)
    return Figure(
        "dot",
        pick(language, "Wat elk segment belangrijk vindt", "What each segment finds important"),
        pick(
            language,
            f"Wat elk segment meer dan de andere wil: {told}.",
            f"What each segment wants more than the others: {told}.",
        ),
        tuple(items),
        tuple(one.series(range(len(items)), f"{one.name} ({share}%)") for one, share, _item in kinds),
        head="item",
        decimals=1,
        axis=scale(anchor, language),
    )


def recognition_figure(found: Sequence[Recognition], language: Language) -> Figure:
    """Draw who recognises the present and the new set.

    Examples
    --------
    >>> from ankerpunt.science.results import Recognition
    >>> one = Recognition("ict", 0.5, 0.25, -0.25, None, None, "indication")
    >>> recognition_figure([one], "en").summary
    'ict loses most: 25 percentage points. This is an indication.'
    """
    return Figure(
        "bar",
        pick(language, "Wie zich in de beloften herkent", "Who recognises the promises"),
        _told(found, language),
        tuple(one.segment for one in found),
        (
            Series(pick(language, "nu", "now"), tuple(100 * one.present for one in found)),
            Series(pick(language, "nieuw", "new"), tuple(100 * one.new for one in found)),
        ),
        head=pick(language, "wie", "who"),
        unit="%",
    )


def _told(found: Sequence[Recognition], language: Language) -> str:
    """Say who loses most, in one sentence; and where it is an indication only, that too."""
    lost = min(found, key=lambda one: one.change)
    points = Number(round(100 * abs(lost.change)))
    if lost.change < 0:
        told = pick(
            language,
            f"{lost.segment} verliest het meest: {points:n procentpunt|procentpunten}.",
            f"{lost.segment} loses most: {points:n percentage point|percentage points}.",
        )
    else:
        told = pick(
            language,
            f"Niemand verliest; bij {lost.segment} komt er het minst bij: {points:n procentpunt|procentpunten}.",
            f"Nobody loses; {lost.segment} gains least: {points:n percentage point|percentage points}.",
        )
    if lost.wording == "indication":
        told += pick(language, " Dit is een aanwijzing.", " This is an indication.")
    return told
