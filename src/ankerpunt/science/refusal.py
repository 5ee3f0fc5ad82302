"""Say no in plain words: what is wrong with the input, and what to do, in Dutch and in English."""

from __future__ import annotations

from typing import NamedTuple


class Sentence(NamedTuple):
    """One plain sentence in both languages.

    Attributes
    ----------
    nl, en
        The same message in Dutch and in English, reading level B1.

    Examples
    --------
    >>> Sentence(nl="Er zijn geen antwoorden.", en="There are no answers.").en
    'There are no answers.'
    """

    nl: str
    en: str


class Refusal(ValueError):  # noqa: N818 -- an answer, not a crash
    """Raised when a calculation cannot give an honest answer.

    Parameters
    ----------
    nl, en
        What happened and what to do, in Dutch and in English.

    Attributes
    ----------
    sentence
        The message as a `Sentence`; ``str(refusal)`` is the English one.

    Examples
    --------
    >>> try:
    ...     raise Refusal(nl="Er zijn geen antwoorden.", en="There are no answers.")
    ... except Refusal as no:
    ...     print(no.sentence.nl)
    Er zijn geen antwoorden.
    """

    def __init__(self, *, nl: str, en: str) -> None:
        super().__init__(en)
        self.sentence = Sentence(nl=nl, en=en)

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the trip between processes (a cluster raises on the worker)."""
        return (_rebuild, (self.sentence.nl, self.sentence.en))


def _rebuild(nl: str, en: str) -> Refusal:
    return Refusal(nl=nl, en=en)
