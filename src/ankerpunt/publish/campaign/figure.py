"""The figure of what a campaign did, with what happened to its process (E2)."""

from collections.abc import Iterator

from ankerpunt.check.effect import Effect
from ankerpunt.plan.facts.process import first_day, month_of
from ankerpunt.publish.effect import effect_figure
from ankerpunt.publish.figure import Figure, Mark
from ankerpunt.text import Language


def figure_of(effect: Effect, *, language: Language) -> Figure | None:
    """Draw the months of a campaign; None where there is no figure to show.

    Parameters
    ----------
    effect
        What was worked out.
    language
        The language.

    References
    ----------
    METHOD E2.
    """
    first = first_day(effect.first)
    return effect_figure(effect.verdict, first, effect.window, language=language, marks=tuple(_events(effect)))


def _events(effect: Effect) -> Iterator[Mark]:
    for event in effect.events:
        if event.process == effect.process.id:
            begins, ends = month_of(event.starts_on), month_of(event.ends_on or event.starts_on)
            yield Mark(begins - effect.first, ends - effect.first, event.name, dashed=True)
