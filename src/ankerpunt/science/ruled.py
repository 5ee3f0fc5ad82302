"""A refusal that names the rule that it comes from."""

from __future__ import annotations

from ankerpunt.text import Refusal


class RuleBroken(Refusal):
    """Raised when a round or a release breaks a rule of listening.

    Parameters
    ----------
    nl, en
        What happened and what to do, for a listener, reading level B1.
    rule
        The rule, R1 to R12.

    References
    ----------
    docs/listening.md lists the rules.

    Examples
    --------
    >>> RuleBroken(nl="Te weinig mensen.", en="Too few people.", rule="R2").rule
    'R2'
    """

    def __init__(self, *, nl: str, en: str, rule: str = "") -> None:
        super().__init__(nl=nl, en=en)
        self.rule = rule

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the rule on the trip between processes."""
        return (_rebuild, (self.sentence.nl, self.sentence.en, self.rule))


def _rebuild(nl: str, en: str, rule: str) -> RuleBroken:
    return RuleBroken(nl=nl, en=en, rule=rule)
