"""What was decided against a gate, as it is told wherever the row itself is shown (A5)."""

from collections import defaultdict

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Noun, Override, Plan
from ankerpunt.plan.speech import say_date
from ankerpunt.text import Language, Text

DEVIATES = Text(
    nl="Besluit om af te wijken: {reason} ({who}, {day})", en="Decision to deviate: {reason} ({who}, {day})"
)


def deviations(row: Noun, index: Index, language: Language) -> tuple[str, ...]:
    """Say which gates were opened in writing about a row: why, by whom and when; those that ran out too.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Activity, Organisation
    >>> said = Override(
    ...     id="o", rule="C409", noun="Activity", object="a", reason="The board tells it.", decided_by="Bram",
    ...     decided_on=date(2026, 11, 30),
    ... )
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), overrides=(said,)))
    >>> deviations(Activity(id="a", title="A"), index, "en")
    ('Decision to deviate: The board tells it. (Bram, 30 November 2026)',)
    """
    found = index.once(_by_row).get((type(row).__name__, row.id), ())
    return tuple(
        DEVIATES.say(language, reason=each.reason.strip(), who=each.decided_by, day=say_date(each.decided_on, language))
        for each in found
    )


def _by_row(plan: Plan) -> dict[tuple[str, str], list[Override]]:
    found: defaultdict[tuple[str, str], list[Override]] = defaultdict(list)
    for each in plan.overrides:
        found[each.noun, each.object].append(each)
    return dict(found)
